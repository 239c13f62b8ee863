import type { VisibleCity } from '$lib/atlas/filter';
import { Gatherer, type Gathered } from '$lib/atlas/gather';
import { project, WORLD_PX, type Point } from '$lib/atlas/projection';
import { HOME_LEAST_PX, HOME_LEFT, HOME_RIGHT } from '../drawn/home';
import { around, LABEL_HEIGHT, labelBox, labelWidth, overlap, type LabelSide } from './boxes';

export type CityMark = Point & { kind: 'city'; key: string; city: VisibleCity; label: LabelSide | null };
/** `label`: where the names of its cities stand, if they are few; `null`: nowhere. */
export type ClusterMark = Point & { kind: 'cluster'; key: string; cities: VisibleCity[]; label: LabelSide | null };
export type Mark = CityMark | ClusterMark;

/** CSS pixels: the size of a mark and of a cluster as targets. */
export const MARK_PX = 28;
export const CLUSTER_PX = 36;

/** A cluster of more cities has no names beside it. */
const MOST_NAMED = 3;

/** CSS pixels: up to this size of the world a name must not cross the edges of the first view, which would cut it. */
const HOME_PX = 2 * WORLD_PX;

/**
 * The marks of a zoom level (a whole number), for positions in the unit square. Cities whose marks would overlap are
 * gathered into clusters; zooming in within the level never makes marks overlap. The chosen city has its own mark.
 */
export function marksAt(
	cities: readonly VisibleCity[],
	level: number,
	chosen: string | null,
	{ inwards = false } = {}
): readonly Mark[] {
	const known = layouts.get(cities) ?? new Map<string, readonly Mark[]>();
	layouts.set(cities, known);
	const key = `${level} ${chosen ?? ''} ${inwards}`;
	const marks = known.get(key) ?? computeMarks(cities, level, chosen, inwards);
	known.set(key, marks);
	return marks;
}

/** For each selection of cities, the marks by level and chosen city: a cache. */
const layouts = new WeakMap<readonly VisibleCity[], Map<string, readonly Mark[]>>();

function computeMarks(cities: readonly VisibleCity[], level: number, chosen: string | null, inwards: boolean): Mark[] {
	const worldPx = WORLD_PX * 2 ** level;
	const gathered = gathererOf(cities, chosen).at(level);
	const marks = joined(gathered.map(toGroup), worldPx).map(({ places, ...point }): Mark => {
		const [first, second] = places;
		return first && !second ? cityMark(first) : clusterMark(point, places);
	});
	const chosenCity = cities.find(({ id }) => id === chosen);
	// A narrow frame shows the world somewhat smaller than level 0 has it.
	const leastPx = level === 0 ? HOME_LEAST_PX : worldPx;
	const xs = cities.map((city) => project(city).x);
	return placeLabels(chosenCity ? [cityMark(chosenCity), ...marks] : marks, leastPx, {
		chosenX: chosenCity && project(chosenCity).x * leastPx,
		middleX: inwards ? ((Math.min(...xs) + Math.max(...xs)) / 2) * leastPx : Infinity
	});
}

const gatherers = new WeakMap<readonly VisibleCity[], Map<string | null, Gatherer<VisibleCity>>>();

/** Gathers all cities but the chosen one. Kept, since one gatherer serves all levels and is most of the work. */
function gathererOf(cities: readonly VisibleCity[], chosen: string | null): Gatherer<VisibleCity> {
	const byChosen = gatherers.get(cities) ?? new Map<string | null, Gatherer<VisibleCity>>();
	gatherers.set(cities, byChosen);
	const gatherer = byChosen.get(chosen) ?? new Gatherer(cities.filter(({ id }) => id !== chosen));
	byChosen.set(chosen, gatherer);
	return gatherer;
}

type Group = Point & { places: VisibleCity[] };

const toGroup = (gathered: Gathered<VisibleCity>): Group => ({ ...project(gathered), places: gathered.places });

