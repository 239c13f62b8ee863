import { describe, expect, it } from 'vitest';
import { GLYPHS, MENTION_KINDS } from '$lib/atlas/vocabulary';
import { broken, complaints } from './broken';
import { readAtlas } from './read';
import { city, sound } from './sound-atlas';

describe('sound content', () => {
	it('reads as an atlas, with the mentions’ extents in the text', () => {
		const { passages, translations } = readAtlas(sound);
		expect(passages.map(({ id }) => id)).toEqual(['meeting', 'road', 'capital']);
		const [meeting] = passages;
		expect(meeting?.text).toBe('В Жаре приняли послов.');
		expect(meeting?.mentions.map(({ start, end }) => meeting.text.slice(start, end))).toEqual(['Жаре']);
		expect(translations.en.get('road')?.mentions[0]).toEqual({
			...{ start: 8, end: 20, cities: ['abra', 'cor'], kind: 'periphrasis' }
		});
	});

	it('has its eras and role types in the order of their files', () => {
		const { eras, roleTypes } = readAtlas(sound);
		expect(eras.map(({ id, today }) => [id, today])).toEqual([
			['early', false],
			['gap', false],
			['late', true]
		]);
		expect(roleTypes.map(({ id }) => id)).toEqual(['host', 'envoy']);
	});
});

