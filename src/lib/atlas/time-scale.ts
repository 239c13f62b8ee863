import type { Knot } from './timeline';

/**
 * Where a year stands on an axis from 0 to 1 that is even between each two knots, as in a table of years and places that
 * both rise. Beyond the ends: at the end. Years are astronomical; parts of a year are allowed.
 */
export function placeOf(year: number, knots: readonly Knot[]): number {
	const next = knots.findIndex((knot) => knot.year >= year);
	const [before, after] = [knots[next - 1], knots[next]];
	if (!after) return knots.at(-1)?.at ?? 0;
	if (!before) return after.at;
	return before.at + ((year - before.year) / (after.year - before.year)) * (after.at - before.at);
}
