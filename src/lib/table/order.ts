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

/** Whether a table with these eras has a column for the key. */
export const isColumn = (key: OrderKey, eras: readonly { id: EraId }[]): boolean =>
	key === 'name' || key === 'count' || eras.some(({ id }) => eraKey(id) === key);

/** The order after a press on a column's head: by that column, or reversed if it is by that column already. */
export function nextOrder(order: Order, key: OrderKey): Order {
	// By count the first order is descending: readers look for the cities with most roles.
	return order.key === key ? { key, descending: !order.descending } : { key, descending: key === 'count' };
}

/** The value of a column's `aria-sort`. */
export function ariaSort(order: Order, key: OrderKey): 'ascending' | 'descending' | 'none' {
	if (order.key !== key) return 'none';
	return order.descending ? 'descending' : 'ascending';
}

/**
 * The rows in an order. `cities` must be in the language's collation order, which decides between equal ones; `eras`:
 * all eras, in time order.
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

/** Compares lists of eras in time order: earlier eras first, and a list before one that continues it. */
function inTime(a: readonly EraId[], b: readonly EraId[], eras: readonly { id: EraId }[]): number {
	const place = (era: EraId | undefined) => eras.findIndex(({ id }) => id === era);
	const length = Math.max(a.length, b.length);
	for (let index = 0; index < length; index++) {
		const difference = place(a[index]) - place(b[index]);
		if (difference !== 0) return difference;
	}
	return 0;
}
