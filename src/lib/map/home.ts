import type { CityEntry } from '$lib/atlas/index-data';
import { project, WORLD_PX, type Point } from '$lib/atlas/projection';

/** In the middle of all the article's cities, between Vancouver and Vladivostok, Kaliningrad and Rio de Janeiro. */
const MIDDLE: Point = { x: 0.523, y: 0.43 };

/** The page's own camera, as properties that the style of the drawn world reads: see MapView.svelte. */
export function homeStyle(city: CityEntry | undefined): string {
	const { x, y } = city ? project(city) : MIDDLE;
	const size = city ? `--home-world: ${WORLD_PX * 2 ** city.zoom}px; ` : '';
	return `${size}--home-x: ${x.toFixed(6)}; --home-y: ${y.toFixed(6)}`;
}
