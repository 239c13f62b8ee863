// Land, lakes and rivers out of GSHHG, by GMT, which prints them cut into small tiles.
import { execFileSync } from 'node:child_process';
import { geoCentroid } from 'd3-geo';
import { mesh } from 'topojson-client';
import { topology } from 'topojson-server';
import { joined, ringKm2 } from './shapes.mjs';

/** Where most of the atlas's cities are, from Madrid and Babylon to Almaty: lakes from far off are smaller there. */
const NEAR = { west: -12, south: 30, east: 85, north: 56 };
/** From the Aral Sea to the Ili, where rivers run dry (the lower Chu and the Sarysu) and still made cities. */
const HOME = { west: 58, south: 40, east: 85, north: 50 };
/** The smallest lake that is seen from far off, in km²: near, Lake Garda (370) is in; else, 9 × 9 pixels at zoom 4. */
const NEAR_KM2 = 300;
const FAR_KM2 = 2000;

// Intermediate is true to 1 km, high to 200 m.
const INTERMEDIATE = '-Di';
const HIGH = '-Dh';

/** What `gmt coast -M` prints for these options of the whole world, as lines whose pieces are joined again. */
function dump(...options) {
	const text = execFileSync('gmt', ['coast', '-M', '-Rd', ...options], {
		encoding: 'utf8',
		maxBuffer: 2 ** 30,
		cwd: import.meta.dirname
	});
	const pieces = text
		.split(/^>.*\n/m)
		.map((piece) =>
			piece
				.trim()
				.split('\n')
				.map((row) => row.split('\t').map(Number))
				// One name for one place: Eurasia and Fiji are closed rings then.
				.map(([lng, lat]) => [lng === -180 ? 180 : lng, lat])
		)
		// Some pieces are one point twice.
		.filter((piece) => new Set(piece.map(String)).size > 1);
	const whole = topology({ pieces: { type: 'MultiLineString', coordinates: pieces } });
	return mesh(whole, whole.objects.pieces);
}

/** Level 1 is land, 2 lakes (`+l`: without the rivers that are wide enough for two banks), 3 the islands in them. */
const rings = (resolution, level, km2, only = '') =>
	dump(resolution, '-W', `-A${km2}/${level}/${level}${only}`).coordinates;

/** The lakes that are seen from far off. */
export function lakeRings() {
	const lakes = rings(INTERMEDIATE, 2, NEAR_KM2, '+l');
	return {
		lakes: lakes.filter((ring) => isIn(NEAR, ring) || Math.abs(ringKm2(ring)) > FAR_KM2),
		islands: rings(INTERMEDIATE, 3, NEAR_KM2)
	};
}

/** The outlines near the cities; rings of less than `km2` are left out. Antarctica is not among them. */
export const nearRings = (km2) => ({
	land: rings(HIGH, 1, km2),
	lakes: rings(HIGH, 2, km2),
	islands: rings(HIGH, 3, km2)
});

function isIn({ west, south, east, north }, coordinates) {
	const [lng, lat] = geoCentroid({ type: 'LineString', coordinates });
	return lng > west && lng < east && lat > south && lat < north;
}

/**
 * By rank, the biggest first: GSHHG's classes 1 to 4. Class 4 has the Arys, on which Otrar stands; class 6, which is kept
 * in Kazakhstan, are the rivers that run dry.
 */
export function nearRivers() {
	const [first, second, third, fourth, dry] = [1, 2, 3, 4, 6].map((rank) => dump(HIGH, `-I${rank}`));
	const atHome = { ...dry, coordinates: dry.coordinates.filter((line) => isIn(HOME, line)) };
	return { 1: first, 2: second, 3: third, 4: joined(fourth, atHome) };
}
