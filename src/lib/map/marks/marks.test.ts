import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placedCities, type PlacedCity } from '$lib/atlas/filter';
import { MAX_LEVEL } from '$lib/atlas/gather';
import { project, WORLD_PX } from '$lib/atlas/projection';
import { LANGS } from '$lib/atlas/vocabulary';
import { edition } from '$lib/server/content';
import { HOME_LEAST_PX } from '../drawn/home';
import { labelWidth } from './boxes';
import { CLUSTER_PX, labelLines, MARK_PX, marksAt, type CityMark, type Mark } from './marks';

const levels = Array.from({ length: MAX_LEVEL + 1 }, (_, level) => level);
const none = { eras: [], roles: [], matches: null };
const indexes = LANGS.map((lang) => edition(lang).index());

const size = (mark: Mark) => (mark.kind === 'city' ? MARK_PX : CLUSTER_PX);
const isCity = (mark: Mark): mark is CityMark => mark.kind === 'city';

/** Pairs of round marks that overlap at the level's lowest zoom, where they are closest together. */
function overlapping(marks: readonly Mark[], level: number): string[] {
	const world = WORLD_PX * 2 ** level;
	return marks.flatMap((a, index) =>
		marks
			.slice(index + 1)
			.filter((b) => Math.hypot(a.x - b.x, a.y - b.y) * world < (size(a) + size(b)) / 2)
			.map((b) => `${a.key} | ${b.key}`)
	);
}

interface Box {
	of: string;
	left: number;
	right: number;
	top: number;
	bottom: number;
}

/** The box in which labels.css puts names. Their real width is no more than the estimate: see tests/clusters.e2e.ts. */
function nameBox(mark: Mark, world: number): Box {
	const { x, y, label, key: of } = mark;
	const lines = labelLines(mark);
	const [width, height] = [Math.max(...lines.map(labelWidth)), 18 * lines.length];
	const [cx, cy, reach] = [x * world, y * world, size(mark) / 2 + 2];
	const left = label === 'right' ? cx + reach : label === 'left' ? cx - reach - width : cx - width / 2;
	const top = label === 'top' ? cy - reach - height : label === 'bottom' ? cy + reach : cy - height / 2;
	return { of, left, right: left + width, top, bottom: top + height };
}

function overlappingNames(marks: readonly Mark[], level: number): string[] {
	const world = level === 0 ? HOME_LEAST_PX : WORLD_PX * 2 ** level;
	const boxes = marks.filter(({ label }) => label !== null).map((mark) => nameBox(mark, world));
	const solid = marks.map((mark): Box => {
		const half = size(mark) / 2;
		const [x, y] = [mark.x * world, mark.y * world];
		return { of: mark.key, left: x - half, right: x + half, top: y - half, bottom: y + half };
	});
	const cover = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
	return boxes.flatMap((a, index) =>
		[...boxes.slice(index + 1), ...solid.filter(({ of }) => of !== a.of)]
			.filter((b) => cover(a, b))
			.map((b) => `${a.of} | ${b.of}`)
	);
}

function expectClear(cities: readonly PlacedCity[]): void {
	for (const level of levels) {
		const marks = marksAt(cities, level, null);
		expect(overlapping(marks, level), `marks at level ${level}`).toEqual([]);
		expect(overlappingNames(marks, level), `names at level ${level}`).toEqual([]);
	}
}

describe.each(indexes)('on the $lang map no mark covers another, and no name a mark or a name,', (index) => {
	it('with all cities', () => {
		expectClear(placedCities(index, none));
	});

	it.each(index.eras.map(({ id }) => id))('with the era %s alone', (era) => {
		expectClear(placedCities(index, { ...none, eras: [era] }));
	});

	it.each(index.roleTypes.map(({ id }) => id))('with the role type %s alone', (type) => {
		expectClear(placedCities(index, { ...none, roles: [type] }));
	});

	it('with any of the cities', () => {
		fc.assert(
			fc.property(fc.subarray(placedCities(index, none)), (cities) => expectClear(cities)),
			{ numRuns: 100 }
		);
	});
});

