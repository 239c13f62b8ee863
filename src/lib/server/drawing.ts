import { feature } from 'topojson-client';
import type { GeometryObject, Topology } from 'topojson-specification';
import landCoarse from '../../../static/geo/land-110m.json?raw';
import landFine from '../../../static/geo/land-50m.json?raw';
import waterSource from '../../../static/geo/water.json?raw';
import { insetWindow } from '$lib/atlas/inset';
import type { Inset } from '$lib/atlas/map-tables';
import { project, unproject, WORLD_PX, type LngLat } from '$lib/atlas/projection';
import type { InsetDrawing, Region, World } from '$lib/map/drawn/drawing';
import { sheetBox } from '$lib/map/live/sheets';
import { riverRank } from '$lib/map/live/style';
import { cutter, eased, outlined, pen, relative, type Point, type Window } from '$lib/map/drawn/lines';
import { drawShapes, type Kind, type Properties, type Shape } from '$lib/map/drawn/shapes';

const nearSources: Record<string, string> = import.meta.glob('../../../static/geo/near/*.json', {
	query: '?raw',
	import: 'default',
	eager: true
});

const coarse = featuresOf(landCoarse);
const fine = [...featuresOf(landFine), ...featuresOf(waterSource)];
const near = new Map(
	Object.entries(nearSources).map(([path, source]) => [path.replace(/^.*\/|\.json$/g, ''), featuresOf(source)])
);

/** The features of a file of `static/geo`, each with its kind. */
function featuresOf(source: string): { kind: Kind; shape: Shape }[] {
	const topology = JSON.parse(source) as Topology<Record<Kind, GeometryObject<Properties>>>;
	return Object.entries(topology.objects).flatMap(([kind, object]) => {
		const drawn = feature(topology, object);
		const shapes = drawn.type === 'FeatureCollection' ? drawn.features : [drawn];
		return shapes.map((shape) => ({ kind: kind as Kind, shape }));
	});
}

/** Steps of the drawn world: fine enough for zoom 4, and 6 KB compressed. */
const WORLD_UNITS = 4096;

/** A region's side in CSS pixels at its city's zoom: the widest frame, and something to pan over. */
const REGION_UNITS = 2048;

/** The land of the whole world. */
export function drawWorld(): World {
	const draw = pen({ x: 0, y: 0, side: 1 }, WORLD_UNITS);
	const rings = draw(coarse.flatMap(({ kind, shape }) => (kind === 'land' ? shape : [])));
	return { units: WORLD_UNITS, land: rings.map((ring) => relative(ring, true)).join('') };
}

/**
 * The surroundings of a place at a zoom level, as the live map has them there: near where it has the near map. `units`: the
 * side in CSS pixels.
 */
export function drawRegion(place: LngLat, zoom: number, units = REGION_UNITS): Region {
	const side = units / (WORLD_PX * 2 ** zoom);
	const { x, y } = project(place);
	// A whole number of units from the world's corner: regions of one zoom then say a coast in the same words, which the
	// archive for reading without a network compresses to one.
	const whole = (at: number) => (Math.round((at / side) * units) / units) * side;
	const window = { x: whole(x - side / 2), y: whole(y - side / 2), side };
	const sheets = new Set([...near.keys()].filter((name) => meets(window, name)));
	const shapes = [
		...fine.filter(({ shape }) => !sheets.has(shape.properties.sheet ?? '')),
		...[...sheets].flatMap((name) => near.get(name) ?? [])
	];
	const of = (wanted: Kind) => shapes.flatMap(({ kind, shape }) => (kind === wanted ? [shape] : []));
	return { ...window, units, ...drawShapes(of, window, units, riverRank(zoom)) };
}

/** Steps of an inset for each of its CSS pixels. */
const INSET_STEPS = 2;

/** What an inset shows: shores, lakes, and rivers up to a rank that its scale has room for. */
export function drawInset(
	inset: Pick<Inset, 'bounds' | 'width'>
): Pick<InsetDrawing, 'units' | 'land' | 'coast' | 'lakes' | 'rivers'> {
	const { x, y, width, height } = insetWindow(inset);
	const units = inset.width * INSET_STEPS;
	const window = { x, y, side: width, tall: height / width };
	const draw = pen(window, units);
	const ranks = riverRank(Math.log2(inset.width / width / WORLD_PX));
	const all = (wanted: Kind) =>
		draw(
			fine.flatMap(({ kind, shape }) =>
				kind === wanted && (kind !== 'rivers' || (shape.properties.rank ?? 1) <= ranks) ? [shape] : []
			)
		);
	const joined = (lines: Point[][], closed: boolean) => lines.map((line) => relative(eased(line), closed)).join('');
	const land = outlined(all('land'), cutter(window, units));
	return {
		units,
		land: land.areas,
		coast: land.lines,
		lakes: joined(all('lakes'), true),
		rivers: joined(all('rivers'), false)
	};
}

/** Whether a window of the unit square shows some of a sheet. */
function meets({ x, y, side }: Window, sheet: string): boolean {
	const { west, south, east, north } = sheetBox(sheet);
	const [low, high] = [unproject({ x, y: y + side }), unproject({ x: x + side, y })];
	return west < high.lng && east > low.lng && south < high.lat && north > low.lat;
}
