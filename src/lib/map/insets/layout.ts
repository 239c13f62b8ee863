import type { PlacedCity as MapCity } from '$lib/atlas/filter';
import type { Point } from '$lib/atlas/projection';
import { around, labelWidth, LABEL_HEIGHT, overlap, within, type Box } from '../marks/boxes';
import { fullName } from '$lib/atlas/names';

/** CSS pixels: the size of a mark in an inset as a target. */
export const INSET_MARK_PX = 24;

/** CSS pixels: the height of a line of a list, which is a target as well, and the width of the glyph before its name. */
const LINE_PX = 24;
const GLYPH_PX = 24;

/** CSS pixels: the height of a name, and its width in widths of one on the map: see InsetCity.svelte. */
export const NAME_HEIGHT = 16;
const NARROWER = 13 / 14;
export const nameWidth = (name: string): number => labelWidth(name) * NARROWER;

/** CSS pixels between the places of a list's cities and the list. */
const LIST_GAP = 8;
const DOT_PX = 8;

/** CSS pixels between an inset's title and its top left corner: see Inset.svelte. */
const TITLE = { left: 8, top: 5 } as const;

/** Where a name stands beside its mark, in order of preference; the classes of InsetCity.svelte. */
const SPOTS = ['right', 'left', 'top-right', 'top-left', 'bottom-right', 'bottom-left', 'top', 'bottom'] as const;
export type Spot = (typeof SPOTS)[number];

/** A city that stands alone, its mark at its place. */
export interface Single extends Point {
	kind: 'single';
	city: MapCity;
	label: Spot | null;
	/** Whether its name stands alone, for want of room for the form that the passages print. */
	short: boolean;
}

/** Cities whose marks would overlap: dots at their places, and beside them a list, from north to south. */
export interface Listed {
	kind: 'listed';
	cities: MapCity[];
	dots: Point[];
	box: Box;
	/** Whether the list ends at its right edge, where the dots are. */
	ending: boolean;
}

export type InsetMark = Single | Listed;

export interface PlacedCity extends Point {
	city: MapCity;
}

/** The marks of an inset of `size`, from its top left corner; all in CSS pixels. */
export function insetMarks(
	cities: readonly PlacedCity[],
	title: string,
	{ width, height }: { width: number; height: number }
): InsetMark[] {
	const groups = gathered(cities);
	const alone = groups.flatMap(([first, second]) => (first && !second ? [first] : []));
	const frame: Box = { left: 2, top: 2, right: width - 2, bottom: height - 2 };
	const occupied: Box[] = [
		{ left: 0, top: 0, right: TITLE.left + labelWidth(title), bottom: TITLE.top + LABEL_HEIGHT }
	];
	const marks = alone.map((one) => around(one, INSET_MARK_PX));
	const listed = groups
		.filter(({ length }) => length > 1)
		.map((group): Listed => {
			occupied.push(...group.map((one) => around(one, DOT_PX)));
			const sorted = group.toSorted((a, b) => a.y - b.y);
			const { box, ending } = listBox(sorted, frame, [...marks, ...occupied]);
			occupied.push(box);
			return {
				kind: 'listed',
				cities: sorted.map(({ city }) => city),
				dots: sorted.map(({ x, y }) => ({ x, y })),
				box,
				ending
			};
		});
	return [...named(alone, frame, occupied), ...listed];
}

/** CSS pixels between a mark's middle and the nearer end of a name obliquely above or below it. */
const OBLIQUE = { across: 3, down: 8 } as const;

/** The box of a city's name at a spot. */
export function nameBox({ city, x, y }: PlacedCity, spot: Spot, short: boolean): Box {
	const width = nameWidth(short ? city.name : fullName(city));
	const beside = spot === 'left' || spot === 'right';
	const straight = spot === 'top' || spot === 'bottom';
	const reach = beside ? INSET_MARK_PX / 2 : OBLIQUE.across;
	const left = straight ? x - width / 2 : spot.endsWith('right') ? x + reach : x - reach - width;
	const down = straight ? INSET_MARK_PX / 2 - 2 : OBLIQUE.down;
	const top = beside ? y - NAME_HEIGHT / 2 : spot.startsWith('top') ? y - down - NAME_HEIGHT : y + down;
	return { left, top, right: left + width, bottom: top + NAME_HEIGHT };
}

