import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TRANSLATION_LANGS } from '$lib/atlas/vocabulary';
import { readAtlas } from './read';

describe('the atlas’s own content', () => {
	const root = join(process.cwd(), 'src/content');
	const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
		.map((file) => file.replaceAll('\\', '/'))
		.filter((file) => /\.(yaml|md)$/.test(file));
	const atlas = readAtlas(new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')])));

	it('is sound: each file of a city and of a passage is read', () => {
		const named = (folder: RegExp) => files.filter((file) => folder.test(file)).length;
		expect(atlas.cities).toHaveLength(named(/^cities\/[^/]+\.yaml$/));
		expect(atlas.passages).toHaveLength(named(/^passages\/[^/]+\.md$/));
	});

	it.each(atlas.eras.map(({ id }) => id))('has passages that speak of the era %s', (era) => {
		expect(atlas.passages.filter(({ eras }) => eras.includes(era))).not.toEqual([]);
	});

	it.each(TRANSLATION_LANGS)('has every passage in the language %s', (lang) => {
		expect([...atlas.translations[lang].keys()]).toEqual(atlas.passages.map(({ id }) => id));
	});

	it('marks each mention as words of its passage, none inside another', () => {
		for (const { id, text, mentions } of atlas.passages) {
			mentions.forEach(({ start, end }, index) => {
				expect(start, id).toBeGreaterThanOrEqual(mentions[index - 1]?.end ?? 0);
				expect(end, id).toBeGreaterThan(start);
				expect(end, id).toBeLessThanOrEqual(text.length);
			});
		}
	});

	it('names every city in some passage', () => {
		for (const { id } of atlas.cities) {
			expect(
				atlas.passages.some(({ mentions }) => mentions.some(({ cities }) => cities.includes(id))),
				id
			).toBe(true);
		}
	});
});
