import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGS } from '$lib/atlas/vocabulary';
import {
	canonicalCamera,
	defaultView,
	formatView,
	MAX_QUERY,
	normaliseQuery,
	parseView,
	viewEras,
	type Page,
	type View
} from './codec';
import { PLAIN_PAGES } from './pages';

const cities = ['taraz', 'otrar', 'rio-de-janeiro', 'new-york'];
const passages = ['proxenoi', 'khanate'];
// In an order that is not the alphabet's.
const eras = ['old', 'middle', 'new'];
const roles = ['port', 'capital'];
const known = { eras, roles, cities: new Set(cities), passages: new Set(passages) };

const inOrder = <T extends string>(order: readonly T[]) => fc.subarray([...order]);
const page: fc.Arbitrary<Page> = fc.oneof(
	fc.constantFrom(...PLAIN_PAGES, 'missing' as const).map((kind): Page => ({ kind })),
	fc.constantFrom(...cities).map((city): Page => ({ kind: 'city', city })),
	fc.constantFrom(...eras).map((era): Page => ({ kind: 'era', era })),
	fc.integer({ min: 1, max: 12 }).map((step): Page => ({ kind: 'tour', step }))
);
const camera = fc
	.record({
		zoom: fc.double({ min: 0, max: 12, noNaN: true }),
		lat: fc.double({ min: -85, max: 85, noNaN: true }),
		lng: fc.double({ min: -180, max: 180, noNaN: true })
	})
	.map(canonicalCamera);
const view: fc.Arbitrary<View> = fc
	.record({
		lang: fc.constantFrom(...LANGS),
		page,
		eras: inOrder(eras),
		roles: inOrder(roles),
		q: fc.string({ unit: 'binary', maxLength: 300 }).map(normaliseQuery),
		passage: fc.option(fc.constantFrom(...passages)),
		chosen: fc.shuffledSubarray(cities),
		compare: fc.shuffledSubarray(cities, { maxLength: 4 }),
		globe: fc.boolean(),
		borders: fc.boolean(),
		sheet: fc.boolean(),
		embed: fc.boolean(),
		embedFilters: fc.boolean(),
		camera: fc.option(camera)
	})
	// On an era's page that era is the page, not a filter beside it; cities are chosen in the reading view alone, and only
	// an embed can do without chrome.
	.map((view) => ({
		...view,
		embedFilters: view.embed && view.embedFilters,
		chosen: view.page.kind === 'read' ? view.chosen : [],
		eras: view.eras.filter((era) => !(view.page.kind === 'era' && view.page.era === era))
	}));

const link = (text: string) => parseView(text, known);

