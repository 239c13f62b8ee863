import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edition } from '$lib/server/content';
import { eraCounts, filtersToDrop, roleCounts, visibleCities, type Filter } from './filter';
import { ERA_IDS, ROLE_TYPE_IDS } from './vocabulary';

const index = edition('ru').index();
const none: Filter = { eras: [], roles: [], matches: null };

const filter: fc.Arbitrary<Filter> = fc.record({
	eras: fc.subarray([...ERA_IDS]),
	roles: fc.subarray([...ROLE_TYPE_IDS]),
	matches: fc.option(
		fc.subarray(index.cities.map(({ id }) => id)).map((ids) => new Set(ids)),
		{ freq: 2 }
	)
});

/** The cities of a filter, found the other way round: from the roles. */
function citiesOf({ eras, roles, matches }: Filter): string[] {
	const wanted = index.roles.filter(
		({ era, type }) => (eras.length === 0 || eras.includes(era)) && (roles.length === 0 || roles.includes(type))
	);
	return [...new Set(wanted.flatMap(({ cities }) => cities))].filter((id) => !matches || matches.has(id)).sort();
}

const ids = (cities: readonly { id: string }[]) => cities.map(({ id }) => id).sort();

describe('a reader who narrows nothing', () => {
	it('sees every city with all its roles', () => {
		const cities = visibleCities(index, none);
		expect(ids(cities)).toEqual(ids(index.cities));
		for (const { id, roles } of cities) {
			expect(roles).toEqual(index.roles.filter(({ cities }) => cities.includes(id)));
		}
	});
});

describe('a reader who narrows the atlas', () => {
	it('sees exactly the cities with a role of those eras and types', () => {
		fc.assert(
			fc.property(filter, (filter) => {
				expect(ids(visibleCities(index, filter))).toEqual(citiesOf(filter));
			})
		);
	});

	it('sees of each city only what the filter leaves, its eras in time order', () => {
		fc.assert(
			fc.property(filter, (filter) => {
				for (const { roles, eras } of visibleCities(index, filter)) {
					expect(roles.every(({ era }) => filter.eras.length === 0 || filter.eras.includes(era))).toBe(true);
					expect(roles.every(({ type }) => filter.roles.length === 0 || filter.roles.includes(type))).toBe(true);
					expect(eras).toEqual(ERA_IDS.filter((era) => roles.some((role) => role.era === era)));
				}
			})
		);
	});

	it('gets as many cities from an era or a role type as its count says', () => {
		fc.assert(
			fc.property(filter, (filter) => {
				const byEra = eraCounts(index, filter);
				for (const era of ERA_IDS) expect(byEra.get(era)).toBe(citiesOf({ ...filter, eras: [era] }).length);
				const byRole = roleCounts(index, filter);
				for (const type of ROLE_TYPE_IDS) expect(byRole.get(type)).toBe(citiesOf({ ...filter, roles: [type] }).length);
			}),
			{ numRuns: 30 }
		);
	});

	it('who is left with nothing is told which one filter to drop, and how many cities that brings back', () => {
		fc.assert(
			fc.property(filter, (filter) => {
				fc.pre(citiesOf(filter).length === 0);
				const dropped = { eras: { eras: [] }, roles: { roles: [] }, matches: { matches: null } };
				const told = filtersToDrop(index, filter);
				for (const { name, count } of told) {
					expect(count).toBe(citiesOf({ ...filter, ...dropped[name] }).length);
					expect(count).toBeGreaterThan(0);
				}
				for (const name of ['eras', 'roles', 'matches'] as const) {
					if (told.some((one) => one.name === name)) continue;
					expect(citiesOf({ ...filter, ...dropped[name] })).toEqual([]);
				}
			})
		);
	});

	it('finds no city in the industrial era, where the article names none', () => {
		expect(visibleCities(index, { ...none, eras: ['industrial'] })).toEqual([]);
		expect(eraCounts(index, none).get('industrial')).toBe(0);
	});
});

describe('a city', () => {
	const city = (id: string, filter = none) => visibleCities(index, filter).find((city) => city.id === id);

	it('of which the article speaks only in a group says so', () => {
		expect(city('taraz')).toMatchObject({ collectiveOnly: true, eras: ['kazakh-khanate'] });
		expect(city('almaty')).toMatchObject({ collectiveOnly: false });
	});

	it('of two eras carries both, and one of them when the reader narrows to it', () => {
		expect(city('london')?.eras).toEqual(['empires', 'globalisation']);
		expect(city('london', { ...none, eras: ['empires'] })).toMatchObject({ eras: ['empires'], collectiveOnly: true });
	});
});
