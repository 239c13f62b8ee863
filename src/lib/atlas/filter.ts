import type { AtlasIndex, CityEntry, RoleEntry } from './index-data';
import { isPlaced, type Placed } from './projection';
import type { EraId, RoleTypeId } from './vocabulary';

/** What a reader narrows the atlas by; an empty list narrows nothing. */
export interface Filter {
	eras: readonly EraId[];
	roles: readonly RoleTypeId[];
	/** Cities that a search found; `null` where nobody searches. */
	matches: ReadonlySet<string> | null;
}

export type VisibleCity = CityEntry & {
	/** The roles that pass the filter. */
	roles: RoleEntry[];
	/** Eras of those roles, in time order. */
	eras: EraId[];
	/** True where each of those roles is said of a group only. */
	collectiveOnly: boolean;
};

/** One that the map can show. */
export type PlacedCity = Placed<VisibleCity>;

const passes = (filter: Filter) => (role: RoleEntry) =>
	(filter.eras.length === 0 || filter.eras.includes(role.era)) &&
	(filter.roles.length === 0 || filter.roles.includes(role.type));

/** The cities with at least one role in the eras and of the types asked for, each with just those roles. */
export function visibleCities(index: AtlasIndex, filter: Filter): VisibleCity[] {
	const roles = new Map<string, RoleEntry[]>();
	for (const role of index.roles.filter(passes(filter))) {
		for (const id of role.cities) roles.set(id, [...(roles.get(id) ?? []), role]);
	}
	return index.cities.flatMap((city) => {
		if (filter.matches && !filter.matches.has(city.id)) return [];
		const own = roles.get(city.id);
		if (!own) return [];
		const eras = index.eras.map(({ id }) => id).filter((era) => own.some((role) => role.era === era));
		return [{ ...city, roles: own, eras, collectiveOnly: own.every((role) => role.cities.length > 1) }];
	});
}

/** Those of them that the map can show. */
export const placedCities = (index: AtlasIndex, filter: Filter): PlacedCity[] =>
	visibleCities(index, filter).filter(isPlaced);

/** How many `visibleCities` there are. */
function countCities(index: AtlasIndex, filter: Filter): number {
	const cities = new Set(index.roles.filter(passes(filter)).flatMap((role) => role.cities));
	return [...cities].filter((id) => filter.matches?.has(id) ?? true).length;
}

/** For each era, how many cities the atlas would show with it alone under the other filters. */
export function eraCounts(index: AtlasIndex, filter: Filter): Map<EraId, number> {
	return new Map(index.eras.map(({ id }) => [id, countCities(index, { ...filter, eras: [id] })]));
}

/** For each role type, how many cities the atlas would show with it alone under the other filters. */
export function roleCounts(index: AtlasIndex, filter: Filter): Map<RoleTypeId, number> {
	return new Map(index.roleTypes.map(({ id }) => [id, countCities(index, { ...filter, roles: [id] })]));
}

export type FilterName = 'eras' | 'roles' | 'matches';

/** Where no city passes: the filters that bring cities back when the reader drops just that one, with how many. */
export function filtersToDrop(index: AtlasIndex, filter: Filter): { name: FilterName; count: number }[] {
	const without: Record<FilterName, Filter> = {
		eras: { ...filter, eras: [] },
		roles: { ...filter, roles: [] },
		matches: { ...filter, matches: null }
	};
	const active: FilterName[] = [
		...(filter.eras.length ? (['eras'] as const) : []),
		...(filter.roles.length ? (['roles'] as const) : []),
		...(filter.matches ? (['matches'] as const) : [])
	];
	return active.map((name) => ({ name, count: countCities(index, without[name]) })).filter(({ count }) => count > 0);
}
