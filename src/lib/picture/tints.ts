/** The tints of height by the metres that they begin at, from the lowest, as live/style.ts has them. */
export const TINTS = [
	{ metres: 500, fill: 'hills' },
	{ metres: 1200, fill: 'uplands' },
	{ metres: 2200, fill: 'mountains' },
	{ metres: 3500, fill: 'heights' }
];
