import { readStored, store } from '$lib/ui/storage';

/** Percent of a phone's screen height that the map may have. */
export const MIN_SHARE = 12;
export const MAX_SHARE = 70;
const FIRST_SHARE = 32;
const STEP = 5;

const KEY = 'read-split';

/** The border between map and text on a phone, moved by dragging or arrow keys; stored where the browser allows it. */
export class Split {
	/** The map's height in percent of the screen's (`svh`). */
	share = $state(FIRST_SHARE);

	#grabbed: { y: number; share: number; pxPerPercent: number } | null = $state.raw(null);

	get dragging(): boolean {
		return this.#grabbed !== null;
	}

	/** `height`: the map's, in CSS pixels. */
	grab(event: PointerEvent & { currentTarget: HTMLElement }, height: number): void {
		event.currentTarget.setPointerCapture(event.pointerId);
		this.#grabbed = { y: event.clientY, share: this.share, pxPerPercent: height / this.share };
	}

	drag(event: PointerEvent): void {
		if (!this.#grabbed) return;
		const { y, share, pxPerPercent } = this.#grabbed;
		this.#set(share + (event.clientY - y) / pxPerPercent);
	}

	release(): void {
		if (this.#grabbed) this.#store();
		this.#grabbed = null;
	}

	/** Restores the position of an earlier visit. To be called in the browser. */
	recall(): void {
		const stored = Number(readStored('local', KEY));
		if (stored > 0) this.#set(stored);
	}

	onKey(event: KeyboardEvent): void {
		const next = this.#shareAfter(event.key);
		if (next === null) return;
		event.preventDefault();
		this.#set(next);
		this.#store();
	}

	#store(): void {
		store('local', KEY, String(Math.round(this.share)));
	}

	#shareAfter(key: string): number | null {
		switch (key) {
			case 'ArrowUp':
				return this.share - STEP;
			case 'ArrowDown':
				return this.share + STEP;
			case 'Home':
				return MIN_SHARE;
			case 'End':
				return MAX_SHARE;
			default:
				return null;
		}
	}

	#set(share: number): void {
		this.share = Math.max(MIN_SHARE, Math.min(MAX_SHARE, share));
	}
}
