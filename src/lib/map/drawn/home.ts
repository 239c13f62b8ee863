import type { CityEntry } from '$lib/atlas/index-data';
import { project, WORLD_PX, type Point } from '$lib/atlas/projection';

/** In the middle of all the article's cities, between Vancouver and Vladivostok, Kaliningrad and Rio de Janeiro. */
const MIDDLE: Point = { x: 0.523, y: 0.43 };

/** The world's side in widths of the frame: all cities of the article fit in the width. */
const WIDTHS = 1.22;

/** What a frame that is not higher than wide shows of the world, as x in the unit square. */
export const HOME_LEFT = MIDDLE.x - 1 / (2 * WIDTHS);
export const HOME_RIGHT = MIDDLE.x + 1 / (2 * WIDTHS);

/** The page's own camera, as the style of WorldSquare.svelte reads it: its x and y in the unit square, the world's side. */
export function homeOf(city: CityEntry | undefined): { x: string; y: string; world: string } {
	const { x, y } = city ? project(city) : MIDDLE;
	return {
		x: x.toFixed(6),
		y: y.toFixed(6),
		// Never lower than the frame.
		world: city ? `${WORLD_PX * 2 ** city.zoom}px` : `max(440px, ${100 * WIDTHS}cqw, 100cqh)`
	};
}
