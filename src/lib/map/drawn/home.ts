import type { CityEntry } from '$lib/atlas/index-data';
import { project, WORLD_PX, type Point } from '$lib/atlas/projection';

/** In the middle of all the article's cities, between Vancouver and Vladivostok, Kaliningrad and Rio de Janeiro. */
const MIDDLE: Point = { x: 0.523, y: 0.43 };

/** The page's own camera, as the style of WorldSquare.svelte reads it; without `world` the style says how large. */
export function homeOf(city: CityEntry | undefined): { x: string; y: string; world?: string } {
	const { x, y } = city ? project(city) : MIDDLE;
	const at = { x: x.toFixed(6), y: y.toFixed(6) };
	return city ? { ...at, world: `${WORLD_PX * 2 ** city.zoom}px` } : at;
}