describe('a link', () => {
	it('that was written from a view reads as that view, with nothing ignored', () => {
		fc.assert(
			fc.property(view, (view) => {
				expect(link(formatView(view))).toEqual({ view, ignored: [] });
			})
		);
	});

	it('reads as some view, whatever stands in it, and then writes and reads as the same', () => {
		const piece = fc.constantFrom('/ru', '/kk/', '?era=', 'q=', '#map=', '4/43/70', 'old,', '&', '%', '%E0', '=', ',');
		const text = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.array(fc.oneof(piece, fc.string({ maxLength: 5 })), { maxLength: 12 }).map((parts) => parts.join(''))
		);
		fc.assert(
			fc.property(text, (text) => {
				const { view } = link(text);
				expect(link(formatView(view))).toEqual({ view, ignored: [] });
			}),
			{ numRuns: 2000 }
		);
	});

	it.each(['/ru?sheet=1', '/ru/cities/otrar?sheet=1', '/ru/eras/old?role=port&sheet=1', '/ru/tour/3?sheet=1&embed=1'])(
		'to a sheet for a class, %s, keeps it',
		(text) => {
			const { view, ignored } = link(text);
			expect(view.sheet).toBe(true);
			expect(ignored).toEqual([]);
			expect(formatView(view)).toBe(text);
		}
	);

	it('to the globe keeps it, and names a value that is none of its own', () => {
		expect(link('/ru?globe=1')).toEqual({ view: { ...defaultView('ru'), globe: true }, ignored: [] });
		expect(link('/ru?globe=yes')).toEqual({ view: defaultView('ru'), ignored: [{ part: 'globe', value: 'yes' }] });
	});

	it('to an embed with filters keeps them; without an embed there is nothing to add them to', () => {
		expect(link('/ru?chrome=filters&embed=1')).toEqual({
			view: { ...defaultView('ru'), embed: true, embedFilters: true },
			ignored: []
		});
		expect(link('/ru?chrome=filters')).toEqual({
			view: defaultView('ru'),
			ignored: [{ part: 'chrome', value: 'filters' }]
		});
		expect(link('/ru?embed=1&chrome=all').ignored).toEqual([{ part: 'chrome', value: 'all' }]);
	});

	it('omits all that is as it is by default', () => {
		expect(formatView(defaultView('ru'))).toBe('/ru');
		expect(formatView(defaultView('kk', { kind: 'city', city: 'otrar' }))).toBe('/kk/cities/otrar');
	});

	it('keeps its order of parameters and its commas', () => {
		const canonical =
			'/ru/cities/otrar?era=old,middle&role=port&q=%D1%82%D0%B0&passage=khanate&compare=taraz,otrar&globe=1&borders=1&sheet=1&embed=1&chrome=filters#map=4.25/43.1/-68';
		expect(formatView(link(canonical).view)).toBe(canonical);
		const shuffled = link('/ru/cities/otrar?embed=1&role=capital,port&era=middle,old');
		expect(formatView(shuffled.view)).toBe('/ru/cities/otrar?era=old,middle&role=port,capital&embed=1');
	});

	it.each([
		'/ru',
		'/kk/cities/rio-de-janeiro',
		'/en/eras/middle',
		'/ru/cities?compare=taraz,otrar',
		'/kk/read?era=old&passage=khanate&city=otrar,taraz#map=5/43/70',
		'/ru/cities/taraz?era=old,new&role=capital&passage=proxenoi#map=5.25/38.1/-23.5'
	])('%s is the same once it was read and written again', (text) => {
		expect(formatView(link(text).view)).toBe(text);
	});

	it('with an unknown era keeps the rest and names the era', () => {
		const { view, ignored } = link('/en?era=atlantis,new&role=port#map=99/0/0');
		expect(view.eras).toEqual(['new']);
		expect(view.roles).toEqual(['port']);
		expect(view.camera).toBeNull();
		expect(ignored).toEqual([
			{ part: 'era', value: 'atlantis' },
			{ part: 'map', value: '99/0/0' }
		]);
	});

	it.each(['/ru/cities/atlantis', '/ru/eras/atlantis', '/xx', '/ru/read/1', '/kk/cities/otrar/x'])(
		'%s leads to no page',
		(text) => {
			expect(link(text).view.page).toEqual({ kind: 'missing' });
		}
	);

	it.each(['', '1/2', '1/2/3/4', 'a/b/c', '1e1/0/0', '-1/0/0', '4/86/0', '4/0/181', '4/NaN/0', ' 4/0/0'])(
		'with the camera "%s" goes to the page’s own camera and says so',
		(text) => {
			const { view, ignored } = link(`/ru#map=${text}`);
			expect(view.camera).toBeNull();
			expect(ignored).toEqual([{ part: 'map', value: text }]);
		}
	);

	it('does not trouble the reader with what a mail service appends to it', () => {
		expect(link('/ru?utm_source=mail&fbclid=1').ignored).toEqual([]);
		expect(link('/ru?eras=old').ignored).toEqual([{ part: 'eras', value: 'old' }]);
	});

	it('names what comes a second time, and the end of a search that is too long', () => {
		const { view, ignored } = link(`/ru?q=отрар&q=тараз&passage=khanate&passage=khanate&q=отрар`);
		expect(view.q).toBe('отрар');
		expect(ignored).toEqual([{ part: 'q', value: 'тараз' }]);
		const long = link(`/ru?q=${'а'.repeat(MAX_QUERY)}+хвост`);
		expect(long.view.q).toHaveLength(MAX_QUERY);
		expect(long.ignored).toEqual([{ part: 'q', value: 'хвост' }]);
	});

	it('to the reading view keeps its cities in their order, each once, and names those that the atlas does not have', () => {
		const { view, ignored } = link('/ru/read?compare=taraz&city=taraz,atlantis,otrar&passage=khanate&city=taraz');
		expect(view.chosen).toEqual(['taraz', 'otrar']);
		expect(ignored).toEqual([{ part: 'city', value: 'atlantis' }]);
		expect(formatView(view)).toBe('/ru/read?passage=khanate&city=taraz,otrar&compare=taraz');
	});

	it.each(['/ru', '/ru/cities/taraz', '/ru/eras/old', '/ru/cities', '/ru/about'])(
		'to %s, where the parameter city does nothing, says so',
		(text) => {
			const { view, ignored } = link(`${text}?city=otrar`);
			expect(view.chosen).toEqual([]);
			expect(ignored).toEqual([{ part: 'city', value: 'otrar' }]);
			expect(formatView({ ...view, chosen: ['otrar'] })).toBe(text);
		}
	);

	it('to an era’s page adds the eras of its parameter', () => {
		const { view } = link('/ru/eras/middle?era=middle,old');
		expect(view.eras).toEqual(['old']);
		expect(formatView(view)).toBe('/ru/eras/middle?era=old');
		expect(viewEras(view, known)).toEqual(['old', 'middle']);
		expect(viewEras(link('/ru?era=new,old').view, known)).toEqual(['old', 'new']);
	});
});