describe('an author is told file, line, entry and remedy, and nothing that is not so, of', () => {
	it.each([
		[
			'an unknown modality',
			broken('roles.yaml', 'modality: asserted', 'modality: assertd'),
			'roles.yaml:5: role "meeting": modality: "assertd": no such value; take one of asserted, reported, self-described, quoted, denied'
		],
		[
			'an unknown glyph',
			broken('eras.yaml', 'glyph: ring', 'glyph: circle'),
			`eras.yaml:23: era "late": glyph: "circle": no such value; take one of ${GLYPHS.join(', ')}`
		],
		[
			'a colour that is none',
			broken('eras.yaml', "light: '#8a5a00'", 'light: brown'),
			`eras.yaml:7: era "early": colour.light: a colour is written as '#8a5a00', in quotes`
		],
		[
			'a region of no era',
			broken('place-names.yaml', '  eras: [early]\n', ''),
			'place-names.yaml:1: place name "a-region": a region or road is of its eras: list them under "eras"'
		],
		[
			'a name on the map without a source',
			broken('place-names.yaml', '  source: { label: a gazetteer }\n', ''),
			'place-names.yaml:9: place name "a-sea": a name is the article’s, with "evidence", or the editor’s, with a "source": keep one of the two keys'
		],
		[
			'evidence for a name on the map that its passage does not have',
			broken('place-names.yaml', 'exact: приняли послов', 'exact: ханство'),
			'place-names.yaml:8: place name "a-region": the evidence "ханство" is not inside its passage "meeting"; copy it from passages/01-meeting.md'
		],
		[
			'an inset whose bounds are exchanged',
			broken('insets.yaml', 'west: 66', 'west: 76'),
			'insets.yaml:3: inset "south": bounds: west lies east of "east"; exchange the two'
		],
		[
			'an inset without a city',
			broken('insets.yaml', 'south: 41', 'south: 43'),
			'insets.yaml:3: inset "south": bounds: no city lies within; correct the bounds, or remove the inset'
		],
		[
			'an inset that is too high',
			broken('insets.yaml', 'south: 41', 'south: 31'),
			'insets.yaml:4: inset "south": width: it makes the inset 706 pixels high; make it lower than 290'
		],
		[
			'an id that is not kebab case',
			broken('role-types.yaml', '- id: envoy', '- id: Envoy'),
			'role-types.yaml:4: role type 2: id: an id is kebab case: a-z, 0-9 and single hyphens'
		],
		[
			'an entry without an id',
			broken('roles.yaml', '- id: meeting\n  cities', '- cities'),
			'roles.yaml:1: role 1: id: is missing; add it: text'
		],
		[
			'an unknown kind of mention',
			broken('passages/02-road.md', '"periphrasis"', '"metaphor"'),
			`passages/02-road.md:7: "metaphor": no such kind of mention; take one of ${MENTION_KINDS.join(', ')}`
		],
		[
			'a note on a city and a passage at once',
			broken('notes.yaml', 'city: cor', 'city: cor\n  passage: road'),
			'notes.yaml:1: note "on-city": a note is on one passage or on one city: keep one of the two keys'
		],
		[
			'a coordinate out of range',
			broken('cities/bel.yaml', 'lng: 71.37', 'lng: 713.7'),
			'cities/bel.yaml:7: lng: a longitude lies between -180 and 180'
		],
		[
			'a country without its code',
			broken('cities/bel.yaml', 'countryCode: XA\n', ''),
			'cities/bel.yaml:1: countryCode: is missing; add it: text'
		],
		[
			'a country’s code in another form',
			broken('cities/bel.yaml', 'countryCode: XA', 'countryCode: Kazakhstan'),
			'cities/bel.yaml:10: countryCode: a country has its two letters of ISO 3166-1, as in KZ'
		],
		[
			'a country in one language instead of a mapping',
			broken('cities/bel.yaml', 'country: { ru: a country, kk: a country, en: a country }', 'country: Kazakhstan'),
			'cities/bel.yaml:9: country: is text; write a mapping, one "key: value" a line'
		],
		[
			'a missing language of a city’s name',
			broken('cities/bel.yaml', '  kk: Ёл\n', ''),
			'cities/bel.yaml:2: names.kk: the language is missing; write it under "kk"'
		],
		[
			'a missing language of a role’s statement',
			broken('roles.yaml', '    en: meeting en\n', ''),
			'roles.yaml:7: role "meeting": statement.en: the language is missing; write it under "en"'
		],
		[
			'a key that is misspelt',
			broken('passages/01-meeting.md', 'pages: [2]', 'pages: [2]\npage: 107'),
			'passages/01-meeting.md:2: no such key: "page"; remove it, or correct its spelling'
		],
		[
			'YAML that cannot be read',
			broken('notes.yaml', 'city: cor', 'city: [cor'),
			expect.stringMatching(/^notes\.yaml:[23]: .+; correct the YAML$/) as string
		],
		[
			'Markdown other than text and links in a passage',
			broken('passages/02-road.md', 'Через', 'Вот\n*через*'),
			'passages/02-road.md:8: Markdown "emphasis" in a passage; only text and links to cities are read; remove it'
		],
		[
			'a second paragraph in a passage',
			broken('passages/02-road.md', 'Через', 'Вот\n\nЧерез'),
			'passages/02-road.md:9: a passage is one paragraph of text and links; split it, or remove other Markdown'
		],
		[
			'a passage without its head',
			broken('passages/02-road.md', '---\nsection', 'section'),
			'passages/02-road.md:1: no front matter; begin the file with YAML between two lines of "---"'
		]
	])('%s', (_what, files, ...expected) => {
		const told = complaints(files);
		expect(told).toHaveLength(expected.length);
		expect(told).toEqual(expect.arrayContaining(expected));
	});

	it('two passages of one id', () => {
		const [text, english] = [sound.get('passages/02-road.md') ?? '', sound.get('passages/en/02-road.md') ?? ''];
		const copies = ['kk', 'en'].map((lang) => [`passages/${lang}/04-road.md`, english] as const);
		expect(complaints(new Map([...sound, ['passages/04-road.md', text], ...copies]))).toEqual([
			'passages/04-road.md:1: duplicate id "road", also in passages/02-road.md; rename one of them'
		]);
	});

	it('a passage or a city whose name is no id', () => {
		const files = new Map([
			...sound,
			['passages/4-Road.md', ''],
			['cities/Dun.yaml', city(['Дун', 'Дун', 'Dun'], 42.3, 69.77)]
		]);
		expect(complaints(files)).toEqual([
			'cities/Dun.yaml:1: "Dun" is no id: an id is kebab case, as in "port-louis"; rename the file',
			'cities/Dun.yaml:1: the city has no role; say in roles.yaml what the article says of it',
			'passages/4-Road.md:1: the name must be a number and an id in kebab case, as in "07-khanate.md"; rename it'
		]);
	});

	it('a city without a role', () => {
		expect(complaints(new Map([...sound, ['cities/dun.yaml', city(['Дун', 'Дун', 'Dun'], 42.3, 69.77)]]))).toEqual([
			'cities/dun.yaml:1: the city has no role; say in roles.yaml what the article says of it'
		]);
	});

	it('a passage that a language lacks', () => {
		const files = new Map([...sound].filter(([file]) => file !== 'passages/kk/02-road.md'));
		expect(complaints(files)).toEqual([
			'passages/02-road.md:1: the language "kk" is missing; translate it in passages/kk'
		]);
	});

	it('a language without any translation, once', () => {
		const files = new Map([...sound].filter(([file]) => !file.startsWith('passages/kk/')));
		expect(complaints(files)).toEqual(['passages/kk:1: there is no translation into "kk"; add one of each passage']);
	});

	it.each(['article.yaml', 'eras.yaml', 'role-types.yaml', 'roles.yaml'])('the file %s that is missing', (missing) => {
		const files = new Map([...sound].filter(([file]) => file !== missing));
		expect(complaints(files)).toEqual([`${missing}:1: the file is missing; add it`]);
	});

	it('nothing of the files that an article may do without', () => {
		const extras = ['notes.yaml', 'insets.yaml', 'place-names.yaml', 'events.yaml', 'timeline.yaml'];
		expect(complaints(new Map([...sound].filter(([file]) => !extras.includes(file))))).toEqual([]);
	});

	it('a city that has only a part of a place', () => {
		expect(complaints(broken('cities/bel.yaml', 'lat: 42.9\n', ''))).toEqual([
			'cities/bel.yaml:1: a place has lat, lng and coordinateSource; a city whose place is not known has none of them'
		]);
	});

	it('everything that is wrong, not only the first', () => {
		const files = broken('cities/bel.yaml', 'lat: 42.9', 'lat: 429');
		files.set('notes.yaml', (sound.get('notes.yaml') ?? '').replace('city: cor', 'city: corr'));
		expect(complaints(files).map((line) => line.replace(/: .*/, ''))).toEqual(['cities/bel.yaml:6', 'notes.yaml:2']);
	});
});
