/**
 * Web Mercator, the projection of MapLibre and of the drawn map: the world is a unit square, x to the east from 180° W,
 * y to the south from 85.0511° N.
 */
export interface Point {
	x: number;
	y: number;
}
export interface LngLat {
	lng: number;
	lat: number;
}

/** The side of the world in CSS pixels at zoom 0, as in MapLibre. */
export const WORLD_PX = 512;

/** Degrees of latitude at which the unit square ends. */
export const MAX_LAT = 85.051129;

/** What may have a place on the map. */
export type Placed<Thing> = Thing & LngLat;

/** True for what has a place on the map. */
export const isPlaced = <Thing extends { lat?: number | undefined; lng?: number | undefined }>(
	thing: Thing
): thing is Placed<Thing> => thing.lat !== undefined && thing.lng !== undefined;

/** From degrees to the unit square. Latitudes beyond ±85.0511° are taken as that. */
export function project({ lng, lat }: LngLat): Point {
	const sin = Math.sin((Math.max(-MAX_LAT, Math.min(MAX_LAT, lat)) * Math.PI) / 180);
	return { x: lng / 360 + 0.5, y: 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI) };
}

/** From the unit square to degrees. */
export function unproject({ x, y }: Point): LngLat {
	return { lng: (x - 0.5) * 360, lat: (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI };
}
