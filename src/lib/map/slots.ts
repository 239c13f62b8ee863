/**
 * Before a browser has measured the frame, marks are laid out for three widths of it, and the style sheet shows the
 * ones that fit: see labels.css. The levels are those of the drawn world at these widths.
 */
export const WIDTHS = [
	{ slot: 'narrow', level: 0 },
	{ slot: 'middle', level: 1 },
	{ slot: 'wide', level: 2 }
] as const;
export type SlotName = (typeof WIDTHS)[number]['slot'];
