import { describe, expect, it } from 'vitest';
import { endsOf, readersYear, yearsOf } from './edtf';

describe('a date', () => {
	it.each([
		['1648', { from: 1648, to: 1648 }],
		['195X', { from: 1950, to: 1959 }],
		['19XX', { from: 1900, to: 1999 }],
		['-3499~', { from: -3499, to: -3499 }],
		['1465/1847', { from: 1465, to: 1847 }],
		['-3499~/-0300~', { from: -3499, to: -300 }],
		['-0003/0004', { from: -3, to: 4 }],
		['1901~/..', { from: 1901, to: null }]
	])('%s is read as its years', (edtf, years) => {
		expect(yearsOf(edtf)).toEqual(years);
	});

	it.each(['', '..', '1648 г.', '48', '1847/1465', '1648/x', 'X', '-195X'])('%j is none', (text) => {
		expect(yearsOf(text)).toBeNull();
	});

	it('that has no end keeps its start', () => {
		expect(endsOf('1901~/..')).toEqual({ start: '1901~', end: null });
		expect(endsOf('1992')).toEqual({ start: '1992', end: '1992' });
	});
});

it('readers count without a year 0', () => {
	expect([-1, 0, 1].map(readersYear)).toEqual([
		{ year: 2, bc: true },
		{ year: 1, bc: true },
		{ year: 1, bc: false }
	]);
	expect(readersYear(-3499)).toEqual({ year: 3500, bc: true });
});
