import { describe, expect, it } from 'vitest';
import type { RoleEntry } from '$lib/atlas/index-data';
import { cellLines, total } from './cells';

const role = (id: string, change: Partial<RoleEntry> = {}): RoleEntry => ({
	id,
	cities: ['london'],
	era: 'late',
	type: 'leader',
	modality: 'asserted',
	statement: id,
	...change
});

describe('a cell', () => {
	it('has one line for roles of one type with the same modality', () => {
		expect(cellLines([role('finance'), role('business')])).toEqual([
			{ id: 'finance', type: 'leader', modality: 'asserted', collective: false, count: 2 }
		]);
	});

	it('separates roles with different modalities', () => {
		const lines = cellLines([role('finance'), role('theatre', { modality: 'reported' }), role('business')]);
		expect(lines.map(({ modality, count }) => [modality, count])).toEqual([
			['asserted', 2],
			['reported', 1]
		]);
	});

	it('separates roles of the city from roles of its group', () => {
		const lines = cellLines([role('own'), role('shared', { cities: ['london', 'tokyo'] })]);
		expect(lines.map(({ collective }) => collective)).toEqual([false, true]);
	});
});

describe('the totals', () => {
	const capitals = role('capitals', { cities: ['london', 'madrid'], era: 'early', type: 'capital' });
	const cities = [{ roles: [capitals, role('finance')] }, { roles: [capitals] }, { roles: [] }];

	it('count a role of a group once, and each of its cities', () => {
		expect(total(cities, 'early')).toEqual({ cities: 2, roles: 1 });
	});

	it('are zero where the article names no city', () => {
		expect(total(cities, 'between')).toEqual({ cities: 0, roles: 0 });
	});

	it('count a city with roles in several eras once over all', () => {
		expect(total(cities)).toEqual({ cities: 2, roles: 2 });
	});
});
