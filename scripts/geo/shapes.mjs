// What is done to shapes on their way to a file; all take and give GeoJSON geometries in degrees.
import { geoArea, geoCentroid, geoContains, geoEquirectangular } from 'd3-geo';
import { geoProject } from 'd3-geo-projection';
import { feature, quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify, sphericalTriangleArea } from 'topojson-simplify';

const EARTH_RADIUS_KM = 6371;
/** Less than any triangle on the files' grids, up to 80° of latitude. */
const FLAT_KM2 = 0.9;
/** Web Mercator's edge: farther out MapLibre would draw a shore along the edge itself. */
const MERCATOR_EDGE = 85.0511;

/** The area of what a ring encloses: positive where it runs clockwise, as d3 has the outside of a polygon run. */
export function ringKm2(ring) {
	const area = geoArea({ type: 'Polygon', coordinates: [ring] });
	return (area < 2 * Math.PI ? area : area - 4 * Math.PI) * EARTH_RADIUS_KM ** 2;
}

/** Simplified and rounded, the smallest rings may have shrunk to a line or turned inside out: they go. */
function withoutSpecks({ type, coordinates }, km2) {
	const polygons = coordinates.map(([outside, ...holes]) =>
		ringKm2(outside) > km2 ? [outside, ...holes.filter((hole) => -ringKm2(hole) > km2)] : []
	);
	return { type, coordinates: polygons.filter((rings) => rings.length > 0) };
}

/**
 * Simplified on the sphere (Visvalingam), together, so that shared lines and meeting points stay shared: bends of less
 * than `km2` go, and rings of less with them. The ring round the South Pole that land-50m has goes too: no area.
 */
export function simplified(objects, km2) {
	const weighed = presimplify(topology(objects), sphericalTriangleArea);
	const thinned = simplify(weighed, km2 / EARTH_RADIUS_KM ** 2);
	return Object.fromEntries(
		Object.entries(thinned.objects).map(([name, object]) => {
			const { geometry } = feature(thinned, object);
			return [name, geometry.type === 'MultiPolygon' ? withoutSpecks(geometry, km2) : geometry];
		})
	);
}

/**
 * Cut at the antimeridian and, round the pole, closed along it: right for a drawing that takes degrees as a plane.
 * Then rounded to a grid of `step` degrees.
 */
export function cut(geometry, step) {
	const plane = geoEquirectangular()
		.scale(180 / Math.PI)
		.translate([0, 0])
		// No points put in along great circles.
		.precision(0);
	const { type, coordinates } = geoProject(geometry, plane);
	// Not left to the projection's `reflectY`: geoProject knows a hole by its turn on a plane whose y grows downwards.
	const onGrid = ([x, y]) => [Math.round(x / step) * step, Math.round(-y / step) * step];
	const rounded = (node) => (isLine(node) ? node.map(onGrid).filter(isNew) : node.map(rounded));
	return type === 'MultiPolygon'
		? withoutSpecks({ type, coordinates: rounded(coordinates) }, FLAT_KM2)
		: { type, coordinates: rounded(coordinates).filter((line) => line.length > 1) };
}

const isLine = (node) => typeof node[0][0] === 'number';
const isNew = (point, index, line) => index === 0 || String(point) !== String(line[index - 1]);

const isOffMap = ([lon, lat]) => Math.abs(lon) > 180 - 1e-6 || Math.abs(lat) > MERCATOR_EDGE;

/** The outlines of cut polygons, less the edges that are no shore: those along the cut, and those off the map. */
export function shores({ coordinates }) {
	const lines = [];
	for (const ring of coordinates.flat()) {
		let line = [ring[0]];
		for (const [index, point] of ring.slice(1).entries()) {
			if (isOffMap(ring[index]) && isOffMap(point)) {
				lines.push(line);
				line = [point];
			} else line.push(point);
		}
		lines.push(line);
	}
	return { type: 'MultiLineString', coordinates: lines.filter((line) => line.length > 1) };
}

/**
 * Lakes with their islands as holes (GSHHG's lakes run clockwise and its islands counter-clockwise, as d3 wants them);
 * less the lakes that are water in `land` already: the Caspian.
 */
export function lakePolygons({ lakes, islands }, land) {
	const inland = lakes.filter((ring) => geoContains(land, geoCentroid({ type: 'Polygon', coordinates: [ring] })));
	return {
		type: 'MultiPolygon',
		coordinates: inland.map((ring) => [
			ring,
			...islands.filter(([point]) => geoContains({ type: 'Polygon', coordinates: [ring] }, point))
		])
	};
}

/** Two sets of lines as one. */
export const joined = (some, others) => ({ ...some, coordinates: [...some.coordinates, ...others.coordinates] });

/** A topology on a grid of `step` degrees, the same both ways: a plain step count would waste bytes on latitude. */
export function pack(objects, step) {
	return quantize(topology(objects), { scale: [step, step], translate: [-180, -90] });
}
