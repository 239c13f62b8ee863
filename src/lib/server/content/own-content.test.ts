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

	// Of this article, which another would not have.
	it('keeps how firmly the article says it: Paris stays denied, Almaty self-described', () => {
		const modality = (id: string) => atlas.roles.find((role) => role.id === id)?.modality;
		expect(modality('paris-not-a-gateway')).toBe('denied');
		expect(modality('almaty-business')).toBe('self-described');
	});

	it('has no city in the industrial era, and the editor’s dates for the Kazakh Khanate', () => {
		expect(atlas.roles.filter(({ era }) => era === 'industrial')).toEqual([]);
		expect(atlas.eras.find(({ id }) => id === 'kazakh-khanate')?.datedBy).toBe('editor');
	});

	it('ends with the era of today', () => {
		expect(atlas.eras.at(-1)).toMatchObject({ id: 'globalisation', today: true });
	});
});
