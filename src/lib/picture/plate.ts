import { project, WORLD_PX, type Point } from '$lib/atlas/projection';
import type { Colours, PicturedMap } from './subject';
import type { Words } from './words';

/** Pixels of paper between the map's edge and its neatline, as Neatline.svelte has them: degrees need more. */
const EDGES = { wide: 18, narrow: 3 } as const;
/** Pixels: a narrower map has no degrees and no graticule, as on the site. */
export const DEGREES_FROM = 560;

/** A map with what all of its parts are drawn with. */
export interface Plate {
	map: PicturedMap;
	colour: Colours;
	words: Words;
	/** Pixels: the side of the world. */
	world: number;
	/** The neatline. */
	frame: { left: number; top: number; right: number; bottom: number };
	/**
	 * From the unit square to pixels, in the copy of the world that is nearest to the middle; on the globe's far side to
	 * nowhere, which is within no frame.
	 */
	toPixels: (point: Point) => Point;
	/** Whether a place of the globe is so much foreshortened that names would lie over each other there. */
	isAtRim: (point: Point) => boolean;
	/** The middle of the map in the unit square. */
	middle: Point;
}

export function plateOf(map: PicturedMap, colour: Colours, words: Words): Plate {
	const { width, height, camera } = map;
	const world = WORLD_PX * 2 ** camera.zoom;
	const middle = middleOf(camera, height);
	const near = width < DEGREES_FROM ? EDGES.narrow : EDGES.wide;
	return {
		...{ map, colour, words, world, middle },
		frame: { left: near, top: near, right: width - EDGES.narrow, bottom: map.bottom - EDGES.narrow },
		isAtRim: (point) => map.globe?.see(point)?.rim ?? false,
		toPixels: (point) =>
			map.globe
				? (map.globe.see(point) ?? { x: NaN, y: NaN })
				: {
						x: width / 2 + (point.x + Math.round(middle.x - point.x) - middle.x) * world,
						y: height / 2 + (point.y - middle.y) * world
					}
	};
}

/** The middle of a frame of this height in pixels in the unit square: the world never ends within the frame. */
export function middleOf(camera: PicturedMap['camera'], height: number): Point {
	const half = height / 2 / (WORLD_PX * 2 ** camera.zoom);
	const { x, y } = project(camera);
	return { x, y: Math.max(half, Math.min(y, 1 - half)) };
}

export const isWithin = ({ x, y }: Point, { left, top, right, bottom }: Plate['frame']): boolean =>
	x >= left && x <= right && y >= top && y <= bottom;
