import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edition } from '$lib/server/content';
import { Gatherer, MAX_LEVEL } from './gather';
import { isPlaced } from '$lib/atlas/projection';

const cities = edition('ru').index().cities.filter(isPlaced);
const levels = Array.from({ length: MAX_LEVEL + 1 }, (_, level) => level);
const keys = <P extends { id: string; lng: number; lat: number }>(gatherer: Gatherer<P>, level: number) =>
	gatherer.at(level).map(({ places }) => places.map(({ id }) => id).sort());

describe('gathering cities that would overlap', () => {
	it('loses none and doubles none, at any level', () => {
		fc.assert(
			fc.property(fc.subarray(cities), fc.integer({ min: -3, max: 20 }), (some, level) => {
				const gathered = keys(new Gatherer(some), level).flat();
				expect(gathered.sort()).toEqual(some.map(({ id }) => id).sort());
			})
		);
	});

	it('only parts them when the reader zooms in', () => {
		fc.assert(
			fc.property(fc.subarray(cities, { minLength: 1 }), (some) => {
				const gatherer = new Gatherer(some);
				for (const level of levels.slice(1)) {
					const above = keys(gatherer, level - 1);
					for (const group of keys(gatherer, level)) {
						expect(above.some((wider) => group.every((id) => wider.includes(id)))).toBe(true);
					}
				}
			}),
			{ numRuns: 30 }
		);
	});

	it('parts all of the article’s cities before the map is as close as it goes', () => {
		const parting = new Gatherer(cities).partingLevel();
		expect(parting).not.toBeNull();
		expect(keys(new Gatherer(cities), parting ?? 0)).toHaveLength(cities.length);
		expect(keys(new Gatherer(cities), (parting ?? 0) - 1).length).toBeLessThan(cities.length);
	});

	it('says where zooming does not part two places', () => {
		const [a, b] = ['upper', 'lower'].map((id) => ({ id, lng: 68.3, lat: 42.85 }));
		if (!a || !b) throw new Error('two places');
		const gatherer = new Gatherer([a, b]);
		expect(gatherer.partingLevel()).toBeNull();
		expect(gatherer.cityLevel('upper')).toBe(MAX_LEVEL);
	});

	it.each(cities.map(({ id }) => id))('gives the page of %s a zoom at which the city stands alone', (id) => {
		const gatherer = new Gatherer(cities);
		expect(keys(gatherer, gatherer.cityLevel(id))).toContainEqual([id]);
	});
});
