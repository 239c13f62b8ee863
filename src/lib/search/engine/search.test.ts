import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANGS, type Lang } from '$lib/atlas/vocabulary';
import { atlas, edition } from '$lib/server/content';
import { searchData, searchDocuments } from '$lib/server/search-documents';
import type { SearchData } from './documents';
import { Search } from './search';

/** As the browser has it: from the text of `search.json`. */
const searches = await Promise.all(
	LANGS.map((lang) => {
		const index = edition(lang).index();
		return Search.of(index, JSON.parse(JSON.stringify(searchData(atlas, index))) as SearchData);
	})
);
const inEachLanguage = searches.map((search) => [search.lang, search] as const);

const cities = (search: Search, text: string) => search.find(text).cities.map(({ id }) => id);
const plain = (parts: readonly { text: string }[]) => parts.map(({ text }) => text).join('');
const marked = (parts: readonly { text: string; hit: boolean }[]) =>
	parts.filter(({ hit }) => hit).map(({ text }) => text);

/** A name of at least five letters with each pair of neighbours swapped in turn; shorter ones are too much alike. */
const swaps = (name: string): string[] =>
	name.length < 5
		? []
		: Array.from(
				name.slice(1),
				(letter, place) => name.slice(0, place) + letter + name.charAt(place) + name.slice(place + 2)
			);

const SWAPPED_WORDS: Record<Lang, { typed: string; meant: string }> = {
	ru: { typed: 'тетаральной', meant: 'театральной' },
	kk: { typed: 'дипломтаия', meant: 'дипломатия' },
	en: { typed: 'captial', meant: 'capital' }
};

describe.each(inEachLanguage)('a reader of the edition in %s', (lang, search) => {
	test.each(searchDocuments(atlas, lang).cities)('finds $id by each of its names, within the first three', (city) => {
		for (const form of city.forms) expect(cities(search, form).slice(0, 3), form).toContain(city.id);
	});

	test.each(atlas.cities)('finds $id first by its names of today', ({ id, names }) => {
		for (const lang of LANGS) expect(cities(search, names[lang])[0], names[lang]).toBe(id);
	});

	test.each([
		['Отрар', 'otrar'],
		['отырар', 'otrar'],
		['Otyrar', 'otrar'],
		['OTRAR', 'otrar'],
		['otrar', 'otrar'],
		['Otrr', 'otrar'],
		['отрара', 'otrar'],
		['Отрардың', 'otrar'],
		['фараб', 'otrar'],
		['Otırar', 'otrar'],
		['Өтырар', 'otrar'],
		['Отырардағы', 'otrar'],
		['Оттрар', 'otrar'],
		['Otrra', 'otrar'],
		['отр', 'otrar'],
		['Taraz', 'taraz'],
		['Тараз', 'taraz'],
		['Talas', 'taraz'],
		['Жамбыл', 'taraz'],
		['Jambyl', 'taraz'],
		['Алма-Ата', 'almaty'],
		['алма ата', 'almaty'],
		['Алмаата', 'almaty'],
		['Almaty', 'almaty'],
		['в Лондоне', 'london'],
		['город Лондон', 'london'],
		['the city of London', 'london'],
		['Парижем', 'paris'],
		['Праиж', 'paris'],
		['Нью Йорк', 'new-york'],
		['нюйорк', 'new-york'],
		['Nʹû-Jork', 'new-york'],
		['Veneciâ', 'venice'],
		['Кенигзберг', 'kaliningrad'],
		['Rio de Janiero', 'rio-de-janeiro']
	])('finds by «%s» %s first', (text, city) => {
		expect(cities(search, text)[0]).toBe(city);
	});

	test.each([
		['the first letters', 'Atraz', 'taraz'],
		['the first letters', 'Олндон', 'london'],
		['the first letters', 'Еженва', 'geneva'],
		['letters in the middle', 'almtay', 'almaty'],
		['letters in the middle', 'Лнодон', 'london'],
		['letters in the middle', 'Жнеева', 'geneva'],
		['letters in the middle', 'Түрікстан', 'turkestan'],
		['the last letters', 'tarza', 'taraz'],
		['the last letters', 'otrra', 'otrar'],
		['the last letters', 'Тарза', 'taraz'],
		['letters of one word of two', 'rio de jaenrio', 'rio-de-janeiro'],
		['letters of one word of two', 'Нью-Йокр', 'new-york'],
		['letters beside a missing one', 'Вашнигон', 'washington']
	])('who swapped %s, «%s», finds %s first', (_, text, city) => {
		expect(cities(search, text)[0]).toBe(city);
	});

	test('finds each city by its name with any two neighbouring letters swapped, within the first three', () => {
		const lost = atlas.cities.flatMap(({ id, names }) =>
			swaps(names[lang]).filter((typed) => !cities(search, typed).slice(0, 3).includes(id))
		);
		expect(lost).toEqual([]);
	});

	test('finds a word of a text with two letters swapped', () => {
		const { typed, meant } = SWAPPED_WORDS[lang];
		const [passage] = search.find(meant).passages;
		expect(passage).toBeDefined();
		expect(search.find(typed).passages.map(({ id }) => id)).toContain(passage?.id);
	});

	test.each(['xqzxqz', 'qwertyuiop', 'ывапролд', 'Мри'])('finds no city by «%s»', (text) => {
		expect(cities(search, text)).toEqual([]);
	});

	test.each(['Царьград', 'Стамбул', 'Atlantis', 'zzzz'])('is not told that «%s» is one of the cities', (text) => {
		expect(cities(search, text)).toEqual([]);
	});

	test.each(['', ' ', '?!…', '«»', '\u0000\u0007', '\u200f', '\u202e\u2066', '🦊', 'ъ', '́'])(
		'finds nothing by %j, and no error',
		(text) => {
			expect(search.find(text)).toEqual({ cities: [], roles: [], passages: [], notes: [], count: 0 });
			expect(search.cities(text)).toEqual(new Set());
		}
	);

	test.each(['а', 'а ', 'Лондон ', 'Лондон-', 'ж́', 'ğ', '\u202eОтрар'])(
		'has an answer to 10,000 characters of «%s»',
		(text) => {
			const long = text.repeat(10_000).slice(0, 10_000);
			expect(search.find(long).count).toBeGreaterThanOrEqual(0);
		}
	);

	test('has an answer to any text', { timeout: 30_000 }, () => {
		const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.lorem());
		fc.assert(
			fc.property(text, (text) => {
				const { count, cities, roles, passages, notes } = search.find(text);
				expect(count).toBeGreaterThanOrEqual(cities.length + roles.length + passages.length + notes.length);
			}),
			{ numRuns: 60 }
		);
	});
});

