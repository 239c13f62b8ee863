import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { atlas } from '../content';
import { parseCsv } from './csv-reader';
import { citiesGeoJson, erasOf } from './geojson';

/** What a GIS shows in its table. */
const COLUMNS = 'id,name_ru,name_kk,name_en,country_en,eras_text,roles_text,wikidata';

const dir = mkdtempSync(join(tmpdir(), 'atlas-gis-'));
afterAll(() => rmSync(dir, { recursive: true }));

it('comes through ogr2ogr, which QGIS has inside, into a Shapefile and back: each city at its place, with its names', () => {
	const file = join(dir, 'cities.geojson');
	writeFileSync(file, JSON.stringify(citiesGeoJson(atlas, (path) => `https://atlas.kaznu.kz${path}`)));
	const script = 'src/lib/server/downloads/gis.mjs';
	const { complaints, csv } = JSON.parse(
		execFileSync(process.execPath, [script, file, COLUMNS], { encoding: 'utf8' })
	) as { complaints: string[]; csv: string };
	// A Shapefile cuts at 254 characters.
	expect(complaints.filter((message) => !message.includes('roles_text has been truncated'))).toEqual([]);

	const [head = [], ...rows] = parseCsv(csv);
	const column = (name: string) => rows.map((row) => row[head.indexOf(name)]);
	expect(column('id')).toEqual(atlas.cities.map(({ id }) => id));
	expect(column('X').map(Number)).toEqual(atlas.cities.map(({ lng }) => lng));
	expect(column('Y').map(Number)).toEqual(atlas.cities.map(({ lat }) => lat));
	expect(column('name_kk')).toEqual(atlas.cities.map(({ names }) => names.kk));
	expect(column('eras_text')).toEqual(atlas.cities.map(({ id }) => erasOf(atlas, id).join('; ')));
	expect(column('wikidata')).toEqual(atlas.cities.map(({ wikidata }) => wikidata ?? ''));
});
