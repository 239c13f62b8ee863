import type { EraId } from '$lib/atlas/vocabulary';
import type { ViewState } from '$lib/view/view.svelte';
import { rangeBetween, strokeOf } from './range';

/** How long after its last key a range settles. */
const SETTLE_MS = 500;

const eraOf = (target: EventTarget | null): EraId | null =>
	target instanceof Element ? (target.closest('[data-era]')?.getAttribute('data-era') ?? null) : null;

/**
 * A range of neighbouring eras that the reader drags, or moves and widens with keys. It is shown at once, and is one entry
 * of the history when it settles.
 */
export class RangeChoice {
	readonly #view: ViewState;
	readonly #order: () => readonly EraId[];
	/** The eras before it was changed; `null`: it has settled. */
	#before: readonly EraId[] | null = null;
	/** Where the pressed pointer began, and where it is: only then it drags. */
	#pressed: EraId | null = null;
	#over: EraId | null = null;
	/** The eras that it has shown last: any others are those of another view. */
	#shown = '';
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(view: ViewState, order: () => readonly EraId[]) {
		this.#view = view;
		this.#order = order;
	}

	/** A finger scrolls: it does not drag, it taps. */
	press({ target, pointerType, button }: PointerEvent): void {
		this.settle();
		this.#pressed = pointerType === 'touch' || button !== 0 ? null : eraOf(target);
		this.#over = null;
	}

	/** Without a layout read: the browser knows already what is under the pointer. */
	move({ target, buttons }: PointerEvent): void {
		if (this.#pressed === null) return;
		if (buttons === 0) {
			this.release();
			return;
		}
		const era = eraOf(target);
		if (era === null || era === (this.#over ?? this.#pressed)) return;
		this.#over = era;
		this.#show(rangeBetween(this.#order(), this.#pressed, era));
	}

	release(): void {
		if (this.#over !== null) this.settle();
		this.#pressed = null;
	}

	/** A drag that ends where it began is no click; a click without a pointer (`detail` 0) is none of a drag. */
	click(event: MouseEvent): void {
		if (this.#over !== null && event.detail > 0) {
			event.preventDefault();
			event.stopPropagation();
		}
		this.#over = null;
	}

	/** Returns the era to focus; `null`: not a key of the timeline. */
	key(event: KeyboardEvent): EraId | null {
		const at = eraOf(event.target);
		if (at === null || event.altKey || event.metaKey) return null;
		const { key, shiftKey: shift, ctrlKey: ctrl } = event;
		const stroke = strokeOf(this.#order(), this.#view.eras, { at, key, shift, ctrl });
		if (!stroke) {
			// The press that follows is a choice of its own.
			if (key === 'Enter' || key === ' ') this.settle();
			return null;
		}
		event.preventDefault();
		if (stroke.chosen) {
			this.#show(stroke.chosen);
			clearTimeout(this.#timer);
			this.#timer = setTimeout(() => this.settle(), SETTLE_MS);
		}
		return stroke.focus;
	}

	/** Adds the range to the history, if it has changed. */
	settle(): void {
		clearTimeout(this.#timer);
		if (this.#before === null) return;
		const eras = this.#view.eras;
		const changed = eras.join() !== this.#before.join();
		this.#before = null;
		if (eras.join() !== this.#shown) return;
		this.#view.setEras(eras, { replaceState: !changed });
	}

	#show(eras: readonly EraId[]): void {
		this.#before ??= this.#view.eras;
		this.#view.setEras(eras, { settled: false });
		this.#shown = this.#view.eras.join();
	}
}
