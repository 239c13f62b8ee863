import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGS } from '$lib/atlas/vocabulary';
import { Search } from '$lib/search/engine/search';
import { atlas, edition } from '$lib/server/content';
import { searchData } from '$lib/server/search-documents';
import { formatView, parseView } from './codec';
import { meantLink } from './meant';

const known = {
	eras: atlas.eras.map(({ id }) => id),
	roles: atlas.roleTypes.map(({ id }) => id),
	cities: new Set(atlas.cities.map(({ id }) => id)),
	passages: new Set(atlas.passages.map(({ id }) => id))
};
const searches = await Promise.all(
	LANGS.map((lang) => {
		const index = edition(lang).index();
		return Search.of(index, searchData(atlas, index));
	})
);
const meant = (link: string) => meantLink(link, known);

describe('a link to no page leads to the page that is meant', () => {
	it.each([
		...Array.from(".,;:!)]»”’'", (end) => [`/ru/cities/otrar${end}`, '/ru/cities/otrar'] as const),
		['/ru/cities/Otrar', '/ru/cities/otrar'],
		['/RU/cities/otrar', '/ru/cities/otrar'],
		['/RU/Cities/OTRAR', '/ru/cities/otrar'],
		['/en-US/cities/otrar', '/en/cities/otrar'],
		['/kz', '/kk'],
		['/kaz', '/kk'],
		['/eng', '/en'],
		['/rus', '/ru'],
		['/kz/read?era=antiquity#map=4/45/70', '/kk/read?era=antiquity#map=4/45/70'],
		['/ru/index.html', '/ru'],
		['/ru/about/index.html', '/ru/about'],
		['/ru/cities/otrar.htm', '/ru/cities/otrar'],
		['/kz.html', '/kk'],
		['/ru/otrar', '/ru/cities/otrar'],
		['/ru/cities/new_york', '/ru/cities/new-york'],
		['/ru/cities/New%20York', '/ru/cities/new-york'],
		['/ru/cities/New+York', '/ru/cities/new-york'],
		['/ru/cities%2Fotrar', '/ru/cities/otrar'],
		['/ru/cities%252Fotrar', '/ru/cities/otrar'],
		['/ru\\cities\\otrar', '/ru/cities/otrar'],
		['/ru/cities/otrar%3Fera=antiquity%23map=4/45/70', '/ru/cities/otrar?era=antiquity#map=4/45/70'],
		['/ru/cities/otrar%3Fera%3Dantiquity?fbclid=1', '/ru/cities/otrar?era=antiquity'],
		['/ru/cities/otrar&utm_source=mail', '/ru/cities/otrar'],
		['/ru/cities/otrar%E2%80%8B', '/ru/cities/otrar'],
		['/ru/cities/otrar%', '/ru/cities/otrar'],
		['/ru/eras/Antiquity.', '/ru/eras/antiquity'],
		['/ru/tour', '/ru/tour/1'],
		['/ru/tour/3)', '/ru/tour/3'],
		['/ru/About', '/ru/about']
	] as const)('%s → %s', (asked, link) => {
		expect(meant(asked)).toBe(link);
	});

	it('and keeps filters and camera', () => {
		expect(meant('/RU/cities/Otrar.?era=antiquity&utm_source=x#map=6/43/68')).toBe(
			'/ru/cities/otrar?era=antiquity#map=6/43/68'
		);
	});
});

it.each(searches.map((search) => [search.lang, search] as const))(
	'a city is meant by its name in each language, on the 404 page in %s',
	(lang, { cityNamed }) => {
		for (const { id, names, aliases } of atlas.cities) {
			for (const name of [...LANGS.map((lang) => names[lang]), ...aliases]) {
				for (const written of [
					name,
					name.toUpperCase(),
					name.normalize('NFD'),
					name.replaceAll(' ', '_'),
					`${name}.`
				]) {
					const link = meantLink(`/${lang}/cities/${encodeURIComponent(written)}`, known, cityNamed);
					// A name that is another city's id, or two cities', is beyond nobody's doubt.
					if (cityNamed(name) !== null) expect(link, written).toBe(`/${lang}/cities/${id}`);
				}
			}
		}
		const told = atlas.cities.filter(({ names }) => LANGS.every((lang) => cityNamed(names[lang]) !== null));
		expect(told.length).toBeGreaterThanOrEqual(atlas.cities.length - 2);
	}
);

it.each([
	'/ru/cities/atlantis',
	'/ru/cities/otrr',
	'/ru/eras/atlantis',
	'/ru/tour/13',
	'/ru/cities/otrar/x',
	'/ru/404',
	'/kk/%E0%A4%A',
	'/en/about/%E0%A4%A',
	'/xx/cities/otrar',
	'/cities/otrar',
	'/ru/cities/__proto__',
	'/ru/cities/%00',
	'/ru/cities/..',
	'/ru/cities/.',
	'/',
	''
])('%s means nothing beyond doubt, and the 404 page stays', (link) => {
	for (const { cityNamed } of searches) expect(meantLink(link, known, cityNamed)).toBeNull();
});

it('what is meant is a page of the atlas, written as the atlas writes it, and never the same address again', () => {
	const piece = fc.oneof(
		fc.constantFrom(
			'/ru',
			'/KZ',
			'/en-US',
			'/cities',
			'/otrar',
			'/eras',
			'/antiquity',
			'%2F',
			'%3F',
			'?era=',
			'#map=4/4/4',
			'.',
			'&'
		),
		fc.string({ unit: 'binary', maxLength: 5 })
	);
	fc.assert(
		fc.property(fc.array(piece, { maxLength: 8 }), (parts) => {
			const asked = parts.join('');
			const link = meant(asked);
			if (link === null) return;
			const { view, ignored } = parseView(link, known);
			expect(ignored).toEqual([]);
			expect(view.page.kind).not.toBe('missing');
			expect(formatView(view)).toBe(link);
			expect(link.split(/[?#]/)[0]).not.toBe(asked.split(/[?#]/)[0]);
			expect(meant(link)).toBeNull();
		}),
		{ numRuns: 2000 }
	);
});
