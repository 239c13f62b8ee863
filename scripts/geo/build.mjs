// Makes the map files of static/geo. What it needs and where its data come from: static/geo/SOURCES.md.
//   cd scripts/geo && npm ci && node build.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { feature, mesh } from 'topojson-client';
import { cut, joined, lakePolygons, pack, shores, simplified } from './shapes.mjs';
import { lakeRings, riverLines, wideRivers } from './gshhg.mjs';

// The grids are a whole number of steps round the Earth, so ±180° lie on them exactly. The coarse one is for zooms under 3,
// where a pixel is at least 0.09°. The fine one is half of the median distance between Natural Earth's own points at 50m
// (0.07°); half of that step would cost 20 % more bytes. Water has no neighbour to match, and is content with 5 km.
const COARSE_STEP = 360 / 10_000;
const FINE_STEP = 360 / 12_000;
const WATER_STEP = 360 / 8_000;

// The area of a bend or an island that is left out, in km². 110m stays as it comes. 4 × 4 km is 3 pixels at zoom 6 on the
// equator, and takes land-50m from 80 KB of brotli to 65. Rivers are most of water.json and show least what they lose:
// 9 × 9 km keeps it at 45 KB, 7 × 7 would make it 50.
const COARSE_KM2 = 0;
const FINE_KM2 = 4 * 4;
const RIVER_KM2 = 9 * 9;

const readAtlas = (name) => JSON.parse(readFileSync(new URL(import.meta.resolve(`world-atlas/${name}.json`))));

function write(name, objects, step) {
	const text = JSON.stringify(pack(objects, step)) + '\n';
	writeFileSync(new URL(`../../static/geo/${name}.json`, import.meta.url), text);
	console.log(`${name}.json\t${text.length}\t${brotliCompressSync(text).length}`);
}

/** Land with its shores, and the borders between countries, of one scale of Natural Earth. */
function world(scale, km2, step) {
	const [landAtlas, countriesAtlas] = [readAtlas(`land-${scale}`), readAtlas(`countries-${scale}`)];
	// Together: a point where a border meets the shore is then kept in both, and the border ends on the shore.
	const whole = simplified(
		{
			land: feature(landAtlas, landAtlas.objects.land).features[0].geometry,
			borders: mesh(countriesAtlas, countriesAtlas.objects.countries, (a, b) => a !== b)
		},
		km2
	);
	const land = cut(whole.land, step);
	write(`land-${scale}`, { land, coast: shores(land) }, step);
	write(`borders-${scale}`, { borders: cut(whole.borders, step) }, step);
	return whole.land;
}

world('110m', COARSE_KM2, COARSE_STEP);
const land = world('50m', FINE_KM2, FINE_STEP);

const { lakes } = simplified({ lakes: lakePolygons(lakeRings(), land) }, FINE_KM2);
const rivers = simplified(riverLines(), RIVER_KM2);
// As they come: with little area between its banks, a wide river would be simplified away.
rivers[1] = joined(rivers[1], wideRivers());
write(
	'water',
	{
		lakes: cut(lakes, WATER_STEP),
		rivers: {
			type: 'FeatureCollection',
			features: Object.entries(rivers).map(([rank, lines]) => ({
				type: 'Feature',
				properties: { rank: Number(rank) },
				geometry: cut(lines, WATER_STEP)
			}))
		}
	},
	WATER_STEP
);
