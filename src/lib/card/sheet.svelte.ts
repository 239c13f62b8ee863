const HEIGHTS = ['low', 'middle', 'high'] as const;
export type SheetHeight = (typeof HEIGHTS)[number];

/** CSS pixels that a pointer may move during a press that is not a drag. */
const SLOP = 6;

/** The height of a phone's bottom sheet: a press on the grip sets the next height, a drag the nearest. */
export class Sheet {
	height: SheetHeight = $state('middle');
	/** The height in CSS pixels during a drag. */
	dragged: number | null = $state(null);

	#grabbed: { y: number; height: number; sheet: HTMLElement } | null = null;
	#moved = false;

	next(): void {
		// Ignore the click at the end of a drag.
		if (this.#moved) {
			this.#moved = false;
			return;
		}
		this.height = HEIGHTS[(HEIGHTS.indexOf(this.height) + 1) % HEIGHTS.length] ?? 'middle';
	}

	grab(event: PointerEvent & { currentTarget: HTMLElement }): void {
		const sheet = event.currentTarget.parentElement;
		if (!sheet) return;
		event.currentTarget.setPointerCapture(event.pointerId);
		this.#grabbed = { y: event.clientY, height: sheet.offsetHeight, sheet };
		this.#moved = false;
	}

	drag(event: PointerEvent): void {
		if (!this.#grabbed) return;
		const up = this.#grabbed.y - event.clientY;
		if (Math.abs(up) > SLOP) this.#moved = true;
		if (this.#moved) this.dragged = Math.max(96, Math.min(innerHeight - 56, this.#grabbed.height + up));
	}

	release(): void {
		if (this.dragged !== null) this.height = nearest(this.dragged / innerHeight);
		this.dragged = null;
		this.#grabbed = null;
	}
}

/** `share`: of the screen's height. */
const nearest = (share: number): SheetHeight => (share < 0.33 ? 'low' : share < 0.7 ? 'middle' : 'high');
