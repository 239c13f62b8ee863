import { readFileSync } from 'node:fs';
import { geoDistance } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryObject, Topology } from 'topojson-specification';
import type { LngLat } from '$lib/atlas/projection';

/** What the tests of the map's geography measure with. */

const EARTH_RADIUS_KM = 6371;

/** A file of `static/geo`, as text. */
export const geo = (file: string) => readFileSync(`static/geo/${file}.json`, 'utf8');

const read = new Map<string, LngLat[][]>();

/** Lines of a kind in a file of `static/geo`, in degrees. */
export function linesOf(file: string, wanted: string): LngLat[][] {
	const key = `${file} ${wanted}`;
	const lines = read.get(key) ?? readLines(file, wanted);
	read.set(key, lines);
	return lines;
}

function readLines(file: string, wanted: string): LngLat[][] {
	const topology = JSON.parse(geo(file)) as Topology<Record<string, GeometryObject>>;
	const object = topology.objects[wanted];
	if (!object) throw new Error(`${file} has no ${wanted}`);
	const drawn = feature(topology, object);
	const shapes = drawn.type === 'FeatureCollection' ? drawn.features : [drawn];
	return shapes.flatMap(({ geometry }) => {
		const lines = geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
		const own = geometry.type === 'MultiLineString' ? geometry.coordinates : lines;
		return own.map((line) => line.map(([lng = NaN, lat = NaN]) => ({ lng, lat })));
	});
}

/** Whether rings enclose a place (even-odd). */
export function enclose(rings: LngLat[][], { lng, lat }: LngLat): boolean {
	let inside = false;
	for (const ring of rings) {
		for (const [index, a] of ring.entries()) {
			const b = ring.at(index - 1) ?? a;
			const crosses = a.lat > lat !== b.lat > lat;
			if (crosses && lng < a.lng + ((lat - a.lat) / (b.lat - a.lat)) * (b.lng - a.lng)) inside = !inside;
		}
	}
	return inside;
}

/** Kilometres from a place to the closest point of lines, along whose sides ten points are tried. */
export function kmTo(lines: LngLat[][], place: LngLat): number {
	const sides = lines.flatMap((line) => line.slice(1).map((to, index) => [line[index] ?? to, to] as const));
	const tried = sides.flatMap(([from, to]) =>
		Array.from({ length: 11 }, (_, tenth) => ({
			lng: from.lng + ((to.lng - from.lng) * tenth) / 10,
			lat: from.lat + ((to.lat - from.lat) * tenth) / 10
		}))
	);
	const angle = (point: LngLat) => geoDistance([point.lng, point.lat], [place.lng, place.lat]);
	return EARTH_RADIUS_KM * tried.reduce((least, point) => Math.min(least, angle(point)), Infinity);
}
