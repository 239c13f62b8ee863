import type { CityEntry } from '$lib/atlas/index-data';
import { project, WORLD_PX, type Point } from '$lib/atlas/projection';

/** Where the page's own camera looks: between Vancouver and Tokyo, and at the latitude at which the first view begins. */
const MIDDLE: Point = { x: 0.523, y: 0.43 };

/**
 * The first view begins at 64° N, as far as that leaves `MIDDLE` above the middle of the frame: no city lies further north,
 * and a high frame has its room in the south, where the insets stand, instead of showing the Arctic.
 */
const HOME_TOP = 0.265;

/** The world's side in widths of the frame: all cities of the article fit. marks/labels.css has widths that follow. */
const WORLD_WIDTHS = 1.22;

/** CSS pixels: the world is never smaller at the page's own camera. */
export const HOME_LEAST_PX = 440;

/** The part of the world that a frame shows, unless it is higher than wide: from x to x in the unit square. */
export const HOME_LEFT = MIDDLE.x - 1 / (2 * WORLD_WIDTHS);
export const HOME_RIGHT = MIDDLE.x + 1 / (2 * WORLD_WIDTHS);

/**
 * The page's own camera as WorldSquare.svelte's styles need it: x and y in the unit square, the world's side, and how far
 * below the frame's top edge y stands; `down` is for the first view alone, since the place of a city depends on its card.
 */
export function homeOf(city: CityEntry | undefined): { x: string; y: string; world: string; down: string | undefined } {
	const { x, y } = city ? project(city) : MIDDLE;
	// Never less high than the frame.
	const world = city ? `${WORLD_PX * 2 ** city.zoom}px` : `max(${HOME_LEAST_PX}px, ${100 * WORLD_WIDTHS}cqw, 100cqh)`;
	const down = city ? undefined : `min(50cqh, ${(MIDDLE.y - HOME_TOP).toFixed(3)} * ${world})`;
	return { x: x.toFixed(6), y: y.toFixed(6), world, down };
}
