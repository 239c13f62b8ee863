import type { VisibleCity } from '$lib/atlas/filter';
import { ERA_IDS, type EraId } from '$lib/atlas/vocabulary';

/** What the table's rows are ordered by: the cities' names, the number of their roles, or one era. */
export type OrderKey = 'name' | 'count' | EraId;

export interface Order {
	key: OrderKey;
	descending: boolean;
}

export const byName: Order = { key: 'name', descending: false };

/** Whether a table with these eras has the column. */
export const isColumn = (key: OrderKey, eras: readonly { id: EraId }[]): boolean =>
	key === 'name' || key === 'count' || eras.some(({ id }) => id === key);

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

/** The rows in an order; `cities` come in the order of the language's collation, which decides where all else is equal. */
export function ordered<City extends Pick<VisibleCity, 'eras' | 'roles'>>(
	cities: readonly City[],
	{ key, descending }: Order
): City[] {
	const sign = descending ? -1 : 1;
	switch (key) {
		case 'name':
			return descending ? [...cities].reverse() : [...cities];
		case 'count':
			return [...cities].sort((a, b) => sign * (a.roles.length - b.roles.length));
		default:
			return [...cities].sort(
				(a, b) => Number(b.eras.includes(key)) - Number(a.eras.includes(key)) || sign * inTime(a.eras, b.eras)
			);
	}
}

/** Earlier eras first; where one list begins with the other, the shorter first. Both are in time order. */
function inTime(a: readonly EraId[], b: readonly EraId[]): number {
	const length = Math.max(a.length, b.length);
	for (let index = 0; index < length; index++) {
		const difference = place(a[index]) - place(b[index]);
		if (difference !== 0) return difference;
	}
	return 0;
}

const place = (era: EraId | undefined) => (era === undefined ? -1 : ERA_IDS.indexOf(era));
