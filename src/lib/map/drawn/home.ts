import type { CityEntry } from '$lib/atlas/index-data';
import { project, unproject, WORLD_PX, type LngLat, type Point } from '$lib/atlas/projection';
import type { Camera } from '$lib/view/codec';

/**
 * The page's own camera: at the chosen city, at the cities that the filters leave, or at all of the article's. CSS
 * computes it from the frame's size, since a prerendered page does not know that size; `levelAt` is for frames of a
 * given size.
 */
export interface Home {
	/** The camera in the unit square. */
	x: string;
	y: string;
	/** CSS: the side of the world. */
	world: string;
	/** The zoom level, a whole number, in a frame of this size in CSS pixels. */
	levelAt: (frame: Size) => number;
}

interface Size {
	width: number;
	height: number;
}

/** The centre of all the article's cities, between Vancouver and Vladivostok, Kaliningrad and Rio de Janeiro. */
const MIDDLE: Point = { x: 0.523, y: 0.43 };

/** The world's side in widths of the frame: all cities of the article fit. marks/labels.css has widths that follow. */
const WORLD_WIDTHS = 1.22;

/** CSS pixels: the smallest world. */
const LEAST_WORLD = 440;

/** CSS pixels between the outermost of the framed cities and the frame's edges, for marks and names. */
const MARGIN = 72;

/** The part of the world that a frame shows, unless it is higher than wide: from x to x in the unit square. */
export const HOME_LEFT = MIDDLE.x - 1 / (2 * WORLD_WIDTHS);
export const HOME_RIGHT = MIDDLE.x + 1 / (2 * WORLD_WIDTHS);

/** `framed`: the cities that the filters leave; `null` without a filter. */
export function homeOf(city: CityEntry | undefined, framed: readonly CityEntry[] | null): Home {
	if (city) return homeAt(city);
	return framed?.length ? homeAround(framed) : WHOLE;
}

/** The camera that shows all of the article's cities in a frame of this size. */
export function wholeCamera(frame: Size): Camera {
	return { zoom: Math.log2(wholeWorld(frame) / WORLD_PX), ...unproject(MIDDLE) };
}

const placed = ({ x, y }: Point) => ({ x: x.toFixed(6), y: y.toFixed(6) });
const levelOf = (world: number) => Math.max(0, Math.floor(Math.log2(world / WORLD_PX)));

// Never less high than the frame.
const WHOLE_WORLD = `max(${LEAST_WORLD}px, ${100 * WORLD_WIDTHS}cqw, 100cqh)`;
const wholeWorld = ({ width, height }: Size) => Math.max(LEAST_WORLD, WORLD_WIDTHS * width, height);

const WHOLE: Home = { ...placed(MIDDLE), world: WHOLE_WORLD, levelAt: (frame) => levelOf(wholeWorld(frame)) };

function homeAt(city: CityEntry): Home {
	return { ...placed(project(city)), world: `${WORLD_PX * 2 ** city.zoom}px`, levelAt: () => city.zoom };
}

/** As near as the frame allows, but not nearer than the page of one of the cities is. */
function homeAround(cities: readonly (LngLat & Pick<CityEntry, 'zoom'>)[]): Home {
	const places = cities.map(project);
	const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
	const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
	// Never 0, which CSS cannot divide by.
	const [across, down] = [right - left || 1e-6, bottom - top || 1e-6];
	const nearest = WORLD_PX * 2 ** Math.max(...cities.map(({ zoom }) => zoom));
	const fits = [`(100cqw - ${2 * MARGIN}px) / ${across.toFixed(6)}`, `(100cqh - ${2 * MARGIN}px) / ${down.toFixed(6)}`];
	return {
		...placed({ x: (left + right) / 2, y: (top + bottom) / 2 }),
		world: `max(${WHOLE_WORLD}, min(${fits.join(', ')}, ${nearest}px))`,
		levelAt: (frame) => {
			const fit = Math.min((frame.width - 2 * MARGIN) / across, (frame.height - 2 * MARGIN) / down, nearest);
			return levelOf(Math.max(wholeWorld(frame), fit));
		}
	};
}
