import { describe, expect, it } from 'vitest';
import type { CardRole } from '$lib/atlas/edition';
import { roleLines } from './role-lines';

const role = (id: string, change: Partial<CardRole> = {}): CardRole => ({
	id,
	cities: ['taraz', 'otrar'],
	era: 'kazakh-khanate',
	type: 'khanate-centre',
	modality: 'asserted',
	statement: id,
	typeLabel: 'City of the Khanate',
	typeMeaning: 'A city that stood out.',
	passages: [{ id: 'khanate', pages: '107' }],
	...change
});

describe('roles of a city', () => {
	it('are one line where type, era, modality and group are the same, in whatever order the group is named', () => {
		const lines = roleLines([role('trade'), role('education', { cities: ['otrar', 'taraz'] })]);
		expect(lines.map(({ ids }) => ids)).toEqual([['trade', 'education']]);
	});

	it('are lines of their own where any of these differs', () => {
		const others: Partial<CardRole>[] = [
			{ type: 'ancient-centre' },
			{ era: 'antiquity' },
			{ modality: 'denied' },
			{ cities: ['taraz'] }
		];
		for (const change of others) expect(roleLines([role('first'), role('second', change)])).toHaveLength(2);
	});

	it('lead to all of their passages, each once', () => {
		const passages = [
			{ id: 'khanate', pages: '107' },
			{ id: 'paris', pages: '109' }
		];
		expect(roleLines([role('first'), role('second', { passages })])[0]?.passages).toEqual(passages);
	});
});
