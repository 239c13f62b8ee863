import { readStored, store } from '$lib/ui/storage';
import type { View } from '$lib/view/codec';
import { parseStep } from '$lib/view/pages';

/** app.html has the same name: it makes room for the way back before the first paint. */
const KEY = 'tour-step';

/** A step of the tour with the filters that it had. */
interface Left {
	step: number;
	filters: Pick<View, 'eras' | 'roles' | 'q'>;
}

/** The step to which a reader who left the tour can come back, for as long as the tab is open. */
class LeftStep {
	#left: Left | null = $state.raw(null);

	/** `null`: the reader has not taken the tour, or wants no way back. */
	get current(): Left | null {
		return this.#left;
	}

	keep(step: number, { eras, roles, q }: View): void {
		const left: Left = { step, filters: { eras, roles, q } };
		this.#left = left;
		store('session', KEY, JSON.stringify(left));
	}

	forget(): void {
		this.#left = null;
		store('session', KEY, '');
	}

	/** Takes the step of an earlier page of this tab; what is no step is forgotten. To be called in the browser. */
	recall(): void {
		const stored = readStored('session', KEY);
		if (!stored) return;
		const left = parseLeft(stored);
		if (left) this.#left = left;
		else this.forget();
	}
}

const isTexts = (value: unknown): value is string[] =>
	Array.isArray(value) && value.every((one) => typeof one === 'string');

/** What `keep` has stored; `null`: it is something else. A filter that the atlas does not know is told of as in any link. */
function parseLeft(text: string): Left | null {
	try {
		const { step, filters } = JSON.parse(text) as { step: unknown; filters: Record<keyof Left['filters'], unknown> };
		const number = parseStep(String(step));
		const { eras, roles, q } = filters;
		if (number === null || !isTexts(eras) || !isTexts(roles) || typeof q !== 'string') return null;
		return { step: number, filters: { eras: eras, roles: roles, q } };
	} catch {
		return null;
	}
}

export const leftStep = new LeftStep();
