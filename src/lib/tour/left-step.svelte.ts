import { readStored, store } from '$lib/ui/storage';
import type { View } from '$lib/view/codec';

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

	/** Takes the step of an earlier page of this tab. To be called in the browser. */
	recall(): void {
		const stored = readStored('session', KEY);
		if (stored) this.#left = JSON.parse(stored) as Left;
	}
}

export const leftStep = new LeftStep();
