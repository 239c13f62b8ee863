import { W3CTextFormat, type W3CTextAnnotation } from '@recogito/text-annotator';
import { expect, it } from 'vitest';
import { atlas } from '../content';
import { annotations } from './annotations';
import { expand } from './jsonld-contexts';
import { plainText } from './text';

const collection = annotations(atlas, (path) => `https://atlas.kaznu.kz${path}`);
const { items } = collection.first;
const targets = items.flatMap(({ target }) => target);
const text = plainText(atlas);

it('counts what it holds: one annotation a passage, a role, and a city of a mention', () => {
	const mentions = atlas.passages.flatMap(({ mentions }) => mentions.flatMap(({ cities }) => cities));
	expect(collection.total).toBe(items.length);
	expect(items.filter(({ motivation }) => motivation === 'highlighting')).toHaveLength(atlas.passages.length);
	expect(items.filter(({ motivation }) => motivation === 'classifying')).toHaveLength(atlas.roles.length);
	expect(items.filter(({ motivation }) => motivation === 'identifying')).toHaveLength(mentions.length);
});

it('gives each annotation an id of its own', () => {
	expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
});

it('quotes only words that stand in a passage, at their position in the text that it names', () => {
	const texts = atlas.passages.map(({ text }) => text);
	for (const { source, selector } of targets) {
		const [{ exact }, { start, end }] = selector;
		expect(source).toBe('https://atlas.kaznu.kz/data/passages.txt');
		expect(text.slice(start, end)).toBe(exact);
		expect(texts.filter((text) => text.includes(exact)).length).toBeGreaterThan(0);
	}
});

it('tells each quote from every other by no more context than tools take', () => {
	for (const { selector } of targets) {
		const [{ prefix = '', exact, suffix = '' }] = selector;
		expect(Math.max(prefix.length, suffix.length)).toBeLessThanOrEqual(32);
		expect(prefix + suffix).not.toBe('');
		expect(text.split(prefix + exact + suffix)).toHaveLength(2);
	}
});

it('is read by Recogito, to the last annotation, with the positions of its words', () => {
	const format = W3CTextFormat('https://atlas.kaznu.kz/data/passages.txt');
	for (const item of items) {
		const { parsed, error } = format.parse(item as unknown as W3CTextAnnotation);
		expect(error).toBeUndefined();
		const quotes = parsed?.target.selector.map(({ quote, start, end }) => [quote, text.slice(start, end)]) ?? [];
		expect(quotes).toHaveLength([item.target].flat().length);
		for (const [quote, there] of quotes) expect(quote).toBe(there);
	}
});

it('has a single target as an object, which older tools read', () => {
	for (const { target } of items) if (Array.isArray(target)) expect(target.length).toBeGreaterThan(1);
});

it('is JSON-LD with nothing lost', async () => {
	expect(JSON.stringify(await expand(collection))).toContain('https://doi.org/10.52123/1994-2370-2023-1025');
});

it.each(atlas.roles)('keeps the modality of the role $id', ({ id, modality }) => {
	const body = items.find((item) => item.id.endsWith(`#role-${id}`))?.body ?? [];
	const said = body.find((body) => body.type === 'TextualBody' && body['dc:type'] === 'modality');
	expect(said).toMatchObject({ value: modality });
});
