import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edition } from '$lib/server/content';
import { Edition } from '$lib/server/content/edition';
import { readAtlas } from '$lib/server/content/read';
import { sound } from '$lib/server/content/sound-atlas';
import { eraCounts, filtersToDrop, roleCounts, visibleCities, type Filter } from './filter';

const index = edition('ru').index();
const eraIds = index.eras.map(({ id }) => id);
const roleTypeIds = index.roleTypes.map(({ id }) => id);
const none: Filter = { eras: [], roles: [], matches: null };

const filter: fc.Arbitrary<Filter> = fc.record({
	eras: fc.subarray(eraIds),
	roles: fc.subarray(roleTypeIds),
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

	it('sees of each city only the roles that pass the filter, its eras in time order', () => {
		fc.assert(
			fc.property(filter, (filter) => {
				for (const { roles, eras } of visibleCities(index, filter)) {
					expect(roles.every(({ era }) => filter.eras.length === 0 || filter.eras.includes(era))).toBe(true);
					expect(roles.every(({ type }) => filter.roles.length === 0 || filter.roles.includes(type))).toBe(true);
					expect(eras).toEqual(eraIds.filter((era) => roles.some((role) => role.era === era)));
				}
			})
		);
	});

	it('gets as many cities from an era or a role type as its count says', () => {
		fc.assert(
			fc.property(filter, (filter) => {
				const byEra = eraCounts(index, filter);
				for (const era of eraIds) expect(byEra.get(era)).toBe(citiesOf({ ...filter, eras: [era] }).length);
				const byRole = roleCounts(index, filter);
				for (const type of roleTypeIds) expect(byRole.get(type)).toBe(citiesOf({ ...filter, roles: [type] }).length);
			}),
			{ numRuns: 30 }
		);
	});

	it('to nothing is told which one filter to drop, and how many cities that brings back', () => {
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
});

describe('in a small atlas', () => {
	const small = new Edition(readAtlas(sound), 'ru').index();
	const city = (id: string, change: Partial<Filter> = {}) =>
		visibleCities(small, { ...none, ...change }).find((city) => city.id === id);

	it('an era in which the article names no city shows none', () => {
		expect(visibleCities(small, { ...none, eras: ['gap'] })).toEqual([]);
		expect(eraCounts(small, none).get('gap')).toBe(0);
	});

	it('a city with one role of its own beside its group’s is not only the group’s', () => {
		expect(city('abra')).toMatchObject({ collectiveOnly: false });
		expect(city('cor')).toMatchObject({ collectiveOnly: false });
	});

	it('a city is only the group’s once the filter takes its own roles away', () => {
		expect(city('abra', { roles: ['envoy'] })).toMatchObject({ collectiveOnly: true });
		expect(city('cor', { eras: ['early'] })).toMatchObject({ collectiveOnly: true, eras: ['early'] });
		expect(city('cor', { eras: ['late'] })).toMatchObject({ collectiveOnly: false, eras: ['late'] });
	});

	it('a city of two eras has both, the earlier first', () => {
		expect(city('cor')?.eras).toEqual(['early', 'late']);
	});
});
