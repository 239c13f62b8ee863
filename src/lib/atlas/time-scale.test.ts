import { expect, it } from 'vitest';
import { yearsOf } from './edtf';
import { placeOf } from './time-scale';

const KNOTS = [
	{ year: -100, at: 0 },
	{ year: 100, at: 0.5 },
	{ year: 110, at: 1 }
];

it('a year stands between those of the table, and one beyond it at its end', () => {
	expect([-100, 100, 105, 110].map((year) => placeOf(year, KNOTS))).toEqual([0, 0.5, 0.75, 1]);
	expect([-5000, 3000].map((year) => placeOf(year, KNOTS))).toEqual([0, 1]);
});

it('the turn from BC to AD is a step like any other: 2 BC, 1 BC and AD 1 are a year apart', () => {
	const [before = 0, turn = 0, after = 0] = [-1, 0, 1].map((year) => placeOf(year, KNOTS));
	expect(turn - before).toBeCloseTo(0.0025, 10);
	expect(after - turn).toBeCloseTo(0.0025, 10);
});

it('an interval across the turn begins before it ends', () => {
	const { from, to } = yearsOf('-0003/0004') ?? { from: 0, to: 0 };
	expect(placeOf(to ?? 0, KNOTS) - placeOf(from, KNOTS)).toBeCloseTo(7 * 0.0025, 10);
});

it('never runs backwards', () => {
	const places = Array.from({ length: 300 }, (_, index) => placeOf(index - 150, KNOTS));
	expect(places).toEqual(places.toSorted((a, b) => a - b));
});
