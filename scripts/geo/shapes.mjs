// What is done to shapes on their way to a file; all take and give GeoJSON geometries in degrees.
import { geoArea, geoBounds, geoCentroid, geoContains, geoEquirectangular, geoIdentity } from 'd3-geo';
import { geoProject } from 'd3-geo-projection';
import { feature, quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify, sphericalTriangleArea } from 'topojson-simplify';

const EARTH_RADIUS_KM = 6371;
const KM_PER_DEGREE = 111.2;
/** Of a grid's cell on the equator, in km²: less than any triangle on the grid, up to 80° of latitude. */
const speckKm2 = (step) => 0.08 * (step * KM_PER_DEGREE) ** 2;
/** Web Mercator's edge: farther out MapLibre would draw a shore along the edge itself. */
const MERCATOR_EDGE = 85.0511;

export const WORLD = { west: -180, east: 180, south: -90, north: 90 };

/** The area of what a ring encloses: positive where it runs clockwise, as d3 has the outside of a polygon run. */
export function ringKm2(ring) {
	const area = geoArea({ type: 'Polygon', coordinates: [ring] });
	return (area < 2 * Math.PI ? area : area - 4 * Math.PI) * EARTH_RADIUS_KM ** 2;
}

/** The same of a plane's ring: a side along a parallel is no great circle there, which would run by the pole. */
export function flatKm2(ring) {
	const middle = ring.reduce((sum, [, lat]) => sum + lat, 0) / ring.length;
	const twice = ring.slice(1).reduce((sum, [x, y], index) => sum + (x - ring[index][0]) * (y + ring[index][1]), 0);
	return (twice / 2) * KM_PER_DEGREE ** 2 * Math.cos((middle * Math.PI) / 180);
}

/** Simplified and rounded, the smallest rings may have shrunk to a line or turned inside out: they go. */
export function withoutSpecks({ type, coordinates }, km2, areaOf = ringKm2) {
	const polygons = coordinates.map(([outside, ...holes]) =>
		areaOf(outside) > km2 ? [outside, ...holes.filter((hole) => -areaOf(hole) > km2)] : []
	);
	return { type, coordinates: polygons.filter((rings) => rings.length > 0) };
}

/**
 * Simplified on the sphere (Visvalingam), together, so that shared lines and meeting points stay shared: bends of less
 * than `km2` go, and rings of less with them. The ring round the South Pole that land-50m has goes too: no area.
 * @param worth how often a bend's area counts, by where it is
 */
export function simplified(objects, km2, worth = () => 1) {
	const weighed = presimplify(topology(objects), sphericalTriangleArea);
	weighed.arcs = weighed.arcs.map((arc) => arc.map(([lng, lat, area]) => [lng, lat, area * worth({ lng, lat })]));
	const thinned = simplify(weighed, km2 / EARTH_RADIUS_KM ** 2);
	return Object.fromEntries(
		Object.entries(thinned.objects).map(([name, object]) => {
			const { geometry } = feature(thinned, object);
			return [name, geometry.type === 'MultiPolygon' ? withoutSpecks(geometry, km2) : geometry];
		})
	);
}

/** Cut at the antimeridian and, round the pole, closed along it: right for a drawing that takes degrees as a plane. */
export function plane(geometry) {
	const projection = geoEquirectangular()
		.scale(180 / Math.PI)
		.translate([0, 0])
		// No points put in along great circles.
		.precision(0);
	const { type, coordinates } = geoProject(geometry, projection);
	// Not left to the projection's `reflectY`: geoProject knows a hole by its turn on a plane whose y grows downwards.
	return { type, coordinates: upwards(coordinates) };
}

const upwards = (node) => (typeof node[0] === 'number' ? [node[0], -node[1]] : node.map(upwards));

/** The part of a plane's geometry within a box of degrees. */
export function within({ west, east, south, north }, { type, coordinates }) {
	const clip = geoIdentity().clipExtent([
		[west, -north],
		[east, -south]
	]);
	const clipped = geoProject({ type, coordinates: upwards(coordinates) }, clip);
	if (!clipped) return { type, coordinates: [] };
	const inside = upwards(clipped.coordinates);
	return { type, coordinates: clipped.type === type ? inside : [inside] };
}

/** Rounded to a grid of `step` degrees. */
export function rounded({ type, coordinates }, step) {
	const onGrid = ([x, y]) => [Math.round(x / step) * step, Math.round(y / step) * step];
	const round = (node) => (isLine(node) ? node.map(onGrid).filter(isNew) : node.map(round));
	if (coordinates.length === 0) return { type, coordinates };
	return type === 'MultiPolygon'
		? withoutSpecks({ type, coordinates: round(coordinates) }, speckKm2(step), flatKm2)
		: { type, coordinates: round(coordinates).filter((line) => line.length > 1) };
}

const isLine = (node) => typeof node[0][0] === 'number';
const isNew = (point, index, line) => index === 0 || String(point) !== String(line[index - 1]);

const isSame = (a, b) => Math.abs(a - b) < 1e-6;

/** Whether two neighbours of an outline lie on one side of the box, or both beyond the edge of the map. */
function isCut([x, y], [nextX, nextY], { west, east, south, north }) {
	const along = (side, a, b) => isSame(a, side) && isSame(b, side);
	return (
		along(west, x, nextX) ||
		along(east, x, nextX) ||
		along(south, y, nextY) ||
		along(north, y, nextY) ||
		(Math.abs(y) > MERCATOR_EDGE && Math.abs(nextY) > MERCATOR_EDGE)
	);
}

/** The outlines of polygons cut to a box, less the edges that are no shore: those along the cut, and those off the map. */
export function shores({ coordinates }, box = WORLD) {
	const lines = [];
	for (const ring of coordinates.flat()) {
		let line = [ring[0]];
		for (const [index, point] of ring.slice(1).entries()) {
			if (isCut(ring[index], point, box)) {
				lines.push(line);
				line = [point];
			} else line.push(point);
		}
		lines.push(line);
	}
	return { type: 'MultiLineString', coordinates: lines.filter((line) => line.length > 1) };
}

/** A ring that runs as the outside of a polygon does: clockwise. */
export const asOutside = (ring) => (ringKm2(ring) < 0 ? [...ring].reverse() : ring);
const asHole = (ring) => (ringKm2(ring) < 0 ? ring : [...ring].reverse());

/** Lakes with their islands as holes. */
export function lakePolygons({ lakes, islands }) {
	const holes = islands.map(asHole);
	return {
		type: 'MultiPolygon',
		coordinates: lakes.map(asOutside).map((ring) => {
			const [[west, south], [east, north]] = geoBounds({ type: 'LineString', coordinates: ring });
			const inside = holes.filter(
				([[lng, lat]]) =>
					(west > east || (lng > west && lng < east)) &&
					lat > south &&
					lat < north &&
					geoContains({ type: 'Polygon', coordinates: [ring] }, [lng, lat])
			);
			return [ring, ...inside];
		})
	};
}

/** The rings round a point of `land`: less the lakes that are water in it already, as the Caspian. */
export const inland = (rings, land) =>
	rings.filter((ring) => geoContains(land, geoCentroid({ type: 'LineString', coordinates: ring })));

/** Two sets of lines as one. */
export const joined = (some, others) => ({ ...some, coordinates: [...some.coordinates, ...others.coordinates] });

/** A topology on a grid of `step` degrees, the same both ways: a plain step count would waste bytes on latitude. */
export function pack(objects, step) {
	return quantize(topology(objects), { scale: [step, step], translate: [-180, -90] });
}
