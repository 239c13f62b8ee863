import { describe, expect, it } from 'vitest';
import { ariaSort, byName, eraKey, nextOrder, ordered, type Order } from './order';

const city = (id: string, eras: string[], roles: number) => ({
	id,
	eras,
	roles: Array.from({ length: roles }, (_, index) => ({
		id: `${id}-${index}`,
		cities: [id],
		era: eras[0] ?? 'stone-age',
		type: 'leader',
		modality: 'asserted' as const,
		statement: id
	}))
});

// In time order, which is not the alphabetical one.
const eras = ['stone-age', 'iron-age', 'atomic-age'].map((id) => ({ id }));

// In the order of their names, as `ordered` expects them.
const cities = [
	city('almaty', ['atomic-age'], 1),
	city('athens', ['stone-age'], 5),
	city('london', ['iron-age', 'atomic-age'], 6),
	city('madrid', ['iron-age'], 2),
	city('paris', ['iron-age', 'atomic-age'], 5)
];
const ids = (order: Order) => ordered(cities, order, eras).map(({ id }) => id);

describe('the order of the rows', () => {
	it('is by name at first, as the language sorts', () => {
		expect(ids(byName)).toEqual(['almaty', 'athens', 'london', 'madrid', 'paris']);
	});

	it('is reversed when the reader chooses the same order again', () => {
		const back = nextOrder(byName, 'name');
		expect(ids(back)).toEqual(['paris', 'madrid', 'london', 'athens', 'almaty']);
		expect(nextOrder(back, 'name')).toEqual(byName);
	});

	it('by count begins with the cities that have most roles, equal ones by name', () => {
		const most = nextOrder(byName, 'count');
		expect(ids(most)).toEqual(['london', 'athens', 'paris', 'madrid', 'almaty']);
		expect(ids(nextOrder(most, 'count'))).toEqual(['almaty', 'madrid', 'athens', 'paris', 'london']);
	});

	it('by era has the cities of that era first, then sorts by time', () => {
		const era = nextOrder(byName, eraKey('atomic-age'));
		expect(ids(era)).toEqual(['london', 'paris', 'almaty', 'athens', 'madrid']);
	});

	it('by era reversed still has the cities of that era first', () => {
		const era = nextOrder(nextOrder(byName, eraKey('atomic-age')), eraKey('atomic-age'));
		expect(ids(era)).toEqual(['almaty', 'london', 'paris', 'madrid', 'athens']);
	});

	it('does not change its input', () => {
		const before = [...cities];
		ordered(cities, { key: 'count', descending: true }, eras);
		expect(cities).toEqual(before);
	});
});

it('only the column that the rows are sorted by has a direction', () => {
	const order = nextOrder(byName, 'count');
	expect(ariaSort(order, 'count')).toBe('descending');
	expect(ariaSort(order, 'name')).toBe('none');
	expect(ariaSort(byName, 'name')).toBe('ascending');
});
