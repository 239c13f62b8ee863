import type { EraId } from '$lib/atlas/vocabulary';
import type { ViewState } from '$lib/view/view.svelte';

/** How long an era stands: a flight there takes at most 0.9 s of it. */
const STEP_MS = 2_500;

/** What the reader can do that ends the walk. */
const ACTS = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const;

/** Shows one era after the other. The whole walk is one entry of the history. */
export class Walk {
	readonly #view: ViewState;
	readonly #order: () => readonly EraId[];
	#timer: ReturnType<typeof setTimeout> | undefined;
	/** The view apart from its eras and camera: any other change is the reader's. */
	#rest = '';

	/** The era that the walk is at; `null`: nobody walks. */
	at: EraId | null = $state(null);

	constructor(view: ViewState, order: () => readonly EraId[]) {
		this.#view = view;
		this.#order = order;
	}

	start(): void {
		this.#step(0);
		this.#rest = this.#apart();
	}

	stop(): void {
		clearTimeout(this.#timer);
		this.at = null;
	}

	/** Stops it where the reader has changed the view; to be called whenever the view changes. */
	check(): void {
		const { eras } = this.#view;
		if (this.at !== null && (eras.length !== 1 || eras[0] !== this.at || this.#apart() !== this.#rest)) this.stop();
	}

	/** Stops it at the reader's next act; a press of its own button does that by itself. Returns what ends the watch. */
	watch(button: () => Element | undefined): () => void {
		const over = new AbortController();
		const act = (event: Event) => {
			const presses =
				event instanceof KeyboardEvent ? [' ', 'Enter'].includes(event.key) : event.type === 'pointerdown';
			if (!(presses && event.target instanceof Node && button()?.contains(event.target))) this.stop();
		};
		for (const type of ACTS) addEventListener(type, act, { capture: true, passive: true, signal: over.signal });
		return () => over.abort();
	}

	#step(index: number): void {
		const era = this.#order()[index];
		if (era === undefined) {
			this.stop();
			return;
		}
		this.at = era;
		this.#view.setEras([era], { replaceState: index > 0 });
		this.#timer = setTimeout(() => this.#step(index + 1), STEP_MS);
	}

	#apart(): string {
		return this.#view.href({ eras: [], camera: null });
	}
}
