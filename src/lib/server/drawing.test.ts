import { readdirSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { isPlaced, unproject, type LngLat } from '$lib/atlas/projection';
import type { Region } from '$lib/map/drawn/drawing';
import { sheetBox } from '$lib/map/live/sheets';
import { edition } from './content';
import { drawRegion, drawWorld } from './drawing';
import { enclose, geo, kmTo, linesOf } from './geo-lines';

/** Bytes as served to a browser that takes brotli. */
const served = (text: string) => brotliCompressSync(text).length;

/** The lines of an SVG path of a region, in degrees. */
function drawnLines(region: Region, path: string): LngLat[][] {
	return path.split('M').flatMap((run) => {
		const [x = NaN, y = NaN, ...steps] = (run.match(/-?\d+/g) ?? []).map(Number);
		if (Number.isNaN(x)) return [];
		const at = { x, y };
		const points = [{ ...at }];
		for (let index = 0; index + 1 < steps.length; index += 2) {
			at.x += steps[index] ?? 0;
			at.y += steps[index + 1] ?? 0;
			points.push({ ...at });
		}
		const scale = region.side / region.units;
		return [points.map((point) => unproject({ x: region.x + point.x * scale, y: region.y + point.y * scale }))];
	});
}

const regions = new Map(
	edition('en')
		.index()
		.cities.filter(isPlaced)
		.map((city) => [city.id, drawRegion(city, city.zoom)])
);

function regionOf(city: string): Region {
	const region = regions.get(city);
	if (!region) throw new Error(`no city ${city}`);
	return region;
}

/** Places on the water that a reader knows a city by, from gazetteers. */
const ON_RIVER = [
	{ city: 'otrar', river: 'the Syr Darya at Kyzylorda', lng: 65.48, lat: 44.84, sheet: '60_36' },
	{ city: 'otrar', river: 'the Syr Darya at Khujand', lng: 69.62, lat: 40.29, sheet: '60_36' },
	{ city: 'otrar', river: 'the Arys at its mouth', lng: 68.27, lat: 42.75, sheet: '60_36' },
	{ city: 'london', river: 'the Thames at Henley', lng: -0.9, lat: 51.54, sheet: '-12_45' },
	{ city: 'vienna', river: 'the Danube', lng: 16.41, lat: 48.23, sheet: '12_45' },
	{ city: 'rome', river: 'the Tiber', lng: 12.47, lat: 41.9, sheet: '12_36' },
	{ city: 'babylon', river: 'the Euphrates at Hilla', lng: 44.43, lat: 32.48, sheet: '36_27' },
	{ city: 'vancouver', river: 'the Fraser at Hope', lng: -121.45, lat: 49.38, sheet: '-132_45' }
];

describe('a reader who comes close', () => {
	it.each(ON_RIVER)('to $city finds $river where it flows, on the drawn map and on the live one', (place) => {
		const region = regionOf(place.city);
		const pixelKm = (40_075 * Math.cos((place.lat * Math.PI) / 180) * region.side) / region.units;
		const drawn = [...drawnLines(region, region.rivers), ...drawnLines(region, region.streams)];
		expect(kmTo(drawn, place), 'drawn').toBeLessThan(3 + 2 * pixelKm);
		expect(kmTo(linesOf(`near/${place.sheet}`, 'rivers'), place), 'live').toBeLessThan(3);
	});

	it.each([
		{ name: 'the lagoon of Venice', sheet: '12_45', lng: 12.27, lat: 45.36, land: false },
		{ name: 'the Lido between the lagoon and the sea', sheet: '12_45', lng: 12.362, lat: 45.403, land: true },
		{ name: 'the Saronic Gulf', sheet: '12_36', lng: 23.55, lat: 37.83, land: false },
		{ name: 'Aegina', sheet: '12_36', lng: 23.5, lat: 37.72, land: true },
		{ name: 'Salamis', sheet: '12_36', lng: 23.48, lat: 37.91, land: true },
		{ name: 'Burrard Inlet', sheet: '-132_45', lng: -123.09, lat: 49.302, land: false },
		{ name: 'Stanley Park beside it', sheet: '-132_45', lng: -123.144, lat: 49.303, land: true },
		{ name: 'the estuary of the Thames', sheet: '0_45', lng: 0.7, lat: 51.49, land: false }
	])('finds $name', ({ sheet, land, ...place }) => {
		expect(enclose(linesOf(`near/${sheet}`, 'land'), place)).toBe(land);
	});

	it.each([
		{ city: 'venice', name: 'the lagoon', lng: 12.27, lat: 45.36, land: false },
		{ city: 'venice', name: 'the mainland', lng: 12.1, lat: 45.55, land: true },
		{ city: 'athens', name: 'Aegina', lng: 23.5, lat: 37.72, land: true },
		{ city: 'athens', name: 'the Saronic Gulf', lng: 23.55, lat: 37.83, land: false },
		{ city: 'vancouver', name: 'the Strait of Georgia', lng: -123.7, lat: 49.3, land: false }
	])('finds $name on the drawn map of $city', ({ city, land, ...place }) => {
		const region = regionOf(city);
		expect(enclose(drawnLines(region, region.land), place)).toBe(land);
	});

	it('sees no seam where two sheets of the near map meet', () => {
		const region = regionOf('vienna');
		const onSeam = (a: LngLat, b: LngLat) =>
			[12, 24].some((seam) => Math.abs(a.lng - seam) < 0.02 && Math.abs(b.lng - seam) < 0.02) &&
			Math.abs(a.lat - b.lat) > 0.3;
		const shown = [region.coast, region.shore].flatMap((path) => drawnLines(region, path));
		const seams = shown.filter((line) => line.some((point, index) => onSeam(point, line[index - 1] ?? point)));
		expect(seams).toEqual([]);
	});
});

describe('a reader on a slow line', () => {
	it('gets the world in at most 9 KB and the surroundings of a city in at most 25', () => {
		expect(served(drawWorld().land)).toBeLessThan(9000);
		for (const [city, region] of regions) expect(served(JSON.stringify(region)), city).toBeLessThan(25_000);
	});

	it.each([
		['land-110m', 13_000],
		['land-50m', 75_000],
		['water', 50_000],
		['relief', 40_000],
		...readdirSync('static/geo/near').map((file) => [`near/${file.replace('.json', '')}`, 30_000] as const)
	] as const)('waits for the live map’s %s no longer than for its bytes', (file, most) => {
		expect(served(geo(file))).toBeLessThan(most);
	});
});

it('the near map has a sheet wherever a city stands, and its files are all named by the world’s', () => {
	const names = readdirSync('static/geo/near').map((file) => file.replace('.json', ''));
	for (const { id, lng, lat } of edition('en').index().cities.filter(isPlaced)) {
		const around = names.map(sheetBox).filter(({ west, east, south, north }) => {
			return lng >= west && lng < east && lat >= south && lat < north;
		});
		expect(around, id).toHaveLength(1);
	}
	const topology = JSON.parse(geo('land-50m')) as Topology<{ land: GeometryCollection<{ sheet?: string }> }>;
	const known = topology.objects.land.geometries.flatMap(({ properties }) =>
		properties && 'sheet' in properties && properties.sheet ? [properties.sheet] : []
	);
	expect(known.sort()).toEqual(names.sort());
});

it('the relief keeps to the land', () => {
	const land = linesOf('land-50m', 'land');
	const points = linesOf('relief', 'relief').flat();
	const sample = points.filter((_, index) => index % 50 === 0);
	expect(sample.length).toBeGreaterThan(200);
	expect(sample.filter((point) => !enclose(land, point))).toEqual([]);
});
