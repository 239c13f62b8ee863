import { expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { atlas } from '../content';
import { contentTable, readPersons } from './content-tables';
import schema from './tei.rng?raw';
import { passagesTei } from './tei';
import { datesIn } from './tei-text';

const address = (path: string) => `https://atlas.kaznu.kz${path}`;
const persons = readPersons(contentTable('persons.yaml', '[]'), atlas.passages);
const tei = passagesTei(atlas, address, persons);

const xmllint = async (contents: string) =>
	(await validateXML({ xml: [{ fileName: 'passages.tei.xml', contents }], extension: 'relaxng', schema: [schema] }))
		.errors;

/** A passage’s `quote`, and the elements in it by name. */
const quotes = new Map(
	[...tei.matchAll(/<cit xml:id="passage-([^"]+)"[^>]*><quote>(.*?)<\/quote>/gs)].map(([, id = '', quote = '']) => [
		id,
		quote
	])
);
const marks = (quote: string, name: string) =>
	[...quote.matchAll(new RegExp(`<${name}((?: [\\w:-]+="[^"]*")*)>([^<]*)</${name}>`, 'g'))].map(
		([, attributes = '', words = '']) => [words, / (?:ref|when)="([^"]*)"/.exec(attributes)?.[1] ?? '']
	);
const plain = (xml: string) =>
	xml
		.replace(/<[^>]+>/g, '')
		.replace(/&lt;/g, '<')
		.replace(/&gt;/g, '>')
		.replace(/&quot;/g, '"')
		.replace(/&amp;/g, '&');

it('is valid by xmllint, as TEI P5 has these elements', async () => {
	expect(await xmllint(tei)).toEqual([]);
});

it('would not be, with an element out of its place or a date that is none', async () => {
	expect(await xmllint(tei.replace('<bibl ', '<note/><bibl '))).not.toEqual([]);
	expect(await xmllint(tei.replace('when="1648"', 'when="1648 г."'))).not.toEqual([]);
});

it('read back, has every passage to the last character, with its pages', () => {
	expect([...quotes].map(([id, quote]) => [id, plain(quote)])).toEqual(
		atlas.passages.map(({ id, text }) => [id, text])
	);
	expect(tei).toContain('<biblScope unit="page" from="106" to="107">106–107</biblScope>');
});

it.each(atlas.passages.filter(({ mentions }) => mentions.length > 0))(
	'marks in $id the cities that it names',
	(passage) => {
		const quote = quotes.get(passage.id) ?? '';
		const read = [...marks(quote, 'placeName'), ...marks(quote, 'rs')];
		const known = passage.mentions.map(({ start, end, cities }) => [
			passage.text.slice(start, end),
			cities.map((city) => address(`/en/cities/${city}`)).join(' ')
		]);
		expect(read.sort()).toEqual(known.sort());
	}
);

it('marks persons and years, no reference and no forecast of another thing', () => {
	const all = [...quotes.values()].join('\n');
	expect(marks(all, 'persName').map(([words]) => words)).toEqual([
		'Фукидид',
		'Алкивиад',
		'Кимон',
		'Демосфен',
		'Ф.Бродель',
		'О.Андерссона',
		'Жоан Клос'
	]);
	expect(marks(all, 'date')).toEqual([
		['1648 г.', '1648'],
		['1815 г.', '1815'],
		['1992 году', '1992'],
		['июне 1997 года', '1997-06'],
		['2015 году', '2015'],
		['2007 года', '2007'],
		['2030 году', '2030'],
		['1991 году', '1991']
	]);
});

it('points only at what is there', () => {
	const ids = new Set([...tei.matchAll(/xml:id="([^"]+)"/g)].map(([, id]) => id));
	const pointers = [...tei.matchAll(/(?:ref|ana|resp)="([^"]+)"/g)].flatMap(([, list = '']) => list.split(' '));
	for (const pointer of pointers) if (pointer.startsWith('#')) expect(ids).toContain(pointer.slice(1));
});

it('takes a year for one only where the text says that it is', () => {
	expect(datesIn('(Borja, 1997), 1648 г., 50-е годы, 19 мая 1992 года, 3000 лет').map(({ when }) => when)).toEqual([
		'1648',
		'1992-05'
	]);
});
