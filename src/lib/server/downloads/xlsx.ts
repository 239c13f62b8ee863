import writeExcelFile, { type Sheet } from 'write-excel-file/node';
import type { Atlas } from '$lib/atlas/schema';
import { attribution } from '../citation/cite';
import { RELEASE } from '../release';
import type { Address } from './address';
import { cityRows, type Cell } from './csv';
import { LICENCE, NAME, RIGHTS } from './rights';

/** Characters: wide enough for a name, and no column fills the screen. */
const [NARROW, WIDE] = [12, 40];

/**
 * The table of the argument for Excel and LibreOffice: numbers are numbers in every country, and the head stays in sight.
 * A second sheet says where the words come from.
 */
export function citiesXlsx(atlas: Atlas, address: Address): Promise<Uint8Array> {
	const rows = cityRows(atlas);
	const head = Object.keys(rows[0] ?? {});
	const source: [string, string][] = [
		['title', NAME],
		['version', RELEASE.version],
		['date', RELEASE.date],
		['address', address('/en/about')],
		['article', attribution(atlas.article)],
		['licence', LICENCE],
		['rights', RIGHTS]
	];
	const sheets: Sheet<never>[] = [
		{
			sheet: 'cities',
			data: [
				head.map((value) => ({ value, fontWeight: 'bold' as const })),
				...rows.map((row) => head.map((name) => cell(row[name])))
			],
			columns: head.map((name) => ({ width: /^(?:statement|evidence|coordinate_source)/.test(name) ? WIDE : NARROW })),
			stickyRowsCount: 1,
			stickyColumnsCount: 1
		},
		{
			sheet: 'about',
			data: source.map((row) => row.map((value) => ({ value }))),
			columns: [{ width: NARROW }, { width: 2 * WIDE }]
		}
	];
	return writeExcelFile(sheets).toBuffer();
}

/** Without a value, an empty cell. */
const cell = (value: Cell) => (value === undefined || value === '' ? null : { value });
