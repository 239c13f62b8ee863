/** What each icon draws, on a grid of 16 × 16: outlines, nothing is filled. */
export const ICONS = {
	close: 'm3 3 10 10M13 3 3 13',
	dock: 'M2 3h12v10H2zM9.5 3v10',
	down: 'm3 6 5 5 5-5',
	leave: 'M4 12 12 4M6 4h6v6',
	left: 'm10 3-5 5 5 5',
	minus: 'M2 8h12',
	play: 'm4 3 9 5-9 5z',
	plus: 'M8 2v12M2 8h12',
	right: 'm6 3 5 5-5 5',
	search: 'M11.25 6.75a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0m-1.25 3.25 4.5 4.5',
	share: 'M8 9.5V2M5 4.5 8 1.5l3 3M5.5 7H3v7h10V7h-2.5',
	stop: 'M4 4h8v8H4z',
	undock: 'M6 2.5h8v8H6zM6 6.5H4.5a1.5 1.5 0 1 1-3 0 1.5 1.5 0 0 1 3 0',
	up: 'm3 10 5-5 5 5',
	world: 'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0M2 8h12M8 2c-4 4-4 8 0 12 4-4 4-8 0-12'
};

export type IconName = keyof typeof ICONS;
