import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseView, formatView, defaultView, type View } from './codec';
import { meantCamera, meantId, meantLang } from './arrived';

const known = {
	eras: ['antiquity', 'empires'],
	roles: ['polis-proxeny', 'khanate-centre'],
	cities: new Set(['otrar', 'taraz', 'rio-de-janeiro']),
	passages: new Set(['proxenoi'])
};
const link = (text: string) => parseView(text, known);
const map = (change: Partial<View>): View => ({ ...defaultView('ru'), ...change });
const antiquity = map({ eras: ['antiquity'] });

describe('a link that a program has changed on its way shows what was meant, and says nothing', () => {
	it.each([
		...Array.from('.,;:!?)]}»”’\'"*_>…|', (end) => [`/ru?era=antiquity${end}`, antiquity] as const),
		['/ru?era=antiquity).', antiquity],
		['/ru?era=antiquity%E2%80%8B', antiquity],
		['/ru?era=antiquity%20', antiquity],
		['/ru?era=Antiquity', antiquity],
		['/ru?ERA=antiquity', antiquity],
		['/ru?role=POLIS-PROXENY', map({ roles: ['polis-proxeny'] })],
		['/ru?passage=Proxenoi.', map({ passage: 'proxenoi' })],
		['/ru?compare=Otrar,Taraz.', map({ compare: ['otrar', 'taraz'] })],
		['/ru?globe=1.', map({ globe: true })],
		['/ru?embed=1&chrome=Filters)', map({ embed: true, embedFilters: true })],
		['/ru?era=antiquity,', antiquity],
		['/ru?era=antiquity&amp;role=polis-proxeny', map({ eras: ['antiquity'], roles: ['polis-proxeny'] })],
		['/ru?era=antiquity&amp;amp;role=polis-proxeny', map({ eras: ['antiquity'], roles: ['polis-proxeny'] })],
		['/ru?amp;era=antiquity', antiquity],
		['/ru?era%3Dantiquity%26role%3Dpolis-proxeny', map({ eras: ['antiquity'], roles: ['polis-proxeny'] })],
		['/ru?era=antiquity%2Cempires', map({ eras: ['antiquity', 'empires'] })],
		['/ru?era=antiquity%252Cempires', map({ eras: ['antiquity', 'empires'] })],
		['/ru?q=%25D0%25BE%25D1%2582%25D1%2580%25D0%25B0%25D1%2580', map({ q: 'отрар' })],
		['/ru?era=antiquity?utm_source=mail', antiquity],
		['/ru?fbclid=x&utm_source=y&UTM_Medium=z&yclid=1&gclid=2&mc_cid=3&igshid=4&era=antiquity', antiquity],
		...[
			'4/45/70,',
			'4/45/70.',
			'4/45/70)',
			'4%2F45%2F70',
			'4%252F45%252F70',
			'4/45/70?fbclid=x',
			'4/45/70&utm_id=1'
		].map((camera) => [`/ru#map=${camera}`, map({ camera: { zoom: 4, lat: 45, lng: 70 } })] as const),
		['/ru#map%3D4%2F45%2F70', map({ camera: { zoom: 4, lat: 45, lng: 70 } })],
		['/ru#map=4/45/70&era=antiquity', map({ eras: ['antiquity'], camera: { zoom: 4, lat: 45, lng: 70 } })],
		['/ru/cities/otrar.html', map({ page: { kind: 'city', city: 'otrar' } })],
		['/ru.html', map({})]
	] as const)('%s', (text, view) => {
		expect(link(text)).toEqual({ view, ignored: [] });
	});
});

describe('a value that is none of the atlas’s is still named', () => {
	it.each([
		['/ru?era=Atlantis.', { part: 'era', value: 'Atlantis.' }],
		['/ru?era=.', { part: 'era', value: '.' }],
		['/ru?globe=-1', { part: 'globe', value: '-1' }],
		['/ru?globe=1%201', { part: 'globe', value: '1 1' }],
		['/ru?compare=%E0%A4%A', { part: 'compare', value: '\uFFFD%A' }],
		['/ru?__proto__=1', { part: '__proto__', value: '1' }],
		['/ru?=1', { part: '', value: '1' }],
		['/ru?era=constructor', { part: 'era', value: 'constructor' }],
		['/ru#map=', { part: 'map', value: '' }],
		['/ru#map=.', { part: 'map', value: '.' }]
	] as const)('%s', (text, named) => {
		const { view, ignored } = link(text);
		expect(ignored).toEqual([named]);
		expect(view).toEqual(defaultView('ru'));
	});

	it('and what the reader searches for keeps its punctuation and its per cent signs', () => {
		for (const q of ['Что такое полис?', '100%', 'a&amp;b', 'А. Б.', '«полис»', '%zz']) {
			expect(link(`/ru?q=${encodeURIComponent(q)}`).view.q).toBe(q);
		}
	});
});

it('punctuation after an id or a camera is taken off in time that grows with the text alone', () => {
	const dots = '.'.repeat(200_000);
	const since = performance.now();
	expect(meantId(`otrar${dots}`)).toBe('otrar');
	expect(meantId(`${dots}otrar`)).toBe(`${dots}otrar`);
	expect(meantCamera(`4/45/70${dots}`)).toBe('4/45/70');
	expect(link(`/ru?q=${'%25'.repeat(50_000)}&era=${',.'.repeat(50_000)}#map=${dots}x`).view.lang).toBe('ru');
	expect(performance.now() - since).toBeLessThan(2000);
});

it('a language is meant by each of its codes, with a region or without', () => {
	const meant = {
		ru: ['ru', 'RU', 'rus', 'ru-RU', 'ru_KZ', 'ru.'],
		kk: ['kk', 'kz', 'KZ', 'kaz', 'qaz', 'kk-KZ', 'kk-Latn-KZ'],
		en: ['en', 'EN', 'eng', 'en-US', 'en_GB', 'en-US)']
	};
	for (const [lang, codes] of Object.entries(meant)) for (const code of codes) expect(meantLang(code), code).toBe(lang);
	for (const code of ['', 'de', 'russ', 'cities', 'enough', 'constructor', '__proto__', '-ru'])
		expect(meantLang(code), code).toBeNull();
});

it('nothing that was written by this atlas is changed by reading it tolerantly, whatever is searched for', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
			const { view } = link(`/ru?q=${encodeURIComponent(text.toWellFormed())}`);
			expect(link(formatView(view))).toEqual({ view, ignored: [] });
		})
	);
	const escapes = fc.array(fc.constantFrom('%', '25', '41', 'D0', 'BE', ' ', 'ж', '\u0000', '%D0%BE', 'x'), {
		maxLength: 300
	});
	fc.assert(
		fc.property(escapes, (parts) => {
			const { view } = link(`/ru?q=${encodeURIComponent(parts.join(''))}`);
			expect(link(formatView(view))).toEqual({ view, ignored: [] });
		}),
		{ numRuns: 1000 }
	);
});
