import { geoDistance } from 'd3-geo';
import type { PlacedCity } from '$lib/atlas/filter';
import type { RoleEntry } from '$lib/atlas/index-data';
import type { EraId } from '$lib/atlas/vocabulary';

/** What stands on a sheet for a class: chosen, numbered and shuffled by fixed rules, so that a link gives one sheet. */
export interface SheetPlan {
	/** From west to east, numbered from 1. */
	cities: SheetCity[];
	/** In the order in which the sheet lists them. */
	roles: SheetRole[];
	/** How the cities were chosen: all of the view, some of them, or the open city with those near it. */
	rule: 'all' | 'some' | 'near';
}

export interface SheetCity {
	number: number;
	city: PlacedCity;
}

export interface SheetRole {
	role: RoleEntry;
	/** Those of the sheet's cities of which the article says it. */
	numbers: number[];
}

/** More cities, or roles of them, do not fit on one page. */
export const MOST_CITIES = 10;
const MOST_ROLES = 10;
/** The open city and those near it. */
const MOST_NEAR = 6;
/** A shorter list of roles gets second roles of its cities. */
const FEW_ROLES = 4;

interface Given {
	/** Those of the view. */
	cities: readonly PlacedCity[];
	/** In time order. */
	eras: readonly EraId[];
	/** The open city. */
	open: string | null;
	/** The cities of the step of the tour. */
	atHand: readonly string[];
}

export function sheetPlan(given: Given): SheetPlan {
	const { chosen, rule } = choose(given);
	const cities = chosen
		.toSorted((a, b) => a.lng - b.lng || (a.id < b.id ? -1 : 1))
		.map((city, index): SheetCity => ({ number: index + 1, city }));
	return {
		cities,
		roles: shuffled(listedRoles(cities)).map((role) => ({ role, numbers: numbersOf(role, cities) })),
		rule
	};
}

function choose({ cities, eras, open, atHand }: Given): { chosen: readonly PlacedCity[]; rule: SheetPlan['rule'] } {
	const city = cities.find(({ id }) => id === open);
	if (city) return { chosen: [city, ...near(city, cities)], rule: 'near' };
	const ofStep = cities.filter(({ id }) => atHand.includes(id));
	const all = ofStep.length > 0 ? ofStep : cities;
	return all.length > MOST_CITIES ? { chosen: fromEachEra(all, eras), rule: 'some' } : { chosen: all, rule: 'all' };
}

/** The cities of the same eras that are nearest to a city. */
const near = (city: PlacedCity, cities: readonly PlacedCity[]): PlacedCity[] =>
	cities
		.filter(({ id, eras }) => id !== city.id && eras.some((era) => city.eras.includes(era)))
		.map((other) => ({ other, far: geoDistance([city.lng, city.lat], [other.lng, other.lat]) }))
		.sort((a, b) => a.far - b.far)
		.slice(0, MOST_NEAR - 1)
		.map(({ other }) => other);

/** By turns from each era, the latest first; of an era's cities first those of several eras, then those of most roles. */
function fromEachEra(cities: readonly PlacedCity[], eras: readonly EraId[]): PlacedCity[] {
	const ranked = cities.toSorted(
		(a, b) => b.eras.length - a.eras.length || b.roles.length - a.roles.length || (a.id < b.id ? -1 : 1)
	);
	const chosen: PlacedCity[] = [];
	while (chosen.length < MOST_CITIES) {
		for (const era of eras.toReversed()) {
			const next = ranked.find((city) => city.eras.includes(era) && !chosen.includes(city));
			if (next && chosen.length < MOST_CITIES) chosen.push(next);
		}
	}
	return chosen;
}

/** The role of each city that the fewest share, each once; and second ones where those are few, but one to ask for. */
function listedRoles(cities: readonly SheetCity[]): RoleEntry[] {
	const byCity = cities.map(({ city }) => city.roles.toSorted((a, b) => a.cities.length - b.cities.length));
	const listed = new Set(byCity.flatMap(([first]) => first ?? []));
	const second = [...new Set(byCity.flatMap(([, ...others]) => others))].filter((role) => !listed.has(role));
	for (const role of second.slice(1)) if (listed.size < FEW_ROLES) listed.add(role);
	return [...listed].slice(0, MOST_ROLES);
}

export const numbersOf = (role: RoleEntry, cities: readonly SheetCity[]): number[] =>
	cities.filter(({ city }) => role.cities.includes(city.id)).map(({ number }) => number);

/** In an order that tells nothing of the numbers, and is the same each time. */
export const shuffled = <Item extends { id: string }>(items: readonly Item[]): Item[] =>
	items.toSorted((a, b) => hash(a.id) - hash(b.id));

/** FNV-1a. */
function hash(text: string): number {
	let value = 0x811c9dc5;
	for (const char of text) value = Math.imul(value ^ (char.codePointAt(0) ?? 0), 0x01000193);
	return value >>> 0;
}
