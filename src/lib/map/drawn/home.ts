import type { CityEntry } from '$lib/atlas/index-data';
import { project, WORLD_PX, type Point } from '$lib/atlas/projection';

/** The centre of all the article's cities, between Vancouver and Vladivostok, Kaliningrad and Rio de Janeiro. */
const MIDDLE: Point = { x: 0.523, y: 0.43 };

/** The world's side in widths of the frame: all cities of the article fit. marks/labels.css has widths that follow. */
const WORLD_WIDTHS = 1.22;

/** The part of the world that a frame shows, unless it is higher than wide: from x to x in the unit square. */
export const HOME_LEFT = MIDDLE.x - 1 / (2 * WORLD_WIDTHS);
export const HOME_RIGHT = MIDDLE.x + 1 / (2 * WORLD_WIDTHS);

/** The page's own camera as WorldSquare.svelte's styles need it: x and y in the unit square, and the world's side. */
export function homeOf(city: CityEntry | undefined): { x: string; y: string; world: string } {
	const { x, y } = city ? project(city) : MIDDLE;
	return {
		x: x.toFixed(6),
		y: y.toFixed(6),
		// Never less high than the frame.
		world: city ? `${WORLD_PX * 2 ** city.zoom}px` : `max(440px, ${100 * WORLD_WIDTHS}cqw, 100cqh)`
	};
}
