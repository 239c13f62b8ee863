import fc from 'fast-check';
import { expect, it } from 'vitest';
import { atlas } from '../content';
import { cityRows, citiesCsv, formatCsv } from './csv';
import { parseCsv } from './csv-reader';
import { parseYears } from './years';

it('reads back any text, whatever commas, quotes and line ends are in it', () => {
	const cell = fc.string({ unit: fc.constantFrom('a', 'Я', ',', '"', '\r', '\n', ' ') });
	const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 4 });
	fc.assert(
		fc.property(rows, (rows) => {
			expect(parseCsv(formatCsv(rows))).toEqual(rows);
		})
	);
});

it('has one row for each city of each role, and no city is missing', () => {
	const [head, ...rows] = parseCsv(citiesCsv(atlas).slice(1));
	expect(rows).toHaveLength(atlas.roles.flatMap(({ cities }) => cities).length);
	expect(new Set(rows.map(([city]) => city))).toEqual(new Set(atlas.cities.map(({ id }) => id)));
	for (const row of rows) expect(row).toHaveLength(head?.length ?? 0);
});

it('opens in Excel as what it is: UTF-8', () => {
	expect(citiesCsv(atlas).startsWith('\uFEFFcity,')).toBe(true);
});

it('has no cell that a spreadsheet takes for another number: pages are joined by what no number has', () => {
	const [head = [], ...rows] = parseCsv(citiesCsv(atlas).slice(1));
	const column = (name: string) => rows.map((row) => row[head.indexOf(name)] ?? '');
	for (const pages of column('pages')) expect(pages).toMatch(/^\d+(?:(?:–|, )\d+)*$/);
	expect(column('pages')).toContain('106–107');
});

it('has the years of an era as numbers beside EDTF, counted from 1 BC as 0', () => {
	for (const row of cityRows(atlas)) {
		const { start, end } = parseYears(String(row['era_timespan']));
		expect([row['era_start'], row['era_end']]).toEqual([start.year, end?.year]);
	}
	expect(cityRows(atlas)[0]).toMatchObject({ atlas_version: expect.stringMatching(/^\d+\.\d+\.\d+/) as string });
});
