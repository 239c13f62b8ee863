import fc from 'fast-check';
import { expect, it } from 'vitest';
import { atlas } from '../content';
import { citiesCsv, formatCsv } from './csv';

/** A reader of RFC 4180, for the tests. */
function parse(text: string): string[][] {
	const rows: string[][] = [];
	let row: string[] = [];
	for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
		row.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
		if (end === ',') continue;
		rows.push(row);
		row = [];
	}
	return rows;
}

it('reads back any text, whatever commas, quotes and line ends are in it', () => {
	const cell = fc.string({ unit: fc.constantFrom('a', 'Я', ',', '"', '\r', '\n', ' ') });
	const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 4 });
	fc.assert(
		fc.property(rows, (rows) => {
			expect(parse(formatCsv(rows))).toEqual(rows);
		})
	);
});

it('has one row for each city of each role, and no city is missing', () => {
	const [head, ...rows] = parse(citiesCsv(atlas).slice(1));
	expect(rows).toHaveLength(atlas.roles.flatMap(({ cities }) => cities).length);
	expect(new Set(rows.map(([city]) => city))).toEqual(new Set(atlas.cities.map(({ id }) => id)));
	for (const row of rows) expect(row).toHaveLength(head?.length ?? 0);
});

it('opens in Excel as what it is: UTF-8', () => {
	expect(citiesCsv(atlas).startsWith('\uFEFFcity,')).toBe(true);
});
