import { strFromU8, unzipSync } from 'fflate';
import readExcelFile from 'read-excel-file/node';
import { expect, it } from 'vitest';
import { atlas } from '../content';
import { cityRows } from './csv';
import { citiesXlsx } from './xlsx';

const workbook = await citiesXlsx(atlas, (path) => `https://atlas.kaznu.kz${path}`);
const sheets = await readExcelFile(Buffer.from(workbook));

it('read back, has the rows of the table: numbers as numbers in any country, and words as words', () => {
	const [head = [], ...rows] = sheets.find(({ sheet }) => sheet === 'cities')?.data ?? [];
	const read = rows.map((row) =>
		Object.fromEntries(head.map((name, index): [string, unknown] => [String(name), row[index]]))
	);
	const empty = (value: unknown) => (value === undefined || value === '' ? null : value);
	expect(read).toEqual(
		cityRows(atlas).map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, empty(value)])))
	);
	expect(typeof read[0]?.['latitude']).toBe('number');
	expect(read.map(({ pages }) => pages)).toContain('106–107');
});

it('keeps its head in sight', () => {
	const sheet = strFromU8(unzipSync(workbook)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
	expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
});

it('says whose the words are, and which release it is', () => {
	const about = new Map(sheets.find(({ sheet }) => sheet === 'about')?.data.map(([name, value]) => [name, value]));
	expect(about.get('address')).toBe('https://atlas.kaznu.kz/en/about');
	expect(about.get('article')).toContain(atlas.article.doi);
	expect(about.get('version')).toMatch(/^\d+\.\d+\.\d+/);
});
