/**
 * The pan, in CSS pixels, that brings a mark to the middle of the part of the frame that the card does not cover;
 * `null` where the mark's centre is more than `clear` pixels inside that part already.
 */
export function panToReveal(
	mark: Element,
	card: Element | null,
	frame: Element,
	clear: number
): [x: number, y: number] | null {
	const [at, whole] = [mark.getBoundingClientRect(), frame.getBoundingClientRect()];
	const over = card?.getBoundingClientRect() ?? { left: whole.left, top: whole.bottom };
	const beside = over.left - whole.left > whole.width / 3;
	const free = beside
		? { left: whole.left, right: over.left, top: whole.top, bottom: whole.bottom }
		: { left: whole.left, right: whole.right, top: whole.top, bottom: Math.min(over.top, whole.bottom) };
	const x = at.left + at.width / 2;
	const y = at.top + at.height / 2;
	const inside = x > free.left + clear && x < free.right - clear && y > free.top + clear && y < free.bottom - clear;
	return inside ? null : [x - (free.left + free.right) / 2, y - (free.top + free.bottom) / 2];
}
