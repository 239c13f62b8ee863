import { MAX_LAT, project, unproject, WORLD_PX } from '$lib/atlas/projection';

/** Degrees between the lines of the graticule at each zoom level, from 0; the last one serves all closer levels. */
const STEPS = [60, 30, 20, 10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01] as const;
/** At the first view, before the browser has measured the frame. */
const HOME_LEVEL = 1;

/** CSS pixels: lines are drawn this far around the centre, beyond the edges of any frame that is not panned at once. */
const REACH_PX = 2200;

/** A meridian or parallel: degrees, and its x or y in the unit square (x may be outside: in the nearest copy of the world). */
export interface Line {
	degrees: number;
	at: number;
}

/** The centre in whole steps of the graticule: equal numbers redraw nothing while the map moves. */
export function centreIn(level: number | null, centre: { x: number; y: number }): { column: number; row: number } {
	const step = stepAt(level);
	const { lng, lat } = unproject(centre);
	return { column: Math.round(lng / step / 4) * 4, row: Math.round(lat / step / 4) * 4 };
}

/** The lines around a centre of `centreIn` at a zoom level; `null`: the first view. */
export function graticule(level: number | null, column: number, row: number): { meridians: Line[]; parallels: Line[] } {
	const step = stepAt(level);
	const width = (REACH_PX / (WORLD_PX * 2 ** (level ?? HOME_LEVEL))) * 360;
	const count = Math.ceil(Math.min(width, 360) / 2 / step) + 4;
	const around = (middle: number) =>
		Array.from({ length: 2 * count + 1 }, (_, index) => (middle - count + index) * step);
	return {
		meridians: around(column)
			.filter((lng) => lng > column * step - 180 && lng <= column * step + 180)
			.map((lng) => ({ degrees: wrapped(rounded(lng)), at: project({ lng, lat: 0 }).x })),
		parallels: around(row)
			.filter((lat) => Math.abs(lat) < MAX_LAT)
			.map((lat) => ({ degrees: rounded(lat), at: project({ lng: 0, lat }).y }))
	};
}

const stepAt = (level: number | null) => STEPS[Math.min(level ?? HOME_LEVEL, STEPS.length - 1)] ?? STEPS[HOME_LEVEL];

/** Without the rounding errors of sums of steps. */
const rounded = (degrees: number) => Math.round(degrees * 100) / 100;

const wrapped = (lng: number) => (lng > 180 ? lng - 360 : lng <= -180 ? lng + 360 : lng);
