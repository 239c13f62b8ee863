import { geoIdentity, geoPath, geoTransform, type GeoPermissibleObjects } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import landCoarse from '../../../static/geo/land-110m.json?raw';
import landFine from '../../../static/geo/land-50m.json?raw';
import waterSource from '../../../static/geo/water.json?raw';
import { project, WORLD_PX, type LngLat } from '$lib/atlas/projection';
import { insetWindow } from '$lib/atlas/inset';
import type { Inset } from '$lib/atlas/map-tables';
import type { InsetDrawing, Region, World } from '$lib/map/drawn/drawing';

type Objects<Name extends string> = Topology<Record<Name, GeometryObject>>;

const coarse = JSON.parse(landCoarse) as Objects<'land' | 'coast'>;
const fine = JSON.parse(landFine) as Objects<'land' | 'coast'>;
const water = JSON.parse(waterSource) as Topology<{
	lakes: GeometryObject;
	/** Rank 1: the great rivers. */
	rivers: GeometryCollection<{ rank: number }>;
}>;
const rivers = feature(water, water.objects.rivers);

/** Steps of the drawn world: fine enough for zoom 4, and 6 KB compressed. */
const WORLD_UNITS = 4096;

/** A region's side in CSS pixels at its city's zoom: the widest frame, and something to pan over. */
const REGION_UNITS = 2048;

/** The land of the whole world. */
export function drawWorld(): World {
	const window = { x: 0, y: 0, side: 1 };
	const draw = pen(window, WORLD_UNITS, 1);
	return { units: WORLD_UNITS, land: draw(feature(coarse, coarse.objects.land)) };
}

/** The surroundings of a place at a zoom level, as the live map has them there. */
export function drawRegion(place: LngLat, zoom: number): Region {
	const side = REGION_UNITS / (WORLD_PX * 2 ** zoom);
	const { x, y } = project(place);
	const window = { x: x - side / 2, y: y - side / 2, side };
	const draw = pen(window, REGION_UNITS, 2.5);
	return {
		...window,
		units: REGION_UNITS,
		land: draw(feature(fine, fine.objects.land)),
		coast: draw(feature(fine, fine.objects.coast)),
		lakes: draw(feature(water, water.objects.lakes)),
		rivers: draw({
			type: 'FeatureCollection',
			features: rivers.features.filter(({ properties }) => properties.rank <= (zoom < 6 ? 1 : 3))
		})
	};
}

/** Steps of an inset for each of its CSS pixels. */
const INSET_STEPS = 2;

/** What an inset shows: shores, lakes, and rivers up to a rank that its scale has room for. */
export function drawInset(
	inset: Pick<Inset, 'bounds' | 'width'>
): Pick<InsetDrawing, 'units' | 'land' | 'lakes' | 'rivers'> {
	const { x, y, width, height } = insetWindow(inset);
	const units = inset.width * INSET_STEPS;
	const draw = pen({ x, y, side: width, tall: height / width }, units, 4);
	const zoom = Math.log2(inset.width / width / WORLD_PX);
	return {
		units,
		land: draw(feature(fine, fine.objects.land)),
		lakes: draw(feature(water, water.objects.lakes)),
		rivers: draw({
			type: 'FeatureCollection',
			features: rivers.features.filter(({ properties }) => properties.rank <= (zoom < 4 ? 0 : 3))
		})
	};
}

/**
 * Draws what lies within a window of the unit square as an SVG path, `units` wide, Web Mercator as MapLibre's; `side`: the
 * window's width, `tall`: its height in widths.
 * Whole, relative coordinates: half the bytes of absolute ones once compressed.
 */
function pen(
	{ x, y, side, tall = 1 }: { x: number; y: number; side: number; tall?: number },
	units: number,
	step: number
) {
	const world = units / side;
	// Strokes of what ends at the window's edge must not show inside it.
	const margin = side < 1 ? 8 : 0;
	const mercator = geoTransform({
		point(lng, lat) {
			const point = project({ lng, lat });
			this.stream.point((point.x - x) * world, (point.y - y) * world);
		}
	});
	// Planar clipping: the polygons end at 180°, and their winding is not that of a sphere.
	const clip = geoIdentity().clipExtent([
		[-margin, -margin],
		[units + margin, units * tall + margin]
	]);
	return (shape: GeoPermissibleObjects): string => {
		const strokes: Stroke[] = [];
		geoPath(
			{ stream: (sink) => mercator.stream(clip.stream(sink)) },
			{
				moveTo: (x, y) => strokes.push({ points: [[x, y]], closed: false }),
				lineTo: (x, y) => strokes.at(-1)?.points.push([x, y]),
				closePath: () => {
					const stroke = strokes.at(-1);
					if (stroke) stroke.closed = true;
				},
				arc: ignore,
				beginPath: ignore
			}
		)(shape);
		return strokes.map((stroke) => relative(stroke, step)).join('');
	};
}

/** A run of points of a shape, in the drawing's units; closed where it bounds an area. */
interface Stroke {
	points: [number, number][];
	closed: boolean;
}

function relative({ points, closed }: Stroke, step: number): string {
	const whole = thinned(
		points.map(([x, y]) => [Math.round(x), Math.round(y)]),
		step
	);
	const [first, ...rest] = whole;
	if (!first || rest.length < (closed ? 2 : 1)) return '';
	const steps = rest.map(([x, y], index) => {
		const [beforeX, beforeY] = whole[index] ?? first;
		const dx = x - beforeX;
		return `${index === 0 ? `l${dx}` : separated(dx)}${separated(y - beforeY)}`;
	});
	return `M${first[0]}${separated(first[1])}${steps.join('')}${closed ? 'z' : ''}`;
}

/** Drops points within a step of the one kept before: nobody sees a pixel, and it costs four bytes. */
function thinned(points: [number, number][], step: number): [number, number][] {
	const kept: [number, number][] = [];
	for (const [index, [x, y]] of points.entries()) {
		const [lastX, lastY] = kept.at(-1) ?? [Infinity, Infinity];
		if (index === points.length - 1 || Math.hypot(x - lastX, y - lastY) >= step) kept.push([x, y]);
	}
	return kept;
}

/** A number as an SVG path needs it after another number: its minus separates as well as a space does. */
const separated = (value: number) => (value < 0 ? String(value) : ` ${value}`);

const ignore = () => undefined;
