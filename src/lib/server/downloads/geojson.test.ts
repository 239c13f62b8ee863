import { expect, it } from 'vitest';
import { z } from 'zod';
import { Evidence } from '$lib/atlas/schema';
import { atlas as own } from '../content';
import { readAtlas } from '../content/read';
import { sound } from '../content/sound-atlas';
import { citiesGeoJson } from './geojson';

const Roles = z
	.array(z.object({ evidence: z.array(Evidence.extend({ pages: z.array(z.int()).min(1) })).min(1) }))
	.min(1);

const atlas = readAtlas(sound);
const cities = citiesGeoJson(atlas, (path) => `/atlas${path}`);

it('holds each city, longitude first, and says whose the words are', () => {
	expect(cities.features.map(({ id }) => id)).toEqual(atlas.cities.map(({ id }) => id));
	expect(cities.features.find(({ id }) => id === 'cor')?.geometry?.coordinates).toEqual([-60.25, -10.5]);
	expect(cities['attribution']).toContain(atlas.article.doi);
	expect(cities['license']).toContain('creativecommons.org');
});

it('gives the evidence of each role, and says when a role is only a group’s', () => {
	const cor = cities.features.find(({ id }) => id === 'cor')?.properties;
	expect(cor).toMatchObject({ written: 'Аст', eras: ['early', 'late'], pages: { kk: '/atlas/kk/cities/cor' } });
	expect(cor?.['roles']).toMatchObject([{ collective: true }, { collective: false }]);
	for (const { properties } of citiesGeoJson(own, (path) => path).features)
		expect(() => Roles.parse(properties?.['roles'])).not.toThrow();
});

it('puts every property into one of the three layers', () => {
	const layered = new Set(Object.values(cities['layers'] as Record<string, string[]>).flat());
	const unlayered = new Set(['id', 'pages']);
	for (const { properties } of citiesGeoJson(own, (path) => path).features) {
		const unknown = Object.keys(properties ?? {}).filter((name) => !layered.has(name) && !unlayered.has(name));
		expect(unknown).toEqual([]);
	}
});

it('has in each feature the same flat columns of text, which a GIS shows in its table', () => {
	const [first, ...others] = citiesGeoJson(own, (path) => path).features;
	const flat = (properties: Record<string, unknown> | null) =>
		Object.entries(properties ?? {}).flatMap(([name, value]) => (typeof value === 'string' ? [name] : []));
	const columns = ['name_ru', 'name_kk', 'name_en', 'country_en', 'eras_text', 'roles_text', 'wikidata'];
	expect(flat(first?.properties ?? null)).toEqual(expect.arrayContaining(columns));
	for (const { properties } of others) expect(flat(properties)).toEqual(flat(first?.properties ?? null));
	const paris = others.find(({ id }) => id === 'paris')?.properties;
	expect(paris?.['roles_text']).toContain('(denied)');
	expect(paris?.['eras_text']).toBe('empires; globalisation');
});