describe('a find', () => {
	const [russian, , english] = searches as [Search, Search, Search];

	test('is a city under the name that the reader typed', () => {
		const [city] = russian.find('аулие').cities;
		expect(city?.id).toBe('taraz');
		expect(plain(city?.name ?? [])).toBe('Тараз');
		expect(marked(city?.form ?? [])).toEqual(['Аулие']);
		expect(russian.find('Тараз').cities[0]?.form).toBeNull();
	});

	test('is a role, with its words marked whatever their endings', () => {
		const [role] = russian.find('театр').roles;
		expect(role).toMatchObject({ id: 'london-theatre', city: 'london' });
		expect(marked(role?.statement ?? [])).toEqual(['театральной']);
	});

	test('is the sentence of a passage that holds most of the words, with its page', () => {
		const [passage] = russian.find('финансовая столица').passages;
		expect(passage).toMatchObject({ id: 'sector-leaders', pages: '112', lang: 'ru' });
		expect(marked(passage?.words ?? [])).toEqual(['финансовой', 'столицей']);
	});

	test('is in the reader’s language, or in the article’s where only that has the words', () => {
		expect(english.find('financial capital').passages[0]?.lang).toBe('en');
		expect(english.find('финансовой столицей').passages[0]?.lang).toBe('ru');
	});

	test('marks the name that the article writes, where the reader typed another', () => {
		expect(marked(russian.find('Отрар').passages[0]?.words ?? [])).toEqual(['Отырар']);
	});

	test('is an editor’s note, on its passage or city', () => {
		const [note] = english.find('Pharsalus').notes;
		expect(note?.on).toEqual({ passage: 'proxenoi' });
	});
});

describe('a search narrows the map', () => {
	const [russian] = searches as [Search];

	test('to the city of that name, not to others of its passages', () => {
		expect(russian.cities('Лондон')).toEqual(new Set(['london']));
	});

	test('to the cities whose roles and passages speak of it', () => {
		expect(russian.cities('театральная')).toEqual(new Set(['london']));
		expect(russian.cities('столица')).toEqual(new Set(['brussels', 'paris', 'london', 'madrid']));
	});

	test('to nothing, where nothing is found', () => {
		expect(russian.cities('qwertyuiop')).toEqual(new Set());
	});

	test('by most of the words, where not all are there', () => {
		expect(russian.cities('почему Лондон')).toEqual(new Set(['london']));
	});
});
