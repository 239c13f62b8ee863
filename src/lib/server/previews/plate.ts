import type { PlacedCity } from '$lib/atlas/filter';
import type { DrawnEra, RelationEntry } from '$lib/atlas/index-data';
import { project, WORLD_PX, type Point } from '$lib/atlas/projection';
import type { Box } from '$lib/map/marks/boxes';
import type { NameEntry } from '$lib/map/names/layout';
import type { Camera } from '$lib/view/codec';
import type { Fonts } from './fonts';

/** What a picture's map shows. */
export interface MapSubject {
	camera: Camera;
	cities: readonly PlacedCity[];
	/** The city whose page it is. */
	chosen: string | null;
	/** The cities that stand out; where there are any, the others recede and have no names. */
	atHand: readonly string[];
	relations: readonly RelationEntry[];
	eras: readonly DrawnEra[];
	/** Of waters, in the order of their importance. */
	names: readonly NameEntry[];
}

/** A map in its frame. */
export interface Plate {
	subject: MapSubject;
	frame: Box;
	/** Pixels: the side of the world. */
	world: number;
	fonts: Fonts;
	/** From the unit square to the picture's pixels. */
	toPixels: (point: Point) => Point;
}

export function plateOf(subject: MapSubject, frame: Box, fonts: Fonts): Plate {
	const world = WORLD_PX * 2 ** subject.camera.zoom;
	const middle = project(subject.camera);
	return {
		...{ subject, frame, world, fonts },
		toPixels: ({ x, y }) => ({
			x: (frame.left + frame.right) / 2 + (x - middle.x) * world,
			y: (frame.top + frame.bottom) / 2 + (y - middle.y) * world
		})
	};
}
