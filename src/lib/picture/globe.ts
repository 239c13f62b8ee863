import { geoDistance, geoGraticule, geoPath, geoProjection, type GeoProjection } from 'd3-geo';
import { unproject, WORLD_PX, type Point } from '$lib/atlas/projection';
import type { Shape } from '$lib/map/drawn/shapes';
import type { Camera } from '$lib/view/codec';
import { TINTS } from './tints';
import type { GroundPath } from './subject';

/** MapLibre's own field of view, from the upper to the lower edge, in degrees. */
const FIELD_OF_VIEW = 36.87;
/** Radians from the middle to where marks are so much foreshortened that they have no names: 5,000 km, as in live/globe.ts. */
const RIM = 5 / 6.371;
/** Degrees between the lines of the graticule. */
const STEP = 30;

/** The globe as it is seen from a point above it, in pixels of the frame. */
export interface SeenGlobe {
	projection: GeoProjection;
	/** `null`: it is on the far side. */
	see: (place: Point) => (Point & { rim: boolean }) | null;
}

/** The globe that MapLibre shows at a camera in a frame of this size in pixels. */
export function globeAt({ zoom, lat, lng }: Camera, { width, height }: { width: number; height: number }): SeenGlobe {
	const radius = (WORLD_PX * 2 ** zoom) / Math.cos((lat * Math.PI) / 180) / (2 * Math.PI);
	const distance = height / 2 / Math.tan((FIELD_OF_VIEW * Math.PI) / 360);
	/** From the middle of the globe to the eye, in radii. */
	const eye = 1 + distance / radius;
	const horizon = Math.acos(1 / eye);
	const projection = geoProjection((lambda, phi) => {
		const nearer = (eye - 1) / (eye - Math.cos(phi) * Math.cos(lambda));
		return [nearer * Math.cos(phi) * Math.sin(lambda), nearer * Math.sin(phi)];
	})
		.rotate([-lng, -lat])
		.scale(radius)
		.translate([width / 2, height / 2])
		.clipAngle((horizon * 180) / Math.PI - 1e-4)
		.precision(0.3);
	return {
		projection,
		see: (place) => {
			const degrees = unproject(place);
			const at: [number, number] = [degrees.lng, degrees.lat];
			const away = geoDistance(at, [lng, lat]);
			const pixel = away < horizon ? projection(at) : null;
			return pixel && { x: pixel[0], y: pixel[1], rim: away > RIM };
		}
	};
}

/** The ground of the globe: its water, land and heights, its graticule and its outline. */
export function groundOfGlobe(
	{ projection }: SeenGlobe,
	{ shapes, relief, borders }: Record<'shapes' | 'relief' | 'borders', readonly Shape[]>
): GroundPath[] {
	const path = geoPath(projection).digits(1);
	const drawn = (features: readonly Shape[]) => path({ type: 'FeatureCollection', features: [...features] }) ?? '';
	const of = (kind: string) => shapes.filter(({ properties }) => (properties as { kind?: string }).kind === kind);
	const sphere = path({ type: 'Sphere' }) ?? '';
	const paths: Omit<GroundPath, 'scale' | 'x' | 'y'>[] = [
		{ d: sphere, fill: 'water' },
		{ d: drawn(of('land')), fill: 'land' },
		...TINTS.map(({ metres, fill }) => ({
			d: drawn(relief.filter(({ properties }) => (properties as { metres?: number }).metres === metres)),
			fill
		})),
		{ d: drawn(of('rivers')), stroke: 'river', width: 1 },
		{ d: drawn(of('lakes')), fill: 'water' },
		{ d: drawn(of('shore')), stroke: 'coast', width: 0.6 },
		{ d: drawn(of('coast')), stroke: 'coast', width: 0.8 },
		{ d: drawn(borders), stroke: 'border', width: 0.8, dash: '4 3' },
		{ d: path(geoGraticule().step([STEP, STEP])()) ?? '', stroke: 'coast', width: 0.7, opacity: 0.35 },
		{ d: sphere, stroke: 'muted', width: 1 }
	];
	return paths.filter(({ d }) => d).map((one) => ({ ...one, scale: 1, x: 0, y: 0 }));
}
