import { describe, expect, test } from 'vitest';
import type { Filter } from '$lib/atlas/filter';
import type { PassageEntry, SectionEntry } from '$lib/atlas/edition';
import { atlas, edition } from '$lib/server/content';
import { mentionsOf } from './mentions';
import { citiesOf, firstWords, layOut, passageFilter } from './rows';
import { tickAfter, ticksOf } from './ticks';

const ru = edition('ru');
const { sections } = ru.reading();
const index = ru.index();
const all: Filter = { eras: [], roles: [], matches: null };

const passage = (id: string, changes: Partial<PassageEntry> = {}): PassageEntry => ({
	id,
	order: 0,
	section: '',
	pages: '106',
	eras: [],
	follows: 'paragraph',
	citation: '',
	quote: [{ text: id }],
	translation: null,
	notes: [],
	...changes
});
const section = (...passages: PassageEntry[]): SectionEntry => ({ id: 's', title: 's', original: null, passages });
const rowsOf = (sections: SectionEntry[], keeps: (passage: PassageEntry) => boolean = () => true) =>
	layOut(sections, keeps).flatMap(({ rows }) => rows);

describe('the article on the page', () => {
	test('holds every passage once, in the article’s order', () => {
		const ids = rowsOf(sections).map(({ passage }) => passage.id);
		expect(ids).toEqual(index.passages.map(({ id }) => id));
	});

	test('prints a page number only where the page changes', () => {
		const pages = rowsOf([
			section(passage('a'), passage('b'), passage('c', { pages: '106–107' }), passage('d', { pages: '107' })),
			section(passage('e', { pages: '107' }), passage('f', { pages: '109' }))
		]).map(({ pages }) => pages);
		expect(pages).toEqual(['106', null, '106–107', null, null, '109']);
	});

	test('has the first words of each passage for a list, in the reader’s language', () => {
		const long = passage('a', { quote: [{ text: 'Раз, два ' }, { text: 'три четыре пять шесть семь, восемь.' }] });
		expect(firstWords(long)).toBe('Раз, два три четыре пять шесть семь\u00a0…');
		expect(firstWords({ ...long, translation: [{ text: 'One, two.' }] })).toBe('One, two.');
	});

	test('marks where words are omitted, and on which side of a section’s head', () => {
		const [first, second] = layOut(
			[
				section(passage('a', { follows: 'head' }), passage('b', { follows: 'gap' })),
				section(passage('c', { follows: 'head' }))
			],
			() => true
		);
		expect(first?.gap).toBe(false);
		expect(first?.rows.map(({ gap }) => gap)).toEqual([false, true]);
		expect(second?.gap).toBe(true);
		expect(second?.rows.map(({ gap }) => gap)).toEqual([false]);
	});

	test('never begins with a gap', () => {
		expect(layOut(sections, () => true)[0]?.gap).toBe(false);
		expect(rowsOf(sections)[0]?.gap).toBe(false);
	});
});

describe('a filter', () => {
	test('folds passages that do not match, run by run, and removes none', () => {
		const rows = rowsOf(sections, passageFilter(index, { ...all, eras: ['kazakh-khanate'] }));
		expect(rows).toHaveLength(index.passages.length);
		expect(rows.filter(({ fold }) => fold === null).map(({ passage }) => passage.id)).toEqual(['kazakh-khanate']);
		const heads = rows.filter(({ fold, passage }) => fold?.id === passage.id);
		const folded = heads.reduce((sum, { fold }) => sum + (fold?.count ?? 0), 0);
		expect(folded).toBe(index.passages.length - 1);
	});

	test('by role keeps the passages that are its evidence', () => {
		const keeps = passageFilter(index, { ...all, roles: ['border-city'] });
		const kept = rowsOf(sections, keeps).filter(({ fold }) => fold === null);
		expect(kept.map(({ passage }) => passage.id)).toEqual(['border-cities']);
	});

	test('by role and era keeps only evidence for roles of that era', () => {
		const none = passageFilter(index, { ...all, roles: ['border-city'], eras: ['antiquity'] });
		expect(sections.flatMap(({ passages }) => passages).filter(none)).toEqual([]);
	});

	test('by search keeps the passages that name a city it found', () => {
		const keeps = passageFilter(index, { ...all, matches: new Set(['otrar']) });
		const kept = sections.flatMap(({ passages }) => passages).filter(keeps);
		expect(kept.map(({ id }) => id)).toEqual(['kazakh-khanate']);
	});

	test('by search keeps the passages that contain the words, whether they name a city or not', () => {
		const keeps = passageFilter(index, { ...all, matches: new Set(['otrar']) }, new Set(['around-barriers']));
		const kept = sections.flatMap(({ passages }) => passages).filter(keeps);
		expect(kept.map(({ id }) => id)).toEqual(['around-barriers']);
	});
});

describe('the bar of the article', () => {
	const ticks = ticksOf(sections);

	test('has one tick for each passage, as long as its quote', () => {
		expect(ticks.map(({ passage }) => passage.id)).toEqual(index.passages.map(({ id }) => id));
		for (const { length, passage } of ticks) {
			expect(length).toBe(passage.quote.map(({ text }) => text).join('').length);
		}
	});

	test('moves by keys to the next passage, the next section and the ends', () => {
		const heads = ticks.flatMap(({ head }, index) => (head ? [index] : []));
		expect(tickAfter(ticks, 3, 'ArrowRight')).toBe(4);
		expect(tickAfter(ticks, 3, 'ArrowUp')).toBe(2);
		expect(tickAfter(ticks, 3, 'PageDown')).toBe(heads[1]);
		expect(tickAfter(ticks, heads[2] ?? 0, 'PageUp')).toBe(heads[1]);
		expect(tickAfter(ticks, 3, 'Home')).toBe(0);
		expect(tickAfter(ticks, 3, 'End')).toBe(ticks.length - 1);
		expect(tickAfter(ticks, 3, 'a')).toBeNull();
	});

	test('gives each run of eras its share of the article', () => {
		expect(ticks.reduce((sum, { run }) => sum + (run?.share ?? 0), 0)).toBeCloseTo(1);
	});
});

describe('mentions', () => {
	for (const lang of ['ru', 'kk', 'en'] as const) {
		test(`name every city of the atlas in the text in ${lang}`, () => {
			const passages = edition(lang)
				.reading()
				.sections.flatMap(({ passages }) => passages);
			const named = new Set(passages.flatMap(mentionsOf).flatMap(({ cities }) => cities));
			expect([...named].sort()).toEqual(index.cities.map(({ id }) => id).sort());
		});
	}

	test('are not split where evidence begins or ends', () => {
		for (const { id, mentions } of atlas.passages) {
			const entry = sections.flatMap(({ passages }) => passages).find((passage) => passage.id === id);
			expect(entry && mentionsOf(entry)).toHaveLength(mentions.length);
		}
	});

	test('of several cities name them all', () => {
		const ancient = sections.flatMap(({ passages }) => passages).find(({ id }) => id === 'ancient-centres');
		expect(ancient && citiesOf(ancient)).toEqual(['babylon', 'rome', 'athens']);
		expect(ancient && mentionsOf(ancient).at(-1)?.cities).toEqual(['babylon', 'rome', 'athens']);
	});
});
