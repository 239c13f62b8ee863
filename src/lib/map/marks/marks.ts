import type { PlacedCity } from '$lib/atlas/filter';
import { fullName } from '$lib/atlas/names';
import { project, WORLD_PX, type Point } from '$lib/atlas/projection';
import { HOME_LEAST_PX, HOME_LEFT, HOME_RIGHT, HOME_TOP } from '../drawn/home';
import { around, LABEL_HEIGHT, labelBox, labelWidth, overlap, type LabelSide } from './boxes';
import { CLUSTER_PX, groupsAt, MARK_PX, WORLD_LEAST_PX } from './groups';

export { CLUSTER_PX, MARK_PX } from './groups';

export type CityMark = Point & { kind: 'city'; key: string; city: PlacedCity; label: LabelSide | null };
/** `label`: where the names of its cities stand, if they are few; `null`: nowhere. */
export type ClusterMark = Point & { kind: 'cluster'; key: string; cities: PlacedCity[]; label: LabelSide | null };
export type Mark = CityMark | ClusterMark;

/** A cluster of more cities has no names beside it. */
const MOST_NAMED = 3;

/** CSS pixels: up to this size of the world a name must not cross the edges of the first view, which would cut it. */
const HOME_PX = 2 * WORLD_PX;

/**
 * The marks of a zoom level (a whole number), for positions in the unit square. Cities whose marks would overlap are
 * gathered into clusters; zooming in within the level never makes marks overlap. The chosen city has its own mark, and
 * the cities at hand are gathered apart from the others.
 */
export function marksAt(
	cities: readonly PlacedCity[],
	level: number,
	chosen: string | null,
	{ inwards = false, atHand = [] }: { inwards?: boolean; atHand?: readonly string[] } = {}
): readonly Mark[] {
	const known = layouts.get(cities) ?? new Map<string, readonly Mark[]>();
	layouts.set(cities, known);
	const key = `${level} ${chosen ?? ''} ${inwards} ${atHand.join()}`;
	const marks = known.get(key) ?? computeMarks(cities, level, chosen, inwards, atHand);
	known.set(key, marks);
	return marks;
}

/** For each selection of cities, the marks by level and chosen city: a cache. */
const layouts = new WeakMap<readonly PlacedCity[], Map<string, readonly Mark[]>>();

function computeMarks(
	cities: readonly PlacedCity[],
	level: number,
	chosen: string | null,
	inwards: boolean,
	atHand: readonly string[]
): Mark[] {
	const worldPx = WORLD_PX * 2 ** level;
	const marks = groupsAt(cities, level, chosen, atHand).map(({ places, ...point }): Mark => {
		const [first, second] = places;
		return first && !second ? { ...cityMark(first), ...point } : clusterMark(point, places);
	});
	const chosenCity = cities.find(({ id }) => id === chosen);
	// A narrow frame shows the world somewhat smaller than level 0 has it, and for a text all of it.
	const leastPx = level > 0 ? worldPx : atHand.length > 0 ? WORLD_LEAST_PX : HOME_LEAST_PX;
	const xs = inwards ? cities.map((city) => project(city).x) : [];
	return placeLabels(chosenCity ? [cityMark(chosenCity), ...marks] : marks, leastPx, atHand, {
		chosenX: chosenCity && project(chosenCity).x * leastPx,
		middleX: inwards ? ((Math.min(...xs) + Math.max(...xs)) / 2) * leastPx : Infinity
	});
}

const cityMark = (city: PlacedCity): CityMark => ({ kind: 'city', key: city.id, city, ...project(city), label: null });

function clusterMark(point: Point, cities: PlacedCity[]): ClusterMark {
	const sorted = cities.toSorted((a, b) => (a.id < b.id ? -1 : 1));
	return { kind: 'cluster', key: sorted.map(({ id }) => id).join(' '), cities, ...point, label: null };
}

const SIDES: LabelSide[] = ['right', 'left', 'top', 'bottom'];
/** Somewhat east of the chosen city, or in the east of the cities that the frame is laid around, a name is on the mark's left: on its right a narrow frame would cut it. */
const SIDES_EAST: LabelSide[] = ['left', 'top', 'bottom', 'right'];
/** CSS pixels east of the chosen city where this begins, and where it ends: a mark beyond is out of a narrow frame. */
const EAST_PX = [96, 208] as const;

/** The words beside a mark, one line for each city; none where they would be too many. */
export function labelLines(mark: Mark): string[] {
	const cities = mark.kind === 'city' ? [mark.city] : mark.cities;
	return cities.length > MOST_NAMED ? [] : cities.map(fullName);
}

/** CSS pixels. */
export const sizeOf = ({ kind }: Mark): number => (kind === 'city' ? MARK_PX : CLUSTER_PX);

/** CSS pixels between the outermost cities at hand, from which on a phone's frame may cut names turned outwards. */
const FAR_PX = 120;

/** More than any city has roles. */
const AT_HAND_WEIGHT = 1000;

/**
 * Gives the names at each mark a side on which they cover no mark and no other name, or none. Those at hand come first,
 * then single cities, and those with most roles before others.
 * `chosenX`: the x of the chosen city, `middleX`: the x east of which names stand on the west, both in pixels of the world.
 */
function placeLabels(
	marks: Mark[],
	worldPx: number,
	atHand: readonly string[],
	{ chosenX, middleX }: { chosenX: number | undefined; middleX: number }
): Mark[] {
	const scaled = (mark: Mark): Point => ({ x: mark.x * worldPx, y: mark.y * worldPx });
	const occupied = marks.map((mark) => around(scaled(mark), sizeOf(mark)));
	const isAtHand = (mark: Mark) => mark.key.split(' ').some((id) => atHand.includes(id));
	const weight = (mark: Mark) =>
		(isAtHand(mark) ? AT_HAND_WEIGHT : 0) + (mark.kind === 'city' ? mark.city.roles.length : 0);
	const own = marks.filter(isAtHand).map((mark) => scaled(mark).x);
	const [west, east] = [Math.min(...own), Math.max(...own)];
	const placed = new Map<string, LabelSide>();
	for (const mark of marks.toSorted((a, b) => weight(b) - weight(a))) {
		const lines = labelLines(mark);
		if (lines.length === 0) continue;
		const words = { width: Math.max(...lines.map(labelWidth)), height: lines.length * LABEL_HEIGHT };
		const { x } = scaled(mark);
		const beyond = chosenX === undefined ? 0 : x - chosenX;
		const inwards = isAtHand(mark) && east - west > FAR_PX;
		const leftFirst = inwards ? x > (west + east) / 2 : x > middleX || (beyond > EAST_PX[0] && beyond < EAST_PX[1]);
		// The outermost two have no room on the outer side.
		const outer = !inwards ? null : x === west ? 'left' : x === east ? 'right' : null;
		const sides = (leftFirst ? SIDES_EAST : SIDES).filter((side) => side !== outer);
		const boxOn = (side: LabelSide) => labelBox(scaled(mark), side, sizeOf(mark), words);
		const side = sides.find((side) => {
			const box = boxOn(side);
			const atHome = worldPx <= HOME_PX && !isAtHand(mark);
			const cut = box.left < HOME_LEFT * worldPx || box.right > HOME_RIGHT * worldPx || box.top < HOME_TOP * worldPx;
			if (atHome && cut) return false;
			return !occupied.some((other) => overlap(box, other));
		});
		if (side) {
			placed.set(mark.key, side);
			occupied.push(boxOn(side));
		}
	}
	return marks.map((mark) => ({ ...mark, label: placed.get(mark.key) ?? null }));
}
