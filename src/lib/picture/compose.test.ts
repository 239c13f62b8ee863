import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { placedCities, visibleCities, type Filter } from '$lib/atlas/filter';
import { fullName } from '$lib/atlas/names';
import { LANGS, type Lang } from '$lib/atlas/vocabulary';
import { placeInInset } from '$lib/atlas/inset';
import { isPlaced } from '$lib/atlas/projection';
import { shownArcs } from '$lib/map/marks/arcs';
import { insetMarks } from '$lib/map/insets/layout';
import { marksAt } from '$lib/map/marks/marks';
import { namesAt } from '$lib/map/names/layout';
import { edition } from '$lib/server/content';
import { drawWorld } from '$lib/server/drawing';
import { insets, placeNames } from '$lib/server/plate';
import { colour } from '$lib/server/previews/palette';
import { broken, composePicture } from './compose';
import { globeAt, groundOfGlobe } from './globe';
import { groundOfPage } from './ground';
import { middleOf } from './plate';
import type { Caption, PicturedMap } from './subject';

const world = drawWorld();
/** Wider than any letter of the fonts is on average. */
const measure = (text: string, { size }: { size: number }) => text.length * size * 0.62;

const none: Filter = { eras: [], roles: [], matches: null };

/** The map of a view in a frame, with the outlines that the page has. */
function pictured(
	lang: Lang,
	{ width, height }: { width: number; height: number },
	of: Partial<PicturedMap> & { filter?: Filter } = {}
): PicturedMap {
	const index = edition(lang).index();
	const { filter = none, camera = { zoom: 1.1, lat: 30, lng: 20 }, ...rest } = of;
	const cities = placedCities(index, filter);
	const level = Math.floor(camera.zoom);
	const marks = marksAt(cities, level, rest.chosen?.[0] ?? null, { atHand: rest.atHand ?? [] });
	const ids = namesAt(placeNames(lang), marks, level, filter.eras);
	const sight = { camera, globe: null, width, height, middle: middleOf(camera, height), borders: false, relief: false };
	return {
		...{ width, height, camera, globe: null, marks, bottom: height, eras: index.eras },
		ground: groundOfPage(world, null, sight),
		...{ chosen: [], hidden: null, atHand: [], arcs: [], insets: [], borders: false },
		names: placeNames(lang).filter(({ id }) => ids.has(id)),
		scale: { words: '2000 km', lat: '45° N', width: 90 },
		degree: (degrees) => `${degrees}°`,
		...rest
	};
}

const caption = (lang: Lang, over: Partial<Caption> = {}): Caption => ({
	...{ lang, above: 'Атлас', title: 'Отрар · Отырар', below: '', citation: 'Исмагулов Н. Статья' },
	legend: {
		...{ full: 'FULL', light: 'LIGHT', outline: 'OUTLINE', ring: 'RING', chosen: 'CHOSEN', atHand: 'AT HAND' },
		...{ relation: 'RELATION', borders: 'BORDERS', editor: 'ed.', byEditor: 'BY EDITOR' }
	},
	...{ sources: 'Natural Earth', edition: 'version 0.1.0', link: 'https://example.org/ru?era=a&q=%22', ...over }
});

const draw = (map: PicturedMap, words = caption('ru')) => composePicture(map, words, colour, measure);

const complaints = async (contents: string) =>
	(await validateXML({ xml: [{ fileName: 'map.svg', contents }], normalization: 'format' })).errors;

/** The texts of an SVG, as a reader sees them. */
const textsOf = (svg: string): string[] =>
	[...svg.matchAll(/<text(?! [^>]*aria-hidden)[^>]*>(.*?)<\/text>/g)].map(([, words = '']) =>
		words.replace(/<[^>]+>/g, '').replaceAll('\u00a0', ' ')
	);

const LAPTOP = { width: 864, height: 752 };
const PHONE = { width: 390, height: 304 };

describe.each(LANGS)('the picture of a view in %s', (lang) => {
	it.each([
		['with everything', LAPTOP, {}],
		['on a phone', PHONE, {}],
		['of an era', LAPTOP, { filter: { ...none, eras: ['kazakh-khanate'] }, camera: { zoom: 5.4, lat: 43, lng: 69.5 } }],
		['of a city', LAPTOP, { chosen: ['otrar'], camera: { zoom: 6, lat: 42.9, lng: 68.3 } }],
		['of a passage', PHONE, { atHand: ['london', 'paris'], camera: { zoom: 4, lat: 49, lng: 2 } }],
		['across the antimeridian', LAPTOP, { camera: { zoom: 1.5, lat: 20, lng: -175 } }]
	] as [string, typeof LAPTOP, Partial<PicturedMap> & { filter?: Filter }][])(
		'%s is well-formed, as wide as the map with its margins, and has its title, sources and link',
		async (_, frame, of) => {
			const picture = draw(pictured(lang, frame, of), caption(lang));
			const svg = picture.svg('');
			expect(await complaints(svg)).toEqual([]);
			const { width, height } = await sharp(Buffer.from(svg)).metadata();
			expect([width, height]).toEqual([picture.width, picture.height]);
			expect(width).toBeGreaterThan(frame.width);
			expect(height).toBeGreaterThan(frame.height);
			for (const words of ['АТЛАС', 'Отрар · Отырар', 'version 0.1.0 · Natural Earth', 'Исмагулов Н. Статья'])
				expect(textsOf(svg)).toContain(words);
			expect(textsOf(svg).join('')).toContain('https://example.org/ru?era=a&amp;q=%22');
		}
	);

	it('names the cities of an era, and of the other eras nothing', () => {
		const camera = { zoom: 5.4, lat: 43, lng: 69.5 };
		const filter: Filter = { ...none, eras: ['kazakh-khanate'] };
		const index = edition(lang).index();
		const texts = textsOf(draw(pictured(lang, LAPTOP, { filter, camera })).svg(''));
		for (const city of visibleCities(index, filter)) expect(texts).toContain(fullName(city));
		const labels = index.eras.filter(({ label }) => texts.some((text) => label.startsWith(text)));
		expect(labels.map(({ id }) => id)).toEqual(['kazakh-khanate']);
	});

	it('has the insets of the first view, with the names of their cities', () => {
		const index = edition(lang).index();
		const cities = placedCities(index, none);
		const shown = insets(lang).map((drawing, at) => ({
			...{ drawing, left: at * 400 + 20, top: 400 },
			marks: insetMarks(
				cities.flatMap((city) => {
					const at = placeInInset(city, drawing.window, drawing.width);
					return at ? [{ city, ...at }] : [];
				}),
				drawing.name,
				drawing
			)
		}));
		const texts = textsOf(draw(pictured(lang, LAPTOP, { insets: shown })).svg(''));
		for (const { name } of insets(lang)) expect(texts).toContain(name);
		const otrar = cities.find(({ id }) => id === 'otrar');
		expect(texts.some((text) => otrar && text.startsWith(otrar.name))).toBe(true);
	});
});

