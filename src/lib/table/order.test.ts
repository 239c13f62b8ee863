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

// In time order, which is not that of the ids.
const eras = ['stone-age', 'iron-age', 'atomic-age'].map((id) => ({ id }));

// In the order of their names, as they come.
const cities = [
	city('almaty', ['atomic-age'], 1),
	city('athens', ['stone-age'], 5),
	city('london', ['iron-age', 'atomic-age'], 6),
	city('madrid', ['iron-age'], 2),
	city('paris', ['iron-age', 'atomic-age'], 5)
];
const ids = (order: Order) => ordered(cities, order, eras).map(({ id }) => id);

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
		const era = nextOrder(byName, eraKey('atomic-age'));
		expect(ids(era)).toEqual(['london', 'paris', 'almaty', 'athens', 'madrid']);
	});

	it('keeps the cities of the era first when time goes the other way round', () => {
		const era = nextOrder(nextOrder(byName, eraKey('atomic-age')), eraKey('atomic-age'));
		expect(ids(era)).toEqual(['almaty', 'london', 'paris', 'madrid', 'athens']);
	});

	it('leaves what it was given as it was', () => {
		const before = [...cities];
		ordered(cities, { key: 'count', descending: true }, eras);
		expect(cities).toEqual(before);
	});
});

it('a column says how the rows stand by it, and the others that they do not', () => {
	const order = nextOrder(byName, 'count');
	expect(ariaSort(order, 'count')).toBe('descending');
	expect(ariaSort(order, 'name')).toBe('none');
	expect(ariaSort(byName, 'name')).toBe('ascending');
});
