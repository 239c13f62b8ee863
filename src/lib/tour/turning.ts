import { isHandledElsewhere } from '$lib/ui/key-handled';
import { isPlainClick } from '$lib/ui/plain-click';

/** Towards the end of the tour, or back. */
type Turn = 1 | -1;

/** Where the arrow keys have a meaning of their own: fields, sliders, and the live map. */
const USES_ARROWS =
	'input, textarea, select, [contenteditable], [role="slider"], [role="combobox"], [role="listbox"], .maplibregl-canvas';

/** The turn that a key asks for; `null`: none, or the key belongs to what has the focus. */
export function turnOfKey(event: KeyboardEvent): Turn | null {
	const turn = { ArrowRight: 1, ArrowLeft: -1 }[event.key] as Turn | undefined;
	// A key that is held down would run through the tour.
	if (!turn || event.repeat || !isPlainClick(event) || isHandledElsewhere(event)) return null;
	return event.target instanceof Element && event.target.closest(USES_ARROWS) ? null : turn;
}

/** CSS pixels that a finger moves across, at least: less is a press. */
const SWIPE_PX = 56;
/** How many times further across than up or down: otherwise it scrolls. */
const SWIPE_RATIO = 2;

/** The turn that a finger asks for which moved so far, in CSS pixels to the right and down; `null`: none. */
export function turnOfSwipe(right: number, down: number): Turn | null {
	if (Math.abs(right) < SWIPE_PX || Math.abs(right) < SWIPE_RATIO * Math.abs(down)) return null;
	return right < 0 ? 1 : -1;
}

/** Attachment: calls `turn` when one finger swipes across the element. */
export const swipes = (turn: (by: Turn) => void) => (element: HTMLElement) => {
	let from: { id: number; x: number; y: number } | null = null;
	const listening = new AbortController();
	const { signal } = listening;
	element.addEventListener(
		'pointerdown',
		({ pointerType, isPrimary, pointerId: id, clientX: x, clientY: y }) => {
			// A second finger zooms.
			from = pointerType === 'touch' && isPrimary ? { id, x, y } : null;
		},
		{ signal }
	);
	element.addEventListener(
		'pointerup',
		({ pointerId, clientX, clientY }) => {
			const by = from?.id === pointerId ? turnOfSwipe(clientX - from.x, clientY - from.y) : null;
			from = null;
			// A finger that marks words does not turn.
			if (by && getSelection()?.isCollapsed !== false) turn(by);
		},
		{ signal }
	);
	element.addEventListener('pointercancel', () => (from = null), { signal });
	return () => listening.abort();
};
