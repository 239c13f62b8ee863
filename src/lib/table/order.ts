import type { VisibleCity } from '$lib/atlas/filter';
import type { EraId } from '$lib/atlas/vocabulary';

/** What the table's rows are ordered by: the cities' names, the number of their roles, or one era. */
export type OrderKey = 'name' | 'count' | EraKey;
type EraKey = `era:${EraId}`;

export const eraKey = (era: EraId): EraKey => `era:${era}`;

export interface Order {
	key: OrderKey;
	descending: boolean;
}

export const byName: Order = { key: 'name', descending: false };

/** Whether a table with these eras has the column. */
export const isColumn = (key: OrderKey, eras: readonly { id: EraId }[]): boolean =>
	key === 'name' || key === 'count' || eras.some(({ id }) => eraKey(id) === key);

/** The order that a column's head asks for: its own, or, where it already stands, the same the other way round. */
export function nextOrder(order: Order, key: OrderKey): Order {
	// The cities with the most roles are what a reader looks for first.
	return order.key === key ? { key, descending: !order.descending } : { key, descending: key === 'count' };
}

/** As `aria-sort` has it. */
export function ariaSort(order: Order, key: OrderKey): 'ascending' | 'descending' | 'none' {
	if (order.key !== key) return 'none';
	return order.descending ? 'descending' : 'ascending';
}

/**
 * The rows in an order; `cities` come in the order of the language's collation, which decides where all else is equal.
 * `eras`: all of them, in time order.
 */
export function ordered<City extends Pick<VisibleCity, 'eras' | 'roles'>>(
	cities: readonly City[],
	{ key, descending }: Order,
	eras: readonly { id: EraId }[]
): City[] {
	const sign = descending ? -1 : 1;
	switch (key) {
		case 'name':
			return descending ? [...cities].reverse() : [...cities];
		case 'count':
			return [...cities].sort((a, b) => sign * (a.roles.length - b.roles.length));
		default: {
			const has = (city: City) => Number(city.eras.some((era) => eraKey(era) === key));
			return [...cities].sort((a, b) => has(b) - has(a) || sign * inTime(a.eras, b.eras, eras));
		}
	}
}

/** Earlier eras first; where one list begins with the other, the shorter first. Both are in time order. */
function inTime(a: readonly EraId[], b: readonly EraId[], eras: readonly { id: EraId }[]): number {
	const place = (era: EraId | undefined) => eras.findIndex(({ id }) => id === era);
	const length = Math.max(a.length, b.length);
	for (let index = 0; index < length; index++) {
		const difference = place(a[index]) - place(b[index]);
		if (difference !== 0) return difference;
	}
	return 0;
}
