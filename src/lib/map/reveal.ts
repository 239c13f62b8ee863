/** CSS pixels between the middle of a mark and what covers it. */
const CLEAR = 24;

/**
 * How far the map is to be moved, in CSS pixels, for a mark to stand in the middle of what a card leaves free of the
 * map's frame; `null` where it stands free already.
 */
export function outFromUnder(mark: Element, card: Element, frame: Element): [x: number, y: number] | null {
	const [at, over, whole] = [mark.getBoundingClientRect(), card.getBoundingClientRect(), frame.getBoundingClientRect()];
	const beside = over.left - whole.left > whole.width / 3;
	const free = beside
		? { left: whole.left, right: over.left, top: whole.top, bottom: whole.bottom }
		: { left: whole.left, right: whole.right, top: whole.top, bottom: Math.min(over.top, whole.bottom) };
	const x = at.left + at.width / 2;
	const y = at.top + at.height / 2;
	const inside = x > free.left + CLEAR && x < free.right - CLEAR && y > free.top + CLEAR && y < free.bottom - CLEAR;
	return inside ? null : [x - (free.left + free.right) / 2, y - (free.top + free.bottom) / 2];
}
