import { project, unproject, WORLD_PX } from '$lib/atlas/projection';
import type { Camera } from '$lib/view/codec';

/** Zoom from which the near map is worth its bytes. */
const NEAR_ZOOM = 4;

/** A sheet's sides in degrees: see scripts/geo/sheets.mjs. */
const WIDE = 12;
const HIGH = 9;

/** Degrees from the centre that the near map reaches at the most: farther out at zoom 4, nobody looks at a creek. */
const REACH = { lng: 14, lat: 8 };

/** The sides of a sheet in degrees, by its name, which is its south-western corner. */
export function sheetBox(name: string): { west: number; south: number; east: number; north: number } {
	const [west = NaN, south = NaN] = name.split('_').map(Number);
	return { west, south, east: west + WIDE, north: south + HIGH };
}

/** The sheets of the near map that a camera sees in a frame of CSS pixels; not all of them exist. */
export function sheetsSeen({ zoom, lng, lat }: Camera, frame: { width: number; height: number }): string[] {
	if (zoom < NEAR_ZOOM) return [];
	const world = WORLD_PX * 2 ** zoom;
	const { x, y } = project({ lng, lat });
	const [dx, dy] = [frame.width / 2 / world, frame.height / 2 / world];
	const [northWest, southEast] = [unproject({ x: x - dx, y: y - dy }), unproject({ x: x + dx, y: y + dy })];
	const wests = columns(Math.max(northWest.lng, lng - REACH.lng), Math.min(southEast.lng, lng + REACH.lng));
	const souths = rows(Math.max(southEast.lat, lat - REACH.lat), Math.min(northWest.lat, lat + REACH.lat));
	return souths.flatMap((south) => wests.map((west) => `${west}_${south}`));
}

/** The western sides of the sheets between two longitudes. */
export const columns = (west: number, east: number): number[] => steps(west, east, WIDE);

/** The southern sides of the sheets between two latitudes. */
export const rows = (south: number, north: number): number[] => steps(south, north, HIGH);

/** The multiples of `step` whose intervals of that length meet the one from `low` to `high`. */
function steps(low: number, high: number, step: number): number[] {
	const first = Math.floor(low / step);
	return Array.from({ length: Math.floor(high / step) - first + 1 }, (_, index) => (first + index) * step);
}
