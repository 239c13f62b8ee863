import { describe, expect, it } from 'vitest';
import { ERA_IDS, ROLE_TYPE_IDS } from '$lib/atlas/vocabulary';
import { ContentError } from './errors';
import { readAtlas } from './read';
import { city, sound } from './sound-atlas';

/** The sound atlas with some words of one file replaced. */
function broken(file: string, from: string, to: string): Map<string, string> {
	const source = sound.get(file) ?? '';
	expect(source, `${file} holds what is to be replaced`).toContain(from);
	return new Map([...sound, [file, source.replace(from, to)]]);
}

/** What the author is told, one line a problem. */
function complaints(files: ReadonlyMap<string, string>): string[] {
	try {
		readAtlas(files);
	} catch (error) {
		expect(error).toBeInstanceOf(ContentError);
		const [head, ...lines] = (error as ContentError).message.split('\n');
		expect(head).toMatch(/^the content has (an error|\d+ errors)$/);
		return lines;
	}
	return [];
}

describe('sound content', () => {
	it('reads as an atlas, with the mentions’ extents in the text', () => {
		const { passages, translations } = readAtlas(sound);
		expect(passages.map(({ id }) => id)).toEqual(['khanate', 'road']);
		const [khanate] = passages;
		expect(khanate?.text).toBe('Особо выделялись Тараз и Отырар.');
		expect(khanate?.mentions.map(({ start, end }) => khanate.text.slice(start, end))).toEqual(['Тараз', 'Отырар']);
		expect(translations.en.get('road')?.mentions).toEqual([
			{ start: 21, end: 33, cities: ['taraz', 'otrar'], kind: 'periphrasis' }
		]);
	});
});

