/** Percent of a phone's screen that the map may take beside the text. */
export const MIN_SHARE = 12;
export const MAX_SHARE = 70;
const FIRST_SHARE = 38;
const STEP = 5;

const KEY = 'read-split';

/** The border between map and text on a phone: dragged, or moved by arrow keys, and kept where the browser lets it. */
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
		if (this.#grabbed) this.#keep();
		this.#grabbed = null;
	}

	/** Takes up where it was left on an earlier visit. To be called in the browser. */
	recall(): void {
		try {
			const kept = Number(localStorage.getItem(KEY));
			if (kept > 0) this.#set(kept);
		} catch {
			// Storage may be denied: it stands where it does at first.
		}
	}

	onKey(event: KeyboardEvent): void {
		const next = this.#after(event.key);
		if (next === null) return;
		event.preventDefault();
		this.#set(next);
		this.#keep();
	}

	#keep(): void {
		try {
			localStorage.setItem(KEY, String(Math.round(this.share)));
		} catch {
			// Denied or full: it stays for this visit.
		}
	}

	#after(key: string): number | null {
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
