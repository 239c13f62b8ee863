import { WORLD_PX } from '$lib/atlas/projection';

const EQUATOR_KM = 40_075.017;

/** CSS pixels: the longest bar. */
const LONGEST_PX = 110;

/** Below this zoom a bar for the centre alone would mislead: it is drawn for this latitude, which it names. */
const WORLD_ZOOM = 4;
export const WORLD_LAT = 45;

export interface Scale {
	km: number;
	/** CSS pixels. */
	width: number;
	/** The latitude for which it holds, in degrees, where that is not the whole frame. */
	lat: number | null;
}

/** The longest bar of 1, 2 or 5 times a power of ten, in kilometres, that fits; `lat`: of the camera, in degrees. */
export function scaleOf(zoom: number, lat: number): Scale {
	const world = zoom < WORLD_ZOOM;
	const kmPerPx = lengthOf(world ? WORLD_LAT : lat) / (WORLD_PX * 2 ** zoom);
	const longest = kmPerPx * LONGEST_PX;
	const power = 10 ** Math.floor(Math.log10(longest));
	const km = ([5, 2, 1] as const).map((times) => times * power).find((km) => km <= longest) ?? power;
	return { km: Number(km.toPrecision(1)), width: Math.round(km / kmPerPx), lat: world ? WORLD_LAT : null };
}

/** The first view's bar, before its size is known: its width in widths of the world. */
export const HOME_SCALE = { km: 2000, fraction: 2000 / lengthOf(WORLD_LAT), lat: WORLD_LAT };

/** Kilometres round the Earth along a parallel. */
function lengthOf(lat: number): number {
	return EQUATOR_KM * Math.cos((lat * Math.PI) / 180);
}
