import { describe, expect, it } from 'vitest';
import { placedCities } from '$lib/atlas/filter';
import { MAX_LEVEL } from '$lib/atlas/gather';
import { WORLD_PX } from '$lib/atlas/projection';
import { LANGS } from '$lib/atlas/vocabulary';
import { edition } from '$lib/server/content';
import { placeNames } from '$lib/server/plate';
import { overlap } from '../marks/boxes';
import { marksAt } from '../marks/marks';
import { boxesOf, boxOfName, namesAt } from './layout';

const levels = Array.from({ length: MAX_LEVEL + 1 }, (_, level) => level);

describe.each(LANGS)('on the map in %s', (lang) => {
	const index = edition(lang).index();
	const names = placeNames(lang);
	const choices = [[], ...index.eras.map(({ id }) => [id])];

	it.each(choices)(
		'no name of water or land covers a mark, a city’s name or another name, with the era %s',
		(...eras) => {
			const cities = placedCities(index, { eras, roles: [], matches: null });
			for (const level of levels) {
				const marks = marksAt(cities, level, null);
				const ids = namesAt(names, marks, level, eras);
				// At the level's lowest and highest zoom.
				for (const world of [WORLD_PX * 2 ** level, WORLD_PX * 2 ** (level + 0.99)]) {
					const boxes = names
						.filter(({ id }) => ids.has(id))
						.map((name) => ({ id: name.id, box: boxOfName(name, world) }));
					const solid = marks.flatMap((mark) => boxesOf(mark, world).map((box) => ({ id: mark.key, box })));
					const meeting = boxes.flatMap((a, at) =>
						[...boxes.slice(at + 1), ...solid].filter((b) => overlap(a.box, b.box)).map((b) => `${a.id} | ${b.id}`)
					);
					expect(meeting, `level ${level}`).toEqual([]);
				}
			}
		}
	);

	it('every name is drawn at some zoom, the regions in their era only', () => {
		const drawn = choices.map((eras) => {
			const cities = placedCities(index, { eras, roles: [], matches: null });
			return new Set(levels.flatMap((level) => [...namesAt(names, marksAt(cities, level, null), level, eras)]));
		});
		expect(names.filter(({ id }) => !drawn.some((ids) => ids.has(id))).map(({ id }) => id)).toEqual([]);
		for (const { id, eras } of names.filter(({ eras }) => eras.length > 0)) {
			const shownWith = choices.filter((_, at) => drawn[at]?.has(id)).flat();
			expect(shownWith, id).toEqual(index.eras.map(({ id }) => id).filter((era) => eras.includes(era)));
		}
	});
});
