/** The drawn map, as SVG paths on squares of `units`; made by `server/drawing.ts`. */

/** The whole world, Web Mercator. */
export interface World {
	units: number;
	land: string;
}

/** A window of the unit square, in finer lines. */
export interface Region {
	x: number;
	y: number;
	side: number;
	units: number;
	land: string;
	coast: string;
	lakes: string;
	rivers: string;
}

/** A path as the page's data tells of it: `#` and the name of the element that the page has drawn it in, or itself. */
export const pathOf = (told: string): string =>
	told.startsWith('#') ? (document.getElementById(told.slice(1))?.getAttribute('d') ?? '') : told;

/**
 * Which map the page holds: `drawn` once scripts have taken a map over, which then need not wait for its region; `live`
 * while the live one is shown, and regions are not worth fetching.
 */
export const surface = { drawn: false, live: false };
