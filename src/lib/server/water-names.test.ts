import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { project, unproject, WORLD_PX, type LngLat } from '$lib/atlas/projection';
import { sheetBox } from '$lib/map/live/sheets';
import { labelWidth } from '$lib/map/marks/boxes';
import type { NameEntry } from '$lib/map/names/layout';
import { enclose, kmTo, linesOf } from './geo-lines';
import { placeNames } from './plate';

/** The sheets of the near map that have a place. */
const sheetsAt = ({ lng, lat }: LngLat) =>
	readdirSync('static/geo/near')
		.map((file) => file.replace('.json', ''))
		.filter((name) => {
			const { west, south, east, north } = sheetBox(name);
			return lng > west && lng < east && lat > south && lat < north;
		});

/** Along the words of a name at its first zoom level, in degrees: they are spaced, and about as wide as estimated. */
function alongWords({ lines, lat, lng, angle = 0, zoom: [first] }: NameEntry): LngLat[] {
	const world = WORLD_PX * 2 ** first;
	const half = Math.max(...lines.map(labelWidth)) / 2;
	const turn = (angle * Math.PI) / 180;
	const { x, y } = project({ lat, lng });
	return [-1, -0.5, 0, 0.5, 1].map((step) =>
		unproject({
			x: x + (step * half * Math.cos(turn)) / world,
			y: y + (step * half * Math.sin(turn)) / world
		})
	);
}

describe('the name of a water', () => {
	const names = placeNames('ru');
	const of = (...kinds: string[]) => names.filter(({ kind }) => kinds.includes(kind));

	it.each(of('river'))('$id stands on the river', (name) => {
		const sheets = sheetsAt(name);
		expect(sheets).not.toEqual([]);
		const km = Math.min(...sheets.map((sheet) => kmTo(linesOf(`near/${sheet}`, 'rivers'), name)));
		// Where a river widens to an estuary the map has no line, but water.
		const onLand = sheets.some((sheet) => enclose(linesOf(`near/${sheet}`, 'land'), name));
		expect(km < 2 || !onLand, `${km.toFixed(1)} km off`).toBe(true);
	});

	it.each(of('sea', 'ocean'))('$id covers no land at the first zoom level', (name) => {
		const land = linesOf('land-50m', 'land');
		expect(alongWords(name).filter((point) => enclose(land, point))).toEqual([]);
	});

	it.each(of('lake'))('$id stands in the lake', (name) => {
		const files = ['water', ...sheetsAt(name).map((sheet) => `near/${sheet}`)];
		expect(files.some((file) => enclose(linesOf(file, 'lakes'), name))).toBe(true);
	});
});
