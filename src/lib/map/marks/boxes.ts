import type { Point } from '$lib/atlas/projection';

/** The side of its mark on which a name is drawn. */
export type LabelSide = 'right' | 'left' | 'top' | 'bottom';

/** A rectangle in CSS pixels. */
export interface Box {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

/** The square of `size` around a point. */
export const around = ({ x, y }: Point, size: number): Box => ({
	left: x - size / 2,
	top: y - size / 2,
	right: x + size / 2,
	bottom: y + size / 2
});

export const overlap = (a: Box, b: Box): boolean =>
	a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** True where a box lies inside another. */
export const within = (a: Box, outer: Box): boolean =>
	a.left >= outer.left && a.right <= outer.right && a.top >= outer.top && a.bottom <= outer.bottom;

/** CSS pixels of a name: see labels.css. */
const LABEL_PX = 14;
export const LABEL_HEIGHT = 18;
const LABEL_GAP = 2;

/** The box of words beside a mark of `size`, for a side of it. */
export function labelBox(
	{ x, y }: Point,
	side: LabelSide,
	mark: number,
	{ width, height }: { width: number; height: number }
): Box {
	const reach = mark / 2 + LABEL_GAP;
	const [across, half] = [width / 2, height / 2];
	switch (side) {
		case 'right':
			return { left: x + reach, right: x + reach + width, top: y - half, bottom: y + half };
		case 'left':
			return { left: x - reach - width, right: x - reach, top: y - half, bottom: y + half };
		case 'top':
			return { left: x - across, right: x + across, top: y - reach - height, bottom: y - reach };
		case 'bottom':
			return { left: x - across, right: x + across, top: y + reach, bottom: y + reach + height };
		default:
			return side satisfies never;
	}
}

const labelWidths = new Map<string, number>();

/** An upper estimate of a name's width in CSS pixels; estimated because prerendering cannot measure. */
export function labelWidth(name: string): number {
	const known = labelWidths.get(name);
	if (known !== undefined) return known;
	const em = Array.from(name).reduce(
		(em, char) => em + (/[мшщжюфыwmШЩЖЮМФW]/u.test(char) ? 0.92 : /\p{Lu}/u.test(char) ? 0.76 : 0.62),
		0
	);
	labelWidths.set(name, em * LABEL_PX);
	return em * LABEL_PX;
}
