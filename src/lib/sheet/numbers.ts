import type { Point } from '$lib/atlas/projection';

/** A city's place, and the middle of the disc with its number; millimetres from the panel's top left corner. */
export type PlacedNumber = Point & { number: number; disc: Point };

/** Millimetres: the radius of the disc with a number, and of the dot at the city's place. */
export const DISC = 2.4;
export const DOT = 0.75;

const CLEAR = 0.5;
const DISTANCES = [4, 5.5, 7.5, 10, 13, 16];
const DIRECTIONS = 24;

interface Size {
	width: number;
	height: number;
}

/**
 * Places a disc with a number beside each city, led to it by a line, so that it covers no other number and no dot, as
 * near as it can; the most crowded first. `title`: the corner that stays free.
 */
export function placeNumbers(places: readonly (Point & { number: number })[], size: Size, title: Size): PlacedNumber[] {
	const crowd = (one: Point) =>
		places.reduce((sum, other) => (other === one ? sum : sum + 1 / (distance(one, other) + 1)), 0);
	const placed: PlacedNumber[] = [];
	for (const place of places.toSorted((a, b) => crowd(b) - crowd(a) || a.number - b.number)) {
		const candidates = DISTANCES.flatMap((far) =>
			Array.from({ length: DIRECTIONS }, (_, step): PlacedNumber => {
				const angle = (2 * Math.PI * step) / DIRECTIONS;
				return { ...place, disc: { x: place.x + far * Math.cos(angle), y: place.y + far * Math.sin(angle) } };
			})
		);
		const cost = (one: PlacedNumber) =>
			100 * faults(one, placed, places, size, title) + distance(one, one.disc) + 0.5 * closeness(one.disc, places);
		const best = candidates.reduce((best, one) => (cost(one) < cost(best) ? one : best));
		placed.push(best);
	}
	return placed.sort((a, b) => a.number - b.number);
}

/** How often a number would cover something, or leave the panel. */
export function faults(
	one: PlacedNumber,
	others: readonly PlacedNumber[],
	places: readonly Point[],
	{ width, height }: Size,
	title: Size
): number {
	const { x, y } = one.disc;
	const edge = DISC + CLEAR;
	const outside = x < edge || y < edge || x > width - edge || y > height - edge;
	const onTitle = x < title.width + DISC && y < title.height + DISC;
	const dots = places.filter((place) => distance(place, one.disc) < DISC + DOT + CLEAR).length;
	const crossed = places.filter(
		(place) => !(place.x === one.x && place.y === one.y) && toLine(place, one, one.disc) < DOT + CLEAR / 2
	).length;
	const numbers = others.filter(
		(other) =>
			distance(other.disc, one.disc) < 2 * DISC + CLEAR ||
			toLine(other.disc, one, one.disc) < DISC + CLEAR ||
			toLine(one.disc, other, other.disc) < DISC + CLEAR ||
			cross(one, other)
	).length;
	return (outside ? 3 : 0) + (onTitle ? 1 : 0) + dots + crossed + numbers;
}

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/** Numbers rather stand where no other city is. */
const closeness = (point: Point, places: readonly Point[]): number =>
	places.reduce((sum, place) => sum + 1 / (distance(point, place) + 0.1), 0);

/** From a point to the line between two others. */
function toLine(point: Point, from: Point, to: Point): number {
	const [dx, dy] = [to.x - from.x, to.y - from.y];
	const share = ((point.x - from.x) * dx + (point.y - from.y) * dy) / (dx * dx + dy * dy || 1);
	const at = Math.max(0, Math.min(1, share));
	return distance(point, { x: from.x + at * dx, y: from.y + at * dy });
}

/** Whether the lines of two numbers cross. */
function cross(a: PlacedNumber, b: PlacedNumber): boolean {
	const side = (from: Point, to: Point, point: Point) =>
		Math.sign((to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x));
	return side(a, a.disc, b) !== side(a, a.disc, b.disc) && side(b, b.disc, a) !== side(b, b.disc, a.disc);
}
