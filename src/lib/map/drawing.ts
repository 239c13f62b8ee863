/** The drawn map, as SVG paths on squares of `units`; made by `server/drawing.ts`. */

/** The whole world, Web Mercator. */
export type World = { units: number; land: string };

/** A window of the unit square, in finer lines. */
export type Region = {
	x: number;
	y: number;
	side: number;
	units: number;
	land: string;
	coast: string;
	lakes: string;
	rivers: string;
};

/** Whether a live map is drawn: then regions are not worth fetching. */
export const surface = { live: false };
