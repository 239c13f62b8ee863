import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGS, TRANSLATION_LANGS, type Lang } from '$lib/atlas/vocabulary';
import { Edition } from './edition';
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

	describe('the tour', () => {
		/** Whether a text names a city, in any case: what a case changes is the end of the name. */
		const isNamed = (text: string, name: string, lang: Lang) => {
			const [whole = ''] = name.split(',');
			const stem = lang === 'ru' ? whole.replace(/[аыия]$/u, '') : whole;
			return new RegExp(`(?<!\\p{L})${stem}\\p{L}{0,3}(?!\\p{L})`, 'u').test(text);
		};

		it('quotes its passages word for word', () => {
			for (const { passages } of atlas.tour) {
				for (const id of passages) {
					const [file = ''] = files.filter((file) => file.startsWith('passages/') && file.endsWith(`-${id}.md`));
					const source = readFileSync(join(root, file), 'utf8').split('---').at(-1) ?? '';
					const plain = source
						.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
						.replace(/\s+/g, ' ')
						.trim();
					const shown = new Edition(atlas, 'kk').passages((one) => one.id === id)[0]?.quote ?? [];
					expect(shown.map(({ text }) => text).join(''), id).toBe(plain);
				}
			}
		});

		it.each(LANGS)('names in %s no city but those that stand out on its map', (lang) => {
			for (const { title, text, cities } of atlas.tour) {
				const named = atlas.cities.filter(({ names }) => isNamed(`${title[lang]} ${text[lang]}`, names[lang], lang));
				expect(named.map(({ id }) => id).sort(), title[lang]).toEqual(cities.toSorted());
			}
		});

		it.each(LANGS)('has in %s a title of three to seven words and two to four sentences a step', (lang) => {
			for (const { title, text } of atlas.tour) {
				expect(title[lang].split(' ').length, title[lang]).toBeGreaterThanOrEqual(3);
				expect(title[lang].split(' ').length, title[lang]).toBeLessThanOrEqual(7);
				const sentences = [...new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(text[lang])];
				expect(sentences.length, text[lang]).toBeGreaterThanOrEqual(2);
			}
		});
	});

	describe('what it quotes in Russian', () => {
		const runsOf = (lang: Lang) => {
			const edition = new Edition(atlas, lang);
			const cards = edition.cards();
			const notes = [...edition.passages(), ...cards].flatMap(({ notes }) => notes);
			const sources = [
				...notes.flatMap(({ sources }) => sources),
				...cards.flatMap(({ coordinates }) => coordinates?.source ?? [])
			];
			return [...notes.flatMap(({ text }) => text), ...sources.flatMap(({ label }) => label)];
		};
		const russian = (lang: Lang) => runsOf(lang).filter((run) => run.lang === 'ru');

		it('is marked as Russian in every English note and source', () => {
			expect(russian('en').length).toBeGreaterThan(10);
			expect(runsOf('en').filter(({ text, lang }) => lang !== 'ru' && /\p{Script=Cyrillic}/u.test(text))).toEqual([]);
		});

		it('is marked in the Kazakh edition as in the English one', () => {
			const words = (lang: Lang) => [...new Set(russian(lang).map(({ text }) => text))].sort();
			expect(words('kk')).toEqual(words('en'));
		});
	});

	it('ends with the era of today', () => {
		expect(atlas.eras.at(-1)).toMatchObject({ id: 'globalisation', today: true });
	});
});
