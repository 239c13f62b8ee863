import { Ajv } from 'ajv';
import { expect, it } from 'vitest';
import { LANGS } from '$lib/atlas/vocabulary';
import { atlas } from '../content';
import { readAtlas } from '../content/read';
import { sound } from '../content/sound-atlas';
import { contentTable, readToponyms } from './content-tables';
import { erasOf } from './geojson';
import { expand } from './jsonld-contexts';
import { LPF_SCHEMA } from './lpf-schema';
import { citiesLpf, fromEdtf } from './lpf';
import { parseYears } from './years';

const address = (path: string) => `https://atlas.kaznu.kz${path}`;
const toponyms = readToponyms(contentTable('toponyms.yaml', '{}'), atlas.cities);
const lpf = citiesLpf(atlas, address, toponyms);
const names = (id: string) => lpf.features.find((one) => one['@id'].endsWith(`/cities/${id}`))?.names ?? [];

it('keeps to the schema of the World Historical Gazetteer', () => {
	const ajv = new Ajv({ allErrors: true, strictTypes: false, strictTuples: false });
	expect(ajv.validate(LPF_SCHEMA, JSON.parse(JSON.stringify(lpf))) || ajv.errorsText()).toBe(true);
});

it('is refused by that schema with an address that is not whole', () => {
	expect(
		new Ajv({ strictTypes: false, strictTuples: false }).validate(
			LPF_SCHEMA,
			citiesLpf(atlas, (path) => path, new Map())
		)
	).toBe(false);
});

it('is JSON-LD with nothing lost: every address whole, every term known', async () => {
	const [expanded] = await expand(lpf);
	const text = JSON.stringify(expanded);
	for (const { id } of atlas.cities) expect(text).toContain(`"@id":"${address(`/en/cities/${id}`)}"`);
	for (const term of ['geonames.org/ontology#featureClass', 'dc/terms/issued', 'ns#attributionName', 'schema.org/name'])
		expect(text).toContain(term);
});

it('read back, has the cities, their coordinates, their eras and their relations', () => {
	const read = JSON.parse(JSON.stringify(lpf)) as typeof lpf;
	expect(read.features.map((one) => one['@id'].split('/').at(-1))).toEqual(atlas.cities.map(({ id }) => id));
	read.features.forEach((one, index) => {
		const city = atlas.cities[index];
		if (!city) throw new Error('a city too many');
		expect(one.geometry.geometries[0]?.coordinates).toEqual([city.lng, city.lat]);
		const spans = atlas.eras.filter(({ id }) => erasOf(atlas, city.id).includes(id));
		expect(one.when.timespans.map(({ start }) => Number(start.in))).toEqual(
			spans.map(({ timespan }) => parseYears(timespan).start.year)
		);
		for (const lang of LANGS) {
			expect(one.names).toContainEqual(expect.objectContaining({ toponym: city.names[lang], lang }));
		}
	});
	const ties = read.features.flatMap((one) => one.relations?.map(({ relationTo }) => [one['@id'], relationTo]) ?? []);
	expect(ties).toEqual(
		expect.arrayContaining(
			atlas.relations.map(({ from, to }) => [`/${from}`, `/${to}`].map((id) => address(`/en/cities${id}`)))
		)
	);
	expect(ties).toHaveLength(atlas.relations.length);
});

it('has one toponym a name, each in a language, and none that only the search needs', () => {
	for (const { names } of lpf.features) {
		for (const { toponym, lang } of names)
			expect([toponym, lang]).toEqual([expect.not.stringMatching(/[()]/), expect.any(String)]);
	}
	const all = lpf.features.flatMap(({ names }) => names.map(({ toponym }) => toponym));
	for (const form of ['Feb', 'Fivy', 'Vashington', 'Afiny', 'Венский', 'Найробийская']) expect(all).not.toContain(form);
	expect(names('taraz')).toContainEqual({ toponym: 'Aulie-Ata', lang: 'ru-Latn' });
});

it('attests the names that the article writes: both of two, and the noun of an adjective', () => {
	const attested = (id: string) =>
		names(id)
			.filter((name) => 'citations' in name && name.citations)
			.map(({ toponym }) => toponym);
	expect(attested('sayram')).toEqual(['Испиджаб', 'Сайрам']);
	expect(attested('thebes')).toEqual(['Феб']);
	expect(attested('vienna')).toEqual(['Вена']);
	expect(names('vienna')[0]).toMatchObject({ citations: [{ label: 'Ismagulov N., Chukubayev E. (2023): «Венский»' }] });
});

it('dates no relation that the article does not', () => {
	for (const { relations = [] } of lpf.features) for (const tie of relations) expect(tie).not.toHaveProperty('when');
});

it('links a city to each authority that knows it', () => {
	const small = readAtlas(sound);
	const cities = small.cities.map((city) => ({ ...city, pleiades: '541138' }));
	const [abra] = citiesLpf({ ...small, cities }, (path) => path, new Map()).features;
	expect(abra?.links.map(({ identifier }) => identifier)).toContain('https://pleiades.stoa.org/places/541138');
});

it('writes the years of an era without marks, and leaves an open end open', () => {
	expect(fromEdtf('-3499~/-0300~', 2023)).toEqual({ start: { in: '-3499' }, end: { in: '-0300' } });
	expect(fromEdtf('1465/1847', 2023)).toEqual({ start: { in: '1465' }, end: { in: '1847' } });
	expect(fromEdtf('1901~/..', 2023)).toEqual({ start: { in: '1901' }, end: { earliest: '2023' } });
	expect(fromEdtf('1992', 2023)).toEqual({ start: { in: '1992' }, end: { in: '1992' } });
});

it('places every city in one country: its code and its English name are those of one', () => {
	const countries = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
	atlas.cities.forEach((city, index) => {
		expect(countries.of(city.countryCode), city.id).toBe(city.country.en);
		expect(lpf.features[index]?.properties.ccodes).toEqual([city.countryCode]);
	});
});
