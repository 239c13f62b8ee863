import type { PlacedCity } from '$lib/atlas/filter';
import { Gatherer, type Gathered } from '$lib/atlas/gather';
import { project, WORLD_PX, type Point } from '$lib/atlas/projection';
import { MIN_ZOOM } from '$lib/view/camera';

/** CSS pixels: the size of a mark and of a cluster as targets. */
export const MARK_PX = 28;
export const CLUSTER_PX = 36;

/** CSS pixels: the world's side at the farthest zoom. */
export const WORLD_LEAST_PX = WORLD_PX * 2 ** MIN_ZOOM;

/** The cities of one mark, and its place in the unit square. */
export type Group = Point & { places: PlacedCity[] };

/**
 * The cities of a zoom level (a whole number), gathered where their marks would overlap: those at hand among themselves,
 * the others among themselves and beside them. Without the chosen one, which has a mark of its own.
 */
export function groupsAt(
	cities: readonly PlacedCity[],
	level: number,
	chosen: string | null,
	atHand: readonly string[]
): Group[] {
	const worldPx = WORLD_PX * 2 ** level;
	const [own = [], others = []] = gatherersOf(cities, chosen, atHand).map((gatherer) =>
		joined(gatherer.at(level).map(toGroup), worldPx)
	);
	if (own.length === 0) return others;
	const leastPx = level === 0 ? WORLD_LEAST_PX : worldPx;
	// A group that made way may come too close to another, and joined with that to one at hand again.
	const beside = joined(
		others.map((group) => makeWay(group, own, leastPx)),
		worldPx
	);
	return [...own, ...beside.map((group) => makeWay(group, own, leastPx))];
}

const gatherers = new WeakMap<readonly PlacedCity[], Map<string, Gatherer<PlacedCity>[]>>();

/** Gathers the cities at hand, and the others. Kept, since they serve all levels and are most of the work. */
function gatherersOf(
	cities: readonly PlacedCity[],
	chosen: string | null,
	atHand: readonly string[]
): Gatherer<PlacedCity>[] {
	const known = gatherers.get(cities) ?? new Map<string, Gatherer<PlacedCity>[]>();
	gatherers.set(cities, known);
	const key = `${chosen ?? ''} ${atHand.join()}`;
	const gatherer = (stressed: boolean) =>
		new Gatherer(cities.filter(({ id }) => id !== chosen && atHand.includes(id) === stressed));
	const both = known.get(key) ?? [gatherer(true), gatherer(false)];
	known.set(key, both);
	return both;
}

const toGroup = (gathered: Gathered<PlacedCity>): Group => ({ ...project(gathered), places: gathered.places });

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

/** CSS pixels between a mark at hand and one that made way. */
const GAP_PX = 1;

const radiusOf = ({ places }: Group) => (places.length > 1 ? CLUSTER_PX : MARK_PX) / 2;

/** Moves a group away from those at hand, as far as it would lie beneath them: a finger could not tell them apart. */
function makeWay(group: Group, own: readonly Group[], worldPx: number): Group {
	return own.reduce((at, { x, y, ...other }) => {
		const [dx, dy] = [at.x - x, at.y - y];
		const distance = Math.hypot(dx, dy) || Number.EPSILON;
		const least = (radiusOf(at) + radiusOf({ x, y, ...other }) + GAP_PX) / worldPx;
		if (distance >= least) return at;
		return { ...at, x: x + (dx / distance) * least, y: y + (dy / distance) * least };
	}, group);
}
