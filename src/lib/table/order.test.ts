import { describe, expect, it } from 'vitest';
import type { EraId } from '$lib/atlas/vocabulary';
import { ariaSort, byName, nextOrder, ordered, type Order } from './order';

const city = (id: string, eras: EraId[], roles: number) => ({
	id,
	eras,
	roles: Array.from({ length: roles }, (_, index) => ({
		id: `${id}-${index}`,
		cities: [id],
		era: eras[0] ?? ('antiquity' as const),
		type: 'sector-leader' as const,
		modality: 'asserted' as const,
		statement: id
	}))
});

// In the order of their names, as they come.
const cities = [
	city('almaty', ['globalisation'], 1),
	city('athens', ['antiquity'], 5),
	city('london', ['empires', 'globalisation'], 6),
	city('madrid', ['empires'], 2),
	city('paris', ['empires', 'globalisation'], 5)
];
const ids = (order: Order) => ordered(cities, order).map(({ id }) => id);

describe('the order of the rows', () => {
	it('is at first that of the names, as the language sorts them', () => {
		expect(ids(byName)).toEqual(['almaty', 'athens', 'london', 'madrid', 'paris']);
	});

	it('goes the other way round when the reader asks for the same again', () => {
		const back = nextOrder(byName, 'name');
		expect(ids(back)).toEqual(['paris', 'madrid', 'london', 'athens', 'almaty']);
		expect(nextOrder(back, 'name')).toEqual(byName);
	});

	it('begins with the cities that have most roles, and keeps equals by name', () => {
		const most = nextOrder(byName, 'count');
		expect(ids(most)).toEqual(['london', 'athens', 'paris', 'madrid', 'almaty']);
		expect(ids(nextOrder(most, 'count'))).toEqual(['almaty', 'madrid', 'athens', 'paris', 'london']);
	});

	it('puts the cities of an era first, then goes by time', () => {
		const era = nextOrder(byName, 'globalisation');
		expect(ids(era)).toEqual(['london', 'paris', 'almaty', 'athens', 'madrid']);
	});

	it('keeps the cities of the era first when time goes the other way round', () => {
		const era = nextOrder(nextOrder(byName, 'globalisation'), 'globalisation');
		expect(ids(era)).toEqual(['almaty', 'london', 'paris', 'madrid', 'athens']);
	});

	it('leaves what it was given as it was', () => {
		const before = [...cities];
		ordered(cities, { key: 'count', descending: true });
		expect(cities).toEqual(before);
	});
});

it('a column says how the rows stand by it, and the others that they do not', () => {
	const order = nextOrder(byName, 'count');
	expect(ariaSort(order, 'count')).toBe('descending');
	expect(ariaSort(order, 'name')).toBe('none');
	expect(ariaSort(byName, 'name')).toBe('ascending');
});
