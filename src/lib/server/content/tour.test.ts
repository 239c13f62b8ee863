import { describe, expect, it } from 'vitest';
import { TOUR_STEPS } from '$lib/atlas/vocabulary';
import { tourStep } from '../tour';
import { broken, complaints } from './broken';
import { Edition } from './edition';
import { readAtlas } from './read';
import { sound } from './sound-atlas';

/** The sound atlas with one file of another name. */
const renamed = (from: string, to: string): Map<string, string> =>
	new Map([...sound].map(([file, source]) => [file === from ? to : file, source]));

const STEP = 'tour/02-step.yaml';

describe('the author of the tour is told file, line and remedy, once for each fault, of', () => {
	it.each([
		[
			'a passage that does not exist',
			broken(STEP, 'passages: [road', 'passages: [rode'),
			`${STEP}:4: "rode": no such passage; did you mean "road"?`
		],
		[
			'a city that does not exist',
			broken(STEP, 'cor]', 'corr]'),
			`${STEP}:5: "corr": no such city; did you mean "cor"?`
		],
		[
			'a city that its passages do not name',
			broken('tour/01-step.yaml', 'cities: [abra]', 'cities: [bel]'),
			'tour/01-step.yaml:5: "bel" stands in none of its passages; show one that names it, or remove the city'
		],
		[
			'an era that does not exist',
			broken(STEP, 'era: late', 'era: lato'),
			`${STEP}:3: era: "lato": no such era; did you mean "late"?`
		],
		[
			'an era of which its passages do not speak',
			broken('tour/01-step.yaml', 'era: early', 'era: gap'),
			'tour/01-step.yaml:3: era: its passages speak of "early"; take one of these'
		],
		[
			'a relation that does not exist',
			broken(STEP, '[tie]', '[tier]'),
			`${STEP}:6: "tier": no such relation; did you mean "tie"?`
		],
		[
			'a relation that rests on another passage',
			broken('tour/01-step.yaml', 'cities: [abra]', 'cities: [abra]\nrelations: [tie]'),
			'tour/01-step.yaml:6: "tie" rests on the passage "road", which the step does not show; add it, or remove the relation'
		],
		[
			'a relation of a city that it does not name',
			broken(STEP, 'cities: [abra, bel, cor]', 'cities: [abra, bel]'),
			`${STEP}:6: "tie" ties "cor", which the step does not name; add to its cities`
		],
		[
			'a city outside the part of the map that it shows',
			broken(STEP, 'west: -80', 'west: 0'),
			`${STEP}:7: frame: "cor" lies outside; widen the frame, or remove it`
		],
		[
			'a language that is missing',
			broken(STEP, 'title: { ru: step 2, kk: step 2, en: step 2 }', 'title: { ru: step 2, kk: step 2 }'),
			`${STEP}:1: title.en: the language is missing; write it under "en"`
		],
		[
			'a step that is missing',
			new Map([...sound].filter(([file]) => file !== 'tour/07-step.yaml')),
			'tour:1: the tour has no step 07; add it, as in tour/07-khanate.yaml'
		],
		[
			'two steps of one number',
			renamed('tour/07-step.yaml', 'tour/08-other.yaml'),
			'tour/08-step.yaml:1: tour/08-other.yaml has the same number; no step has the number 07'
		],
		[
			'a step beyond the last',
			renamed('tour/12-step.yaml', 'tour/13-step.yaml'),
			'tour/13-step.yaml:1: the tour has the steps 1 to 12; no step has the number 12'
		],
		[
			'a step too many',
			new Map([...sound, ['tour/13-step.yaml', sound.get('tour/12-step.yaml') ?? '']]),
			'tour/13-step.yaml:1: the tour has the steps 1 to 12; remove it'
		],
		[
			'a step without a number',
			renamed('tour/12-step.yaml', 'tour/last.yaml'),
			'tour/last.yaml:1: the name must be a number and words, as in "07-khanate.yaml"; rename it'
		]
	])('%s', (_what, files, expected) => {
		expect(complaints(files)).toEqual([expected]);
	});
});

describe('a step', () => {
	const atlas = readAtlas(sound);
	const en = new Edition(atlas, 'en');

	it('has its words, era, cities, relations and frame, and its passages with their translation', () => {
		expect(tourStep(atlas, en, 2)).toMatchObject({
			number: 2,
			lang: 'en',
			title: 'step 2',
			text: 'about step 2',
			era: { id: 'late', label: 'era late' },
			cities: ['abra', 'bel', 'cor'],
			relations: ['tie'],
			frame: [
				{ lng: -80, lat: 60 },
				{ lng: 90, lat: -30 }
			],
			passages: [{ id: 'road' }, { id: 'meeting' }]
		});
		expect(tourStep(atlas, en, 2)?.passages[0]?.translation).not.toBeNull();
		expect(tourStep(atlas, en, 1)?.frame).toBeNull();
	});

	it('knows the titles of all', () => {
		expect(tourStep(atlas, en, 1)?.titles).toEqual(
			Array.from({ length: TOUR_STEPS }, (_, index) => `step ${index + 1}`)
		);
	});

	it('is there for the numbers of the tour alone', () => {
		expect([0, 13, 1.5].map((number) => tourStep(atlas, en, number))).toEqual([undefined, undefined, undefined]);
	});
});
