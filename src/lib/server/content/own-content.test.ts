import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ERA_IDS } from '$lib/atlas/vocabulary';
import { readAtlas } from './read';

describe('the atlas’s own content', () => {
	const root = join(process.cwd(), 'src/content');
	const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
		.map((file) => file.replaceAll('\\', '/'))
		.filter((file) => /\.(yaml|md)$/.test(file));
	const atlas = readAtlas(new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')])));

	it('is sound', () => {
		const named = files.filter((file) => file.startsWith('cities/')).map((file) => file.slice(7, -5));
		expect(atlas.cities.map(({ id }) => id).sort()).toEqual(named.sort());
		expect(atlas.cities).not.toEqual([]);
	});

	it.each(ERA_IDS)('has passages that speak of the era %s', (era) => {
		expect(atlas.passages.filter(({ eras }) => eras.includes(era))).not.toEqual([]);
	});

	it.each(['kk', 'en'] as const)('has every passage in the language %s', (lang) => {
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