/** Gives each city's name a spot at which it covers nothing; those with the fewest to choose from choose first. */
function named(cities: readonly PlacedCity[], frame: Box, solid: readonly Box[]): Single[] {
	const occupied = [...solid];
	const freePlaces = (one: PlacedCity): Pick<Single, 'label' | 'short'>[] => {
		const others = cities.filter((other) => other !== one).map((other) => around(other, INSET_MARK_PX));
		return [false, true].flatMap((short) =>
			SPOTS.filter((spot) => {
				const box = nameBox(one, spot, short);
				return within(box, frame) && ![...others, ...occupied].some((other) => overlap(box, other));
			}).map((label) => ({ label, short }))
		);
	};
	const waiting = [...cities];
	const done: Single[] = [];
	while (waiting.length > 0) {
		const places = waiting.map((one) => freePlaces(one));
		const fewest = places.reduce((best, { length }, at) => (length < (places[best]?.length ?? 0) ? at : best), 0);
		const [one] = waiting.splice(fewest, 1);
		if (!one) break;
		const { label, short } = places[fewest]?.[0] ?? { label: null, short: false };
		if (label) occupied.push(nameBox(one, label, short));
		done.push({ kind: 'single', ...one, label, short });
	}
	return done;
}

/** Cities whose marks would overlap, together. */
function gathered(cities: readonly PlacedCity[]): PlacedCity[][] {
	const near = (a: PlacedCity, b: PlacedCity) => overlap(around(a, INSET_MARK_PX), around(b, INSET_MARK_PX));
	return cities.reduce<PlacedCity[][]>((groups, city) => {
		const close = groups.filter((group) => group.some((other) => near(city, other)));
		return [...groups.filter((group) => !close.includes(group)), [...close.flat(), city]];
	}, []);
}

/** Where the list of a group stands: on the side where it covers least, within the frame. */
function listBox(group: readonly PlacedCity[], frame: Box, occupied: readonly Box[]): Pick<Listed, 'box' | 'ending'> {
	const width = GLYPH_PX + Math.max(...group.map(({ city }) => nameWidth(fullName(city))));
	const height = group.length * LINE_PX;
	const [xs, ys] = [group.map(({ x }) => x), group.map(({ y }) => y)];
	const [left, right, upper, lower] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
	const clamped = (from: number, least: number, most: number) => Math.max(least, Math.min(most, from));
	const tops = [0, LINE_PX / 2, -LINE_PX / 2].map((shift) =>
		clamped((upper + lower - height) / 2 + shift, frame.top, frame.bottom - height)
	);
	const across = clamped((left + right - width) / 2, frame.left, frame.right - width);
	const at = (left: number, top: number): Box => ({ left, top, right: left + width, bottom: top + height });
	const places = [
		...tops.map((top) => ({ box: at(right + LIST_GAP, top), ending: false })),
		...tops.map((top) => ({ box: at(left - LIST_GAP - width, top), ending: true })),
		{ box: at(across, lower + LIST_GAP), ending: false },
		{ box: at(across, upper - LIST_GAP - height), ending: false }
	];
	const cost = ({ box }: { box: Box }) =>
		(within(box, frame) ? 0 : 100) + occupied.filter((other) => overlap(box, other)).length;
	return places.reduce((best, place) => (cost(place) < cost(best) ? place : best));
}

/** The line from a listed city's place to its glyph in the list, as an SVG path in the inset's CSS pixels. */
export function leader({ box, ending }: Listed, place: Point, line: number): string {
	const x = ending ? box.right - GLYPH_PX / 2 + 6 : box.left + GLYPH_PX / 2 - 6;
	return `M${place.x.toFixed(1)} ${place.y.toFixed(1)}L${x.toFixed(1)} ${(box.top + (line + 0.5) * LINE_PX).toFixed(1)}`;
}