describe('the marks of a level', () => {
	const cities = placedCities(edition('ru').index(), none);

	it('stand for every city once', () => {
		for (const level of levels) {
			const ids = marksAt(cities, level, null).flatMap((mark) =>
				mark.kind === 'city' ? [mark.city.id] : mark.cities.map(({ id }) => id)
			);
			expect(ids.sort()).toEqual(cities.map(({ id }) => id).sort());
		}
	});

	it.each(cities.map(({ id }) => id))('give %s, once chosen, a mark of its own at its coordinates', (chosen) => {
		const city = cities.find(({ id }) => id === chosen);
		if (!city) throw new Error(chosen);
		for (const level of levels) {
			const marks = marksAt(cities, level, chosen);
			expect(marks.filter((mark) => mark.key === chosen)).toHaveLength(1);
			expect(marks.find(({ key }) => key === chosen)).toMatchObject(project(city));
			expect(marks.filter((mark) => mark.kind === 'cluster' && mark.key.split(' ').includes(chosen))).toEqual([]);
		}
	});

	it.each(cities.map(({ id, zoom }) => ({ id, zoom })))(
		'keep $id clear of all others when it is chosen, at the zoom of its page',
		({ id, zoom }) => {
			expect(overlapping(marksAt(cities, zoom, id), zoom)).toEqual([]);
		}
	);

	it('put the name of a city somewhat east of the chosen one on the left: a narrow frame does not cut it', () => {
		const [index] = indexes;
		const cities = index ? placedCities(index, none) : [];
		const otrar = cities.find(({ id }) => id === 'otrar');
		const sides = marksAt(cities, otrar?.zoom ?? NaN, 'otrar').filter(isCity);
		const side = (city: string) => sides.find(({ key }) => key === city)?.label;
		expect([side('otrar'), side('sozak'), side('sayram')]).toEqual(['right', 'right', 'left']);
	});

	it('name the cities of a small cluster beside it', () => {
		const east = marksAt(cities, 1, null).find(({ key }) => key === 'tokyo vladivostok');
		expect(east?.label).toBe('left');
		expect(east && labelLines(east)).toEqual(['Владивосток', 'Токио']);
		const many = marksAt(cities, 1, null).find((mark) => mark.kind === 'cluster' && mark.cities.length > 3);
		expect(many?.label).toBeNull();
	});

	it('name every city at the closest level', () => {
		expect(marksAt(cities, MAX_LEVEL, null).filter((mark) => isCity(mark) && mark.label === null)).toEqual([]);
	});
});

describe('with the cities of a passage at hand', () => {
	const cities = placedCities(edition('ru').index(), none);
	const atHand = ['london', 'tokyo', 'new-york'];

	it('no ring holds cities at hand beside others, and each city has its mark once', () => {
		for (const level of levels) {
			const groups = marksAt(cities, level, null, { atHand }).map((mark) => (isCity(mark) ? [mark.city] : mark.cities));
			const mixed = groups.filter((group) => new Set(group.map(({ id }) => atHand.includes(id))).size > 1);
			expect(mixed).toEqual([]);
			expect(
				groups
					.flat()
					.map(({ id }) => id)
					.sort()
			).toEqual(cities.map(({ id }) => id).sort());
		}
	});

	it('no other mark lies beneath theirs, even where the whole world is in sight', () => {
		for (const level of levels) {
			const own = (key: string) => key.split(' ').some((id) => atHand.includes(id));
			const pairs = overlapping(marksAt(cities, level, null, { atHand }), level === 0 ? -0.5 : level);
			expect(pairs.filter((pair) => pair.split(' | ').some(own))).toEqual([]);
		}
	});

	it('their names come first, and lie on no mark and no other name', () => {
		const marks = marksAt(cities, 0, null, { atHand });
		expect(marks.filter(isCity).find(({ city }) => city.id === 'london')?.label).not.toBeNull();
		expect(overlappingNames(marks, -0.5)).toEqual([]);
	});

	it('turn their names inwards where they lie far apart, since a narrow frame would cut them', () => {
		const khanate = ['taraz', 'otrar', 'turkestan', 'sozak', 'sayram'];
		const marks = marksAt(cities, 6, null, { atHand: khanate }).filter(isCity);
		const side = (id: string) => marks.find(({ city }) => city.id === id)?.label;
		expect([side('otrar'), side('taraz')]).toEqual(['right', 'left']);
	});
});
