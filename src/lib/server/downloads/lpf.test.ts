import { expect, it } from 'vitest';
import { z } from 'zod';
import { LANGS } from '$lib/atlas/vocabulary';
import { atlas } from '../content';
import { readAtlas } from '../content/read';
import { sound } from '../content/sound-atlas';
import { citiesLpf, fromEdtf } from './lpf';

const lpf = citiesLpf(atlas, (path) => `https://example.org${path}`);

// The format as its document and the World Historical Gazetteer's schemas 1.2.2 and 2.0 have it, the narrower where they
// differ: dates bear no marks, and a feature has no other members.
const uri = z.string().regex(/^(?:https?:\/\/[\w.-]+\.[a-z]{2,}(?:\/\S*)?|\w+:\S+)$/);
const year = z.string().regex(/^-?\d{1,4}$/);
const date = z.union([
	z.strictObject({ in: year }),
	z.strictObject({ earliest: year.optional(), latest: year.optional() })
]);
const certainty = z.enum(['certain', 'less-certain', 'uncertain']);
const when = z.strictObject({
	timespans: z.array(z.strictObject({ start: date, end: date.optional() })).min(1),
	certainty: certainty.optional(),
	label: z.string().optional()
});
const citations = z.array(z.strictObject({ label: z.string(), year: year.optional(), '@id': uri.optional() })).min(1);
const lang = z.enum(LANGS);
const point = z.strictObject({
	type: z.literal('Point'),
	coordinates: z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]),
	citations
});
const feature = z.strictObject({
	'@id': uri,
	type: z.literal('Feature'),
	properties: z.strictObject({
		title: z.string().min(1),
		ccodes: z.array(z.string().regex(/^[A-Z]{2}$/)).length(1),
		fclasses: z.array(z.enum(['A', 'H', 'L', 'P', 'R', 'S', 'T'])).min(1)
	}),
	when,
	names: z
		.array(z.strictObject({ toponym: z.string().min(1), lang: lang.optional(), citations: citations.optional() }))
		.min(1)
		.refine((names) => names[0]?.citations, 'the first name is cited'),
	types: z.array(z.strictObject({ identifier: uri, label: z.string() })).min(1),
	geometry: z.strictObject({ type: z.literal('GeometryCollection'), geometries: z.array(point).min(1) }),
	links: z.array(z.strictObject({ type: z.literal('closeMatch'), identifier: uri })),
	relations: z
		.array(z.strictObject({ relationType: uri, relationTo: uri, label: z.string(), when, citations }))
		.optional(),
	descriptions: z.array(z.strictObject({ value: z.string().min(1), lang })).length(LANGS.length)
});

it.each(lpf.features.map((one) => [one['@id'], one] as const))('keeps to the format for %s', (_, one) => {
	expect(feature.parse(one)).toEqual(one);
});

it('holds every city, and each relation from the represented city to its host', () => {
	expect(lpf.features).toHaveLength(atlas.cities.length);
	const ids = lpf.features.map((feature) => feature['@id']);
	const relations = lpf.features.flatMap((feature) => feature.relations ?? []);
	expect(relations).toHaveLength(atlas.relations.length);
	for (const { relationTo } of relations) expect(ids).toContain(relationTo);
});

it('attests the name that the article writes, beside the modern ones', () => {
	const small = readAtlas(sound);
	const cities = small.cities.map((city) => ({ ...city, written: `${city.names.ru}а`, pleiades: '541138' }));
	const [abra] = citiesLpf({ ...small, cities }, (path) => path).features;
	expect(abra?.names.slice(0, 4).map(({ toponym }) => toponym)).toEqual(['Жара', 'Жар', 'Жар', 'Zhar']);
	expect(abra?.links.map(({ identifier }) => identifier)).toContain('https://pleiades.stoa.org/places/541138');
});

it('writes the years of an era without marks, and leaves an open end open', () => {
	expect(fromEdtf('-3499~/-0300~', 2023)).toEqual({ start: { in: '-3499' }, end: { in: '-0300' } });
	expect(fromEdtf('1465/1847', 2023)).toEqual({ start: { in: '1465' }, end: { in: '1847' } });
	expect(fromEdtf('1901~/..', 2023)).toEqual({ start: { in: '1901' }, end: { earliest: '2023' } });
	expect(fromEdtf('1992', 2023)).toEqual({ start: { in: '1992' }, end: { in: '1992' } });
});

it.each(atlas.cities)('places $id in one country: its code and its English name are those of one', (city) => {
	const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
	expect(names.of(city.countryCode)).toBe(city.country.en);
	const place = lpf.features.find((feature) => feature['@id'].endsWith(`/cities/${city.id}`));
	expect(place?.properties.ccodes).toEqual([city.countryCode]);
});