it('a globe has no scale and no degrees, and shows no city of its far side', () => {
	const camera = { zoom: 1.2, lat: 45, lng: 30 };
	const globe = globeAt(camera, LAPTOP);
	const ground = groundOfGlobe(globe, { shapes: [], relief: [], borders: [] });
	const texts = textsOf(draw(pictured('en', LAPTOP, { camera, globe, ground, scale: null })).svg(''));
	expect(texts).toContain('Babylon');
	expect(texts.filter((text) => /km|°|Rio|Vancouver|Nairobi/.test(text))).toEqual([]);
});

describe('the legend', () => {
	const words = Object.values(caption('en').legend);
	const legend = (of: Parameters<typeof pictured>[2]) =>
		textsOf(draw(pictured('en', LAPTOP, of)).svg('')).filter((text) => words.includes(text));

	it('explains the signs that the map has', () => {
		expect(legend({})).toEqual(['FULL', 'LIGHT', 'OUTLINE', 'RING', 'ed.', 'BY EDITOR']);
		const { relations } = edition('en').index();
		const arcs = shownArcs(relations, { city: relations[0]?.from ?? null, ofStep: [], filter: none });
		const of = { chosen: ['athens'], arcs, camera: { zoom: 8, lat: 38, lng: 23.4 } };
		expect(legend(of)).toContain('CHOSEN');
		expect(legend(of)).toContain('RELATION');
		// Its arc is too short to be seen from farther off.
		expect(legend({ ...of, camera: { ...of.camera, zoom: 4 } })).not.toContain('RELATION');
	});

	it('leaves out what the map has not', () => {
		const camera = { zoom: 5, lat: 1, lng: 37 };
		expect(legend({ camera })).toEqual(['OUTLINE']);
		expect(draw(pictured('en', LAPTOP, { camera: { zoom: 6, lat: -60, lng: 0 } })).svg('')).not.toContain('FULL');
	});
});

it('no name crosses the neatline: it changes its side or is left out', () => {
	// Vancouver close to the eastern edge, with its name on the east as the page has it.
	const index = edition('en').index();
	const vancouver = index.cities.filter(isPlaced).find(({ id }) => id === 'vancouver');
	if (!vancouver) throw new Error('no Vancouver');
	const camera = { zoom: 4, lat: vancouver.lat, lng: vancouver.lng - (395 / (512 * 2 ** 4)) * 360 };
	const map = pictured('en', LAPTOP, { camera });
	expect(map.marks.find(({ key }) => key === 'vancouver')?.label).toBe('right');
	const svg = draw(map).svg('');
	const [, x = ''] = /<text x="([\d.]+)"[^>]*text-anchor="end"[^>]*>Vancouver</.exec(svg) ?? [];
	expect(Number(x)).toBeLessThan(432 + 395);
});

it('whatever the words hold, they stay words', async () => {
	const map = { ...pictured('ru', PHONE), ground: [] };
	await fc.assert(
		fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async (words) => {
			const nasty = `</text><script>"&${words}`;
			const svg = draw(
				map,
				caption('ru', { title: nasty, below: nasty, citation: nasty, link: `https://example.org/?q=${nasty}` })
			).svg('');
			expect(svg).not.toContain('<script');
			expect(await complaints(svg)).toEqual([]);
		}),
		{ numRuns: 5 }
	);
});

it('says which letters of which fonts its words need', () => {
	const { fonts } = draw(pictured('kk', LAPTOP), caption('kk', { title: 'Қала' }));
	const serif = fonts.find(({ face, italic }) => face === 'serif' && !italic);
	expect(serif?.letters.has('Қ')).toBe(true);
	expect(fonts.map(({ face, italic }) => `${face} ${italic}`).sort()).toEqual([
		'sans false',
		'serif false',
		'serif true'
	]);
});

it('an address that is wider than its line is broken, best after a sign that parts it, and nothing of it is lost', () => {
	const width = (text: string) => text.length * 10;
	expect(broken('https://example.org/ru?era=kazakh-khanate', 250, width)).toEqual([
		'https://example.org/ru?',
		'era=kazakh-khanate'
	]);
	fc.assert(
		fc.property(fc.webUrl({ withQueryParameters: true }), fc.integer({ min: 40, max: 900 }), (url, most) => {
			const lines = broken(url, most, width);
			expect(lines.join('')).toBe(url);
			expect(lines.every((line) => width(line) <= most)).toBe(true);
		})
	);
});
