import { MAX_LAT } from '$lib/atlas/projection';

/** Just below 0: on a phone the whole world is narrower than its 512 px. */
export const MIN_ZOOM = -0.5;
export const MAX_ZOOM = 12;

/** Zoom as MapLibre counts it (512 px tiles); degrees. */
export interface Camera {
	zoom: number;
	lat: number;
	lng: number;
}

const round = (value: number, digits: number) => Number(value.toFixed(digits)) || 0;

/** A camera as a link can carry it: zoom to 0.01, degrees to 0.0001 (11 m); longitude within ±180. */
export function canonicalCamera({ zoom, lat, lng }: Camera): Camera {
	const wrapped = Math.abs(lng) <= 180 ? lng : ((((lng + 180) % 360) + 360) % 360) - 180;
	return {
		zoom: round(Math.max(MIN_ZOOM, Math.min(MAX_ZOOM, zoom)), 2),
		lat: round(Math.max(-85, Math.min(85, lat)), 4),
		lng: round(wrapped, 4)
	};
}

/** Reads `zoom/lat/lng`; `null` where it is not a camera. */
export function parseCamera(text: string): Camera | null {
	const parts = text.split('/');
	if (parts.length !== 3 || !parts.every((part) => /^-?\d{1,3}(?:\.\d{1,20})?$/.test(part))) return null;
	const [zoom, lat, lng] = parts.map(Number) as [number, number, number];
	if (zoom < MIN_ZOOM || zoom > MAX_ZOOM || Math.abs(lat) > MAX_LAT || Math.abs(lng) > 180) return null;
	return canonicalCamera({ zoom, lat, lng });
}
