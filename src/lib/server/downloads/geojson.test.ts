import { expect, it } from 'vitest';
import { z } from 'zod';
import { Evidence } from '$lib/atlas/schema';
import { atlas } from '../content';
import { citiesGeoJson } from './geojson';

const Roles = z
	.array(z.object({ evidence: z.array(Evidence.extend({ pages: z.array(z.int()).min(1) })).min(1) }))
	.min(1);

const cities = citiesGeoJson(atlas, (path) => `/atlas${path}`);

it('holds each city, longitude first, and says whose the words are', () => {
	expect(cities.features.map(({ id }) => id)).toEqual(atlas.cities.map(({ id }) => id));
	const rio = cities.features.find(({ id }) => id === 'rio-de-janeiro');
	const [lng = 0, lat = 0] = rio?.geometry.coordinates ?? [];
	expect(lng).toBeCloseTo(-43.2, 0);
	expect(lat).toBeCloseTo(-22.9, 0);
	expect(cities['attribution']).toContain(atlas.article.doi);
	expect(cities['license']).toContain('creativecommons.org');
});

it('gives the evidence of each role, and says when a role is only a group’s', () => {
	const otrar = cities.features.find(({ id }) => id === 'otrar')?.properties;
	expect(otrar).toMatchObject({
		written: 'Отырар',
		eras: ['kazakh-khanate'],
		pages: { kk: '/atlas/kk/cities/otrar' }
	});
	expect(otrar?.['roles']).toMatchObject([{ collective: true }, { collective: true }]);
	for (const { properties } of cities.features) expect(() => Roles.parse(properties?.['roles'])).not.toThrow();
});

it('puts every property into one of the three layers', () => {
	const layered = new Set(Object.values(cities['layers'] as Record<string, string[]>).flat());
	const unlayered = new Set(['id', 'pages']);
	for (const { properties } of cities.features) {
		const left = Object.keys(properties ?? {}).filter((name) => !layered.has(name) && !unlayered.has(name));
		expect(left).toEqual([]);
	}
});
