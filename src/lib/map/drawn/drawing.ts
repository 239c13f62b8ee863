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
