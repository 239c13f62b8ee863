// Lakes and rivers out of GSHHG, by GMT, which prints them cut into small tiles.
import { execFileSync } from 'node:child_process';
import { geoCentroid } from 'd3-geo';
import { mesh } from 'topojson-client';
import { topology } from 'topojson-server';
import { joined, ringKm2 } from './shapes.mjs';

/** Where most of the atlas's cities are, from Madrid and Babylon to Almaty: finer than the rest of the world. */
const NEAR = { west: -12, south: 30, east: 85, north: 56 };
/** From the Aral Sea to the Ili: the ground of Otrar, Turkestan, Sozak, Sayram and Taraz, finer still. */
const HOME = { west: 58, south: 40, east: 80, north: 50 };
/** The smallest lake, in km²: near, Lake Garda (370) is in; far, 9 × 9 pixels at zoom 4 on the equator. */
const NEAR_KM2 = 300;
const FAR_KM2 = 2000;

// Intermediate is true to 1 km; low, to 5 km, leaves of Lake Geneva a triangle and of the Syr Darya a zigzag.
const INTERMEDIATE = '-Di';
const LOW = '-Dl';

const WORLD = '-Rd';
const within = ({ west, south, east, north }) => `-R${west}/${east}/${south}/${north}`;

/** What `gmt coast -M` prints for these options, as lines whose pieces are joined again. */
function dump(...options) {
	const text = execFileSync('gmt', ['coast', '-M', ...options], {
		encoding: 'utf8',
		maxBuffer: 2 ** 28,
		cwd: import.meta.dirname
	});
	const pieces = text
		.split(/^>.*\n/m)
		.map((piece) =>
			piece
				.trim()
				.split('\n')
				.map((row) => row.split('\t').map(Number))
		)
		// Some pieces are one point twice.
		.filter((piece) => new Set(piece.map(String)).size > 1);
	const whole = topology({ pieces: { type: 'MultiLineString', coordinates: pieces } });
	return mesh(whole, whole.objects.pieces);
}

/** Level 2 are lakes (`+l`: not the wide rivers, which are lines here), level 3 the islands in them. */
export function lakeRings() {
	const rings = (level, only = '') =>
		dump(INTERMEDIATE, WORLD, '-W', `-A${NEAR_KM2}/${level}/${level}${only}`).coordinates;
	return { lakes: rings(2, '+l').filter((ring) => isNear(ring) || ringKm2(ring) > FAR_KM2), islands: rings(3) };
}

function isNear(ring) {
	const [lon, lat] = geoCentroid({ type: 'LineString', coordinates: ring });
	return lon > NEAR.west && lon < NEAR.east && lat > NEAR.south && lat < NEAR.north;
}

/**
 * By rank, the biggest first: GSHHG's classes 1 and 2 (which has the Syr Darya, the Tiber and the Thames); then, near,
 * class 3 (the Chu). At home also class 4 (the Arys, on which Otrar stands, and the Talas) and 6 (rivers that run dry:
 * the lower Chu and the Sarysu).
 */
export function riverLines() {
	const lesser = dump(INTERMEDIATE, within(NEAR), '-I3');
	const atHome = dump(INTERMEDIATE, within(HOME), '-I4', '-I6');
	return {
		1: dump(INTERMEDIATE, WORLD, '-I1'),
		2: dump(INTERMEDIATE, WORLD, '-I2'),
		3: joined(lesser, atHome)
	};
}

/** Class 0: where the biggest rivers (the Amazon, the Ob, the lower Tigris) are wide, the outline of their two banks. */
export const wideRivers = () => dump(LOW, WORLD, '-I0');
