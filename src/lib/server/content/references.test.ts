import { describe, expect, it } from 'vitest';
import { broken, complaints } from './broken';

describe('an author is told file, line, entry and remedy, and nothing that is not so, of', () => {
	it.each([
		[
			'a role of an unknown city',
			broken('roles.yaml', 'cities: [abra, cor]', 'cities: [abra, corr]'),
			'roles.yaml:14: role "road": "corr": no such city; did you mean "cor"?'
		],
		[
			'a role of an unknown era',
			broken('roles.yaml', 'era: late', 'era: latest'),
			'roles.yaml:27: role "bel-road": era: "latest": no such era; did you mean "late"?'
		],
		[
			'a role of an unknown type',
			broken('roles.yaml', 'type: host', 'type: hotel'),
			'roles.yaml:4: role "meeting": type: "hotel": no such role type; there are "host", "envoy"'
		],
		[
			'a relation of an unknown era',
			broken('relations.yaml', 'era: early', 'era: dawn'),
			'relations.yaml:4: relation "tie": era: "dawn": no such era; there are "early", "gap", "late"'
		],
		[
			'a passage of an unknown era',
			broken('passages/01-meeting.md', 'eras: [early]', 'eras: [erly]'),
			'passages/01-meeting.md:4: eras: "erly": no such era; did you mean "early"?'
		],
		[
			'two eras of today',
			broken('eras.yaml', 'glyph: square', 'today: true\n  glyph: square'),
			'eras.yaml:23: era "late": today: "gap" includes today already; remove it from one of them'
		],
		[
			'a name of the passages that none of them has',
			broken('cities/abra.yaml', 'written: Жар', 'nameInPassages: { ru: Жар, kk: Zhar, en: Zhor }\nwritten: Жар'),
			'cities/abra.yaml:5: no mention of "abra" begins with "Zhor"; take the name that a mention has'
		],
		[
			'a mention of an unknown city',
			broken('passages/01-meeting.md', '(abra)', '(abre)'),
			'passages/01-meeting.md:7: mention of "abre": no such city; did you mean "abra"?'
		],
		[
			'a mention of a city that is like none',
			broken('passages/kk/01-meeting.md', '(abra)', '(constantinople)'),
			'passages/kk/01-meeting.md:1: mention of "constantinople": no such city; there are "abra", "bel", "cor"'
		],
		[
			'a passage that concerns an unknown city',
			broken('passages/03-capital.md', 'concerns: [cor]', 'concerns: [corr]'),
			'passages/03-capital.md:5: concerns: "corr": no such city; did you mean "cor"?'
		],
		[
			'evidence that is not inside its passage',
			broken('roles.yaml', 'exact: приняли послов', 'exact: принял послов'),
			'roles.yaml:12: role "meeting": the evidence "принял послов" is not inside its passage "meeting"; copy it from passages/01-meeting.md'
		],
		[
			'evidence in an unknown passage',
			broken('relations.yaml', 'passage: road', 'passage: roads'),
			'relations.yaml:7: relation "tie": "roads": no such passage; did you mean "road"?'
		],
		[
			'a relation with an unknown city',
			broken('relations.yaml', 'to: cor', 'to: core'),
			'relations.yaml:3: relation "tie": "core": no such city; did you mean "cor"?'
		],
		[
			'a note on an unknown city',
			broken('notes.yaml', 'city: cor', 'city: corr'),
			'notes.yaml:2: note "on-city": "corr": no such city; did you mean "cor"?'
		],
		[
			'two roles of one id',
			broken('roles.yaml', '- id: road', '- id: meeting'),
			'roles.yaml:13: role "meeting": an entry above has the same id; rename one of them'
		],
		[
			'an unknown section',
			broken('passages/02-road.md', 'section: introduction', 'section: introductoin'),
			'passages/02-road.md:2: section: "introductoin": no such section; did you mean "introduction"?'
		],
		[
			'a translation that marks other cities than the original',
			broken('passages/en/02-road.md', '(abra,cor', '(cor'),
			'passages/en/02-road.md:1: marks bel cor, the original abra,cor bel; mark the same mentions'
		]
	])('%s', (_what, files, ...expected) => {
		const told = complaints(files);
		expect(told).toHaveLength(expected.length);
		expect(told).toEqual(expect.arrayContaining(expected));
	});
});

describe('evidence for a city stands in a passage that is about it:', () => {
	it('a role of a city that the passage does not name is refused', () => {
		expect(complaints(broken('roles.yaml', 'cities: [abra]', 'cities: [bel]'))).toEqual([
			'roles.yaml:2: role "meeting": the evidence stands in passage "meeting", which does not name "bel"; mark the mention in passages/01-meeting.md, or list the city there under "concerns"'
		]);
	});

	it('so is a group’s role for the one city that the passage does not name', () => {
		expect(complaints(broken('roles.yaml', 'cities: [abra]', 'cities: [abra, bel]'))).toEqual([
			expect.stringContaining(
				'roles.yaml:2: role "meeting": the evidence stands in passage "meeting", which does not name "bel";'
			)
		]);
	});

	it('and evidence that is about none of the role’s cities, beside some that is', () => {
		const more = broken(
			'roles.yaml',
			'      exact: приняли послов\n',
			'      exact: приняли послов\n    - passage: capital\n      exact: Позже\n'
		);
		expect(complaints(more)).toEqual([
			expect.stringContaining(
				'roles.yaml:13: role "meeting": the evidence stands in passage "capital", which does not name "abra";'
			)
		]);
	});

	it.each(['from: abra', 'to: cor'])('a relation is refused for an end that the passage does not name: %s', (end) => {
		const [name = ''] = end.split(':');
		const files = broken('relations.yaml', 'passage: road, exact: эти города', 'passage: meeting, exact: послов');
		const source = (files.get('relations.yaml') ?? '')
			.replace(/(from|to): \w+/g, '$1: abra')
			.replace(`${name}: abra`, `${name}: bel`);
		expect(complaints(new Map([...files, ['relations.yaml', source]]))).toEqual([
			expect.stringMatching(
				/relations\.yaml:\d: relation "tie": the evidence stands in passage "meeting", which does not name "bel";/
			)
		]);
	});

	it('a passage that goes on about a city without naming it is evidence once it says so', () => {
		expect(complaints(broken('passages/03-capital.md', 'concerns: [cor]\n', ''))).toEqual([
			expect.stringContaining('role "capital": the evidence stands in passage "capital", which does not name "cor"')
		]);
	});
});