describe('an author is told file, line and remedy of', () => {
	it.each([
		[
			'a role of an unknown city',
			broken('roles.yaml', 'cities: [taraz, otrar]', 'cities: [tarax, otrar]'),
			'roles.yaml:2: "tarax": no such city; did you mean "taraz"?'
		],
		[
			'an unknown era',
			broken('roles.yaml', 'era: kazakh-khanate', 'era: khanate'),
			`roles.yaml:3: 0.era: Invalid option: expected one of ${ERA_IDS.map((id) => `"${id}"`).join('|')}; take one of these`
		],
		[
			'an unknown role type',
			broken('roles.yaml', 'type: khanate-centre', 'type: khanate-center'),
			`roles.yaml:4: 0.type: Invalid option: expected one of ${ROLE_TYPE_IDS.map((id) => `"${id}"`).join('|')}; take one of these`
		],
		[
			'a name of the passages that none of them has',
			broken(
				'cities/otrar.yaml',
				'written: Otrar',
				'nameInPassages: { ru: Отырар, kk: Otrar, en: Otyrar }\nwritten: Otrar'
			),
			'cities/otrar.yaml:5: no mention of "otrar" begins with "Otyrar"; take the name that a mention has'
		],
		[
			'a mention of an unknown city',
			broken('passages/01-khanate.md', '(otrar)', '(otrat)'),
			'passages/01-khanate.md:8: mention of "otrat": no such city; did you mean "otrar"?',
			'passages/en/01-khanate.md:1: marks otrar taraz, the original otrat taraz; mark the same mentions',
			'passages/kk/01-khanate.md:1: marks otrar taraz, the original otrat taraz; mark the same mentions'
		],
		[
			'a mention of a city that is like none',
			broken('passages/kk/01-khanate.md', '(otrar)', '(constantinople)'),
			'passages/kk/01-khanate.md:2: mention of "constantinople": no such city; there are "otrar", "taraz"',
			'passages/01-khanate.md:1: the language "kk" is missing; translate it in passages/kk'
		],
		[
			'an unknown kind of mention',
			broken('passages/02-road.md', '"periphrasis"', '"metaphor"'),
			'passages/02-road.md:7: "metaphor": no such kind of mention; take one of direct, adjectival, periphrasis'
		],
		[
			'evidence that is not inside its passage',
			broken('roles.yaml', 'exact: Особо выделялись Тараз', 'exact: Особо выделялся Тараз'),
			'roles.yaml:12: the evidence "Особо выделялся Тараз и Отырар" is not inside its passage "khanate"; copy it from passages/01-khanate.md'
		],
		[
			'evidence in an unknown passage',
			broken('relations.yaml', 'passage: road', 'passage: roads'),
			'relations.yaml:7: "roads": no such passage; did you mean "road"?'
		],
		[
			'a relation with an unknown city',
			broken('relations.yaml', 'to: otrar', 'to: otrarr'),
			'relations.yaml:3: "otrarr": no such city; did you mean "otrar"?'
		],
		[
			'a note on an unknown city',
			broken('notes.yaml', 'city: otrar', 'city: otar'),
			'notes.yaml:2: "otar": no such city; did you mean "otrar"?'
		],
		[
			'two roles of one id',
			broken('roles.yaml', '- id: road', '- id: khanate'),
			'roles.yaml:13: duplicate id "khanate"; rename one of them'
		],
		[
			'a coordinate out of range',
			broken('cities/taraz.yaml', 'lng: 71.37', 'lng: 713.7'),
			'cities/taraz.yaml:7: lng: a longitude lies between -180 and 180'
		],
		[
			'a missing language of a city’s name',
			broken('cities/taraz.yaml', '  kk: Taraz\n', ''),
			'cities/taraz.yaml:2: names.kk: Invalid input: expected string, received undefined; the language is missing: write it under "kk"'
		],
		[
			'a missing language of a role’s statement',
			broken('roles.yaml', '    en: centre\n', ''),
			'roles.yaml:7: 0.statement.en: Invalid input: expected string, received undefined; the language is missing: write it under "en"'
		],
		[
			'an unknown section',
			broken('passages/02-road.md', 'section: introduction', 'section: introductoin'),
			'passages/02-road.md:2: section: "introductoin": no such section; did you mean "introduction"?'
		],
		[
			'a key that is misspelt',
			broken('passages/01-khanate.md', 'pages: [107]', 'pages: [107]\npage: 107'),
			'passages/01-khanate.md:2: Unrecognized key: "page"; remove it, or correct its spelling'
		],
		[
			'YAML that cannot be read',
			broken('notes.yaml', 'city: otrar', 'city: [otrar'),
			expect.stringMatching(/^notes\.yaml:[23]: .+; mend the YAML$/) as string
		],
		[
			'Markdown other than text and links in a passage',
			broken('passages/02-road.md', 'Путь проходил', 'Путь\n*проходил*'),
			'passages/02-road.md:8: Markdown "emphasis" in a passage; only text and links to cities are read'
		],
		[
			'a second paragraph in a passage',
			broken('passages/02-road.md', 'Путь проходил', 'Путь\n\nпроходил'),
			'passages/02-road.md:9: a passage is one paragraph of text and links; split it, or remove other Markdown'
		],
		[
			'a passage without its head',
			broken('passages/02-road.md', '---\nsection', 'section'),
			'passages/02-road.md:1: no front matter; begin the file with YAML between two lines of "---"'
		],
		[
			'a translation that marks other cities than the original',
			broken('passages/en/02-road.md', '(taraz,otrar', '(otrar'),
			'passages/en/02-road.md:1: marks otrar, the original taraz,otrar; mark the same mentions'
		]
	])('%s', (_what, files, ...expected) => {
		const told = complaints(files);
		const [first] = expected;
		expect(told).toContainEqual(first);
		expect(told).toEqual(expect.arrayContaining(expected));
	});

	it('two passages of one id', () => {
		const files = new Map([...sound, ['passages/03-road.md', sound.get('passages/02-road.md') ?? '']]);
		expect(complaints(files)).toContain(
			'passages/03-road.md:1: duplicate id "road", also in passages/02-road.md; rename one of them'
		);
	});

	it('a city without a role', () => {
		expect(complaints(new Map([...sound, ['cities/sayram.yaml', city('Sayram', 42.3, 69.77)]]))).toEqual([
			'cities/sayram.yaml:1: the city has no role; say in roles.yaml what the article says of it'
		]);
	});

	it('a passage that a language lacks', () => {
		const files = new Map([...sound].filter(([file]) => file !== 'passages/kk/02-road.md'));
		expect(complaints(files)).toEqual([
			'passages/02-road.md:1: the language "kk" is missing; translate it in passages/kk'
		]);
	});

	it('an era that the vocabulary lacks', () => {
		const files = new Map([
			...sound,
			['eras.yaml', (sound.get('eras.yaml') ?? '').replace(/- id: empires(\n {2}.*)+\n/, '')]
		]);
		expect(complaints(files)).toEqual(['eras.yaml:1: "empires" is missing; add it']);
	});

	it('a file that is missing', () => {
		const files = new Map([...sound].filter(([file]) => file !== 'notes.yaml'));
		expect(complaints(files)).toContain('notes.yaml:1: the file is missing; add it');
	});

	it('everything that is wrong, not only the first', () => {
		const files = broken('cities/taraz.yaml', 'lat: 42.9', 'lat: 429');
		files.set('notes.yaml', (sound.get('notes.yaml') ?? '').replace('city: otrar', 'city: otar'));
		expect(complaints(files).map((line) => line.replace(/: .*/, ''))).toEqual(
			expect.arrayContaining(['cities/taraz.yaml:6', 'notes.yaml:2'])
		);
	});
});
