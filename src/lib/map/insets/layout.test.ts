import { describe, expect, it } from 'vitest';
import { placedCities, type PlacedCity } from '$lib/atlas/filter';
import { insetHeight, insetWindow, placeInInset } from '$lib/atlas/inset';
import { LANGS } from '$lib/atlas/vocabulary';
import { atlas, edition } from '$lib/server/content';
import { around, labelWidth, overlap, within, type Box } from '../marks/boxes';
import { INSET_MARK_PX, insetMarks, nameBox, type InsetMark } from './layout';

const none = { eras: [], roles: [], matches: null };

/** What a mark draws, by what it stands for. */
function boxesOf(mark: InsetMark): { of: string; box: Box }[] {
	if (mark.kind === 'listed') {
		return [mark.box, ...mark.dots.map((dot) => around(dot, 5))].map((box) => ({ of: mark.cities[0]?.id ?? '', box }));
	}
	const { city, label, short } = mark;
	const boxes = [around(mark, INSET_MARK_PX), ...(label ? [nameBox(mark, label, short)] : [])];
	return boxes.map((box) => ({ of: city.id, box }));
}

const insets = LANGS.flatMap((lang) =>
	atlas.insets.map((inset) => ({ lang, id: inset.id, inset, title: inset.names[lang] }))
);

describe.each(insets)('in the inset $id in $lang', ({ lang, inset, title }) => {
	const size = { width: inset.width, height: insetHeight(inset) };
	const index = edition(lang).index();
	const layOut = (cities: readonly PlacedCity[]) =>
		insetMarks(
			cities.flatMap((city) => {
				const at = placeInInset(city, insetWindow(inset), inset.width);
				return at ? { city, ...at } : [];
			}),
			title,
			size
		);
	const all = layOut(placedCities(index, none));

	it('every city has its name', () => {
		expect(all.flatMap((mark) => (mark.kind === 'single' && !mark.label ? [mark.city.id] : []))).toEqual([]);
		expect(all.length).toBeGreaterThan(2);
	});

	it.each([none, ...index.eras.map(({ id }) => ({ ...none, eras: [id] }))])(
		'marks, names and title stay clear of one another and of the frame with %j',
		(filter) => {
			const boxes = layOut(placedCities(index, filter)).flatMap(boxesOf);
			const heading = { of: 'title', box: { left: 8, top: 5, right: 8 + labelWidth(title), bottom: 23 } };
			const drawn = [heading, ...boxes];
			const frame = { left: 0, top: 0, right: size.width, bottom: size.height };
			expect(boxes.filter(({ box }) => !within(box, frame)).map(({ of }) => of)).toEqual([]);
			const meeting = drawn.flatMap((a, at) =>
				drawn
					.slice(at + 1)
					.filter((b) => a.of !== b.of && overlap(a.box, b.box))
					.map((b) => `${a.of} | ${b.of}`)
			);
			expect(meeting).toEqual([]);
		}
	);
});

it('cities too close for marks of their own are a list beside their places, from north to south', () => {
	const [first, second] = placedCities(edition('ru').index(), none);
	if (!first || !second) throw new Error('the atlas has too few cities');
	const cities = [
		{ city: first, x: 100, y: 110 },
		{ city: second, x: 105, y: 100 }
	];
	const [mark, ...others] = insetMarks(cities, '', { width: 300, height: 200 });
	expect(others).toEqual([]);
	expect(mark?.kind === 'listed' && mark.cities.map(({ id }) => id)).toEqual([second.id, first.id]);
});
