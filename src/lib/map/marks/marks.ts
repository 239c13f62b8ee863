import type { VisibleCity } from '$lib/atlas/filter';
import { Gatherer, type Gathered } from '$lib/atlas/gather';
import { project, WORLD_PX, type Point } from '$lib/atlas/projection';
import { HOME_LEFT, HOME_RIGHT } from '../drawn/home';

/** The side of its mark on which a name is drawn. */
export type LabelSide = 'right' | 'left' | 'top' | 'bottom';

export type CityMark = Point & { kind: 'city'; key: string; city: VisibleCity; label: LabelSide | null };
export type ClusterMark = Point & { kind: 'cluster'; key: string; cities: VisibleCity[] };
export type Mark = CityMark | ClusterMark;

/** CSS pixels: the size of a mark and of a cluster as targets. */
export const MARK_PX = 28;
export const CLUSTER_PX = 36;

/** CSS pixels of a name: see `.label` in CityMark.svelte. */
const LABEL_PX = 14;
const LABEL_HEIGHT = 18;
const LABEL_GAP = 2;

/** CSS pixels: up to this size of the world a name must not cross the edges of the first view, which would cut it. */
const HOME_PX = 2 * WORLD_PX;

/**
 * The marks of a zoom level (a whole number), for positions in the unit square. Cities whose marks would overlap are
 * gathered into clusters; zooming in within the level never makes marks overlap. The chosen city has its own mark.
 */
export function marksAt(cities: readonly VisibleCity[], level: number, chosen: string | null): readonly Mark[] {
	const known = layouts.get(cities) ?? new Map<string, readonly Mark[]>();
	layouts.set(cities, known);
	const key = `${level} ${chosen ?? ''}`;
	const marks = known.get(key) ?? computeMarks(cities, level, chosen);
	known.set(key, marks);
	return marks;
}

/** For each selection of cities, the marks by level and chosen city: a cache. */
const layouts = new WeakMap<readonly VisibleCity[], Map<string, readonly Mark[]>>();

function computeMarks(cities: readonly VisibleCity[], level: number, chosen: string | null): Mark[] {
	const worldPx = WORLD_PX * 2 ** level;
	const gathered = gathererOf(cities, chosen).at(level);
	const marks = joined(gathered.map(toGroup), worldPx).map(({ places, ...point }): Mark => {
		const [first, second] = places;
		return first && !second ? cityMark(first) : clusterMark(point, places);
	});
	const chosenCity = cities.find(({ id }) => id === chosen);
	return placeLabels(
		chosenCity ? [cityMark(chosenCity), ...marks] : marks,
		worldPx,
		chosenCity && project(chosenCity).x * worldPx
	);
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
	return { kind: 'cluster', key: sorted.map(({ id }) => id).join(' '), cities, ...point };
}

interface Box {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

const around = ({ x, y }: Point, size: number): Box => ({
	left: x - size / 2,
	top: y - size / 2,
	right: x + size / 2,
	bottom: y + size / 2
});

const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

function labelBox({ x, y }: Point, side: LabelSide, width: number): Box {
	const reach = MARK_PX / 2 + LABEL_GAP;
	const half = LABEL_HEIGHT / 2;
	switch (side) {
		case 'right':
			return { left: x + reach, right: x + reach + width, top: y - half, bottom: y + half };
		case 'left':
			return { left: x - reach - width, right: x - reach, top: y - half, bottom: y + half };
		case 'top':
			return { left: x - width / 2, right: x + width / 2, top: y - reach - LABEL_HEIGHT, bottom: y - reach };
		case 'bottom':
			return { left: x - width / 2, right: x + width / 2, top: y + reach, bottom: y + reach + LABEL_HEIGHT };
		default:
			return side satisfies never;
	}
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

const labelWidths = new Map<string, number>();

/** An upper estimate of a name's width in CSS pixels; estimated because prerendering cannot measure. */
export function labelWidth(name: string): number {
	const known = labelWidths.get(name);
	if (known !== undefined) return known;
	const em = Array.from(name).reduce(
		(em, char) => em + (/[мшщжюфыwmШЩЖЮМФW]/u.test(char) ? 0.92 : /\p{Lu}/u.test(char) ? 0.76 : 0.62),
		0
	);
	labelWidths.set(name, em * LABEL_PX);
	return em * LABEL_PX;
}

const SIDES: LabelSide[] = ['right', 'left', 'top', 'bottom'];
/** Somewhat east of the chosen city a name is on the mark's left: on its right a narrow frame would cut it. */
const SIDES_EAST: LabelSide[] = ['left', 'top', 'bottom', 'right'];
/** CSS pixels east of the chosen city where this begins, and where it ends: a mark beyond is out of a narrow frame. */
const EAST_PX = [96, 208] as const;

/**
 * Gives each name a side on which it covers no mark and no other name, or none; cities with most roles come first.
 * `chosenX`: the x of the chosen city, in pixels of the world.
 */
function placeLabels(marks: Mark[], worldPx: number, chosenX: number | undefined): Mark[] {
	const scaled = (mark: Mark): Point => ({ x: mark.x * worldPx, y: mark.y * worldPx });
	const occupied = marks.map((mark) => around(scaled(mark), mark.kind === 'city' ? MARK_PX : CLUSTER_PX));
	const cities = marks.filter((mark) => mark.kind === 'city');
	const weight = ({ city }: CityMark) => city.roles.length;
	const placed = new Map<string, LabelSide>();
	for (const mark of cities.toSorted((a, b) => weight(b) - weight(a))) {
		const width = labelWidth(labelText(mark.city));
		const east = chosenX === undefined ? 0 : scaled(mark).x - chosenX;
		const sides = east > EAST_PX[0] && east < EAST_PX[1] ? SIDES_EAST : SIDES;
		const side = sides.find((side) => {
			const box = labelBox(scaled(mark), side, width);
			if (worldPx <= HOME_PX && (box.left < HOME_LEFT * worldPx || box.right > HOME_RIGHT * worldPx)) return false;
			return !occupied.some((other) => overlap(box, other));
		});
		if (side) {
			placed.set(mark.key, side);
			occupied.push(labelBox(scaled(mark), side, width));
		}
	}
	return marks.map((mark) => (mark.kind === 'city' ? { ...mark, label: placed.get(mark.key) ?? null } : mark));
}
