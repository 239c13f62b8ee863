import { expect, it } from 'vitest';
import { broken, complaints } from './broken';

it.each([
	[
		'words that are not in the passage',
		broken('events.yaml', 'exact: приняли послов', 'exact: приняли их'),
		'events.yaml:4: event "1465": the evidence "приняли их" is not inside its passage "meeting"; copy it from passages/01-meeting.md'
	],
	[
		'a date that is none',
		broken('events.yaml', "date: '1465'", "date: '1465 г.'"),
		'events.yaml:2: event "1465": date: a date is written in EDTF, as in "1648" or "195X"'
	],
	[
		'an era of which its passage does not speak',
		broken('events.yaml', 'era: early', 'era: late'),
		'events.yaml:3: event "1465": era: its passage speaks of "early"; take one of these'
	],
	[
		'a date outside its era',
		broken('events.yaml', "date: '1465'", "date: '1464'"),
		'events.yaml:2: event "1465": date: it lies outside its era, 1465/1847; correct the one or the other'
	],
	[
		'a date that is no plain year, without a mark',
		broken('events.yaml', "date: '1465'", 'date: 147X'),
		'events.yaml:2: event "1465": mark: "147X" is no plain year; write what stands for it'
	],
	[
		'a year BC that is one off',
		broken('events.yaml', "date: '1465'", "date: '-0099'\n  mark: { ru: 99 до н. э., kk: б.з.д. 100, en: 100 BC }"),
		'events.yaml:3: event "1465": mark: -0099 is the year 100 BC as readers count; write that'
	],
	[
		'a scale that runs backwards',
		broken('timeline.yaml', 'year: 1847', 'year: 1400'),
		'timeline.yaml:1: scale: years and places must rise from one to the next'
	],
	[
		'a scale that ends too early',
		broken('timeline.yaml', 'year: 1847', 'year: 1800'),
		'timeline.yaml:1: "early" ends after the scale; let it reach 1847'
	]
])('an author is told file, line and remedy of %s', (_what, files, told) => {
	expect(complaints(files)).toContain(told);
});
