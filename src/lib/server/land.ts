import { geoMercator, geoPath, type GeoPermissibleObjects } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryObject, Topology } from 'topojson-specification';
import source from '../../../static/geo/land-110m.json?raw';

/** The side of the drawn world in the path's own units; marks and style scale it. */
export const LAND_UNITS = 4096;

/**
 * The land as one SVG path on a square of `LAND_UNITS`, Web Mercator as MapLibre's. Whole, relative coordinates: half
 * the bytes of absolute ones once compressed.
 */
export function landPath(): string {
	const topology = JSON.parse(source) as Topology<{ land: GeometryObject }>;
	const land: GeoPermissibleObjects = feature(topology, topology.objects.land);
	const mercator = geoMercator()
		.scale(LAND_UNITS / (2 * Math.PI))
		.translate([LAND_UNITS / 2, LAND_UNITS / 2])
		.clipExtent([
			[0, 0],
			[LAND_UNITS, LAND_UNITS]
		]);
	const rings: [number, number][][] = [];
	const sink = {
		moveTo: (x: number, y: number) => rings.push([[x, y]]),
		lineTo: (x: number, y: number) => rings.at(-1)?.push([x, y]),
		closePath: ignore,
		arc: ignore,
		beginPath: ignore
	};
	geoPath(mercator, sink)(land);
	return rings.map(relative).join('');
}

function relative(ring: [number, number][]): string {
	const points = ring
		.map(([x, y]): [number, number] => [Math.round(x), Math.round(y)])
		.filter(([x, y], index, all) => index === 0 || x !== all[index - 1]?.[0] || y !== all[index - 1]?.[1]);
	if (points.length < 3) return '';
	const steps = points.map(([x, y], index) => {
		const [px, py] = points[index - 1] ?? [0, 0];
		const dy = y - py;
		return `${index === 0 ? `M${x} ` : index === 1 ? `l${x - px}` : signed(x - px)}${index === 0 ? y : signed(dy)}`;
	});
	return `${steps.join('')}z`;
}

const ignore = () => undefined;

/** A number as an SVG path needs it after another number: its minus separates as well as a space does. */
const signed = (value: number) => (value < 0 ? String(value) : ` ${value}`);