/** Joins groups whose centres are too close: gathering keeps single cities apart, not the centres of groups. */
function joined(groups: readonly Group[], worldPx: number): Group[] {
	for (const [index, a] of groups.entries()) {
		const b = groups.slice(index + 1).find((b) => Math.hypot(a.x - b.x, a.y - b.y) * worldPx < CLUSTER_PX);
		if (!b) continue;
		const [m, n] = [a.places.length, b.places.length];
		const middle = { x: (a.x * m + b.x * n) / (m + n), y: (a.y * m + b.y * n) / (m + n) };
		const others = groups.filter((group) => group !== a && group !== b);
		return joined([...others, { ...middle, places: [...a.places, ...b.places] }], worldPx);
	}
	return [...groups];
}

const cityMark = (city: VisibleCity): CityMark => ({ kind: 'city', key: city.id, city, ...project(city), label: null });

function clusterMark(point: Point, cities: VisibleCity[]): ClusterMark {
	const sorted = cities.toSorted((a, b) => (a.id < b.id ? -1 : 1));
	return { kind: 'cluster', key: sorted.map(({ id }) => id).join(' '), cities, ...point, label: null };
}

/** A city's name in the reader's language and, where it differs, the one that the passages print. */
export const labelOf = ({ name, nameInPassages }: VisibleCity): { first: string; beside: string | null } => ({
	first: name,
	beside: nameInPassages ? `· ${nameInPassages}` : null
});

/** The same as one string. */
export function labelText(city: VisibleCity): string {
	const { first, beside } = labelOf(city);
	return beside ? `${first} ${beside}` : first;
}

const SIDES: LabelSide[] = ['right', 'left', 'top', 'bottom'];
/** Somewhat east of the chosen city, or in the east of the cities that the frame is laid around, a name is on the mark's left: on its right a narrow frame would cut it. */
const SIDES_EAST: LabelSide[] = ['left', 'top', 'bottom', 'right'];
/** CSS pixels east of the chosen city where this begins, and where it ends: a mark beyond is out of a narrow frame. */
const EAST_PX = [96, 208] as const;

/** The words beside a mark, one line for each city; none where they would be too many. */
export function labelLines(mark: Mark): string[] {
	const cities = mark.kind === 'city' ? [mark.city] : mark.cities;
	return cities.length > MOST_NAMED ? [] : cities.map(labelText);
}

/** CSS pixels. */
export const sizeOf = ({ kind }: Mark): number => (kind === 'city' ? MARK_PX : CLUSTER_PX);

/** Single cities come first, and those with most roles before others. */
const weight = (mark: Mark) => (mark.kind === 'city' ? mark.city.roles.length : 0);

/**
 * Gives the names at each mark a side on which they cover no mark and no other name, or none.
 * `chosenX`: the x of the chosen city, `middleX`: the x east of which names stand on the west, both in pixels of the world.
 */
function placeLabels(
	marks: Mark[],
	worldPx: number,
	{ chosenX, middleX }: { chosenX: number | undefined; middleX: number }
): Mark[] {
	const scaled = (mark: Mark): Point => ({ x: mark.x * worldPx, y: mark.y * worldPx });
	const occupied = marks.map((mark) => around(scaled(mark), sizeOf(mark)));
	const placed = new Map<string, LabelSide>();
	for (const mark of marks.toSorted((a, b) => weight(b) - weight(a))) {
		const lines = labelLines(mark);
		if (lines.length === 0) continue;
		const words = { width: Math.max(...lines.map(labelWidth)), height: lines.length * LABEL_HEIGHT };
		const east = chosenX === undefined ? 0 : scaled(mark).x - chosenX;
		const isEast = scaled(mark).x > middleX || (east > EAST_PX[0] && east < EAST_PX[1]);
		const sides = isEast ? SIDES_EAST : SIDES;
		const boxOn = (side: LabelSide) => labelBox(scaled(mark), side, sizeOf(mark), words);
		const side = sides.find((side) => {
			const box = boxOn(side);
			if (worldPx <= HOME_PX && (box.left < HOME_LEFT * worldPx || box.right > HOME_RIGHT * worldPx)) return false;
			return !occupied.some((other) => overlap(box, other));
		});
		if (side) {
			placed.set(mark.key, side);
			occupied.push(boxOn(side));
		}
	}
	return marks.map((mark) => ({ ...mark, label: placed.get(mark.key) ?? null }));
}
