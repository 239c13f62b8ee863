import { TOUR_STEPS } from '$lib/atlas/vocabulary';

/*
 * A small article of its own in which all is well, for the tests of what reads and shows content. Its cities are named
 * directly (`abra`), only by an adjective (`bel`) and only by a description (`cor`); their order by id, by code point and
 * by collation differs; an era (`gap`) has no city.
 */

const words = (text: string) => `{ ru: ${text}, kk: ${text}, en: ${text} }`;

/** A city's file; `names` in Russian, Kazakh and English. */
export const city = (names: readonly [ru: string, kk: string, en: string], lat: number, lng: number) => `names:
  ru: ${names[0]}
  kk: ${names[1]}
  en: ${names[2]}
written: ${names[0]}
lat: ${lat}
lng: ${lng}
coordinateSource: { label: a gazetteer }
country: ${words('a country')}
countryCode: XA
`;

const era = (id: string, more: string) => `- id: ${id}
  label: ${words(`era ${id}`)}
  timespan: 1465/1847
  dates: ${words('dates')}
  datedBy: editor
  ${more}
  colour: { light: '#8a5a00', dark: '#e0ae4f' }
  description: ${words(`about ${id}`)}
`;

const roleType = (id: string) => `- id: ${id}
  label: ${words(`type ${id}`)}
  description: ${words('description')}
`;

const passage = (pages: string, eras: string, text: string, more = '') => `---
section: introduction
pages: [${pages}]
eras: [${eras}]
${more}---

${text}
`;

interface RoleWords {
	cities: string;
	era: string;
	type: string;
	modality: string;
	passage: string;
	exact: string;
}

const role = (id: string, { cities, era, type, modality, passage, exact }: RoleWords) => `- id: ${id}
  cities: [${cities}]
  era: ${era}
  type: ${type}
  modality: ${modality}
  statement:
    ru: ${id} ru
    kk: ${id} kk
    en: ${id} en
  evidence:
    - passage: ${passage}
      exact: ${exact}
`;

const step = (number: number) => `title: ${words(`step ${number}`)}
text: ${words(`about step ${number}`)}
era: early
passages: [meeting]
cities: [abra]
`;

/** A step of two passages, all cities, the tie between two of them, and a part of the map. */
const TIED_STEP = `title: ${words('step 2')}
text: ${words('about step 2')}
era: late
passages: [road, meeting]
cities: [abra, bel, cor]
relations: [tie]
frame: { west: -80, south: -30, east: 90, north: 60 }
`;

/** The files of that article by their paths. */
export const sound: ReadonlyMap<string, string> = new Map([
	[
		'article.yaml',
		`id: an-article
type: article-journal
title: ${words('title')}
author:
  - { family: ${words('Family')}, given: ${words('Given')} }
containerTitle: ${words('journal')}
containerLanguage: kk
issue: '1'
issued: { year: 2023 }
page: 1–9
doi: 10.1/1
language: ru
atlas: ${words('the atlas')}
abstract: ${words('abstract')}
keywords: { ru: [город], kk: [қала], en: [city] }
sections:
  - { id: introduction, title: ${words('introduction')}, layer: article }
`
	],
	['cities/abra.yaml', city(['Жар', 'Жар', 'Zhar'], 42.85, 68.3)],
	['cities/bel.yaml', city(['Ёл', 'Ёл', 'Yol'], 42.9, 71.37)],
	['cities/cor.yaml', city(['Аст', 'Аст', 'Ast'], -10.5, -60.25)],
	[
		'eras.yaml',
		era('early', 'glyph: triangle') + era('gap', 'glyph: square') + era('late', 'today: true\n  glyph: ring')
	],
	['role-types.yaml', roleType('host') + roleType('envoy')],
	['passages/01-meeting.md', passage('2', 'early', 'В [Жаре](abra)\nприняли послов.')],
	[
		'passages/02-road.md',
		passage('2, 3', 'early, late', 'Через [эти города](abra,cor "periphrasis") шла [ёлская](bel "adjectival") дорога.')
	],
	['passages/03-capital.md', passage('4', 'late', 'Позже он стал столицей.', 'concerns: [cor]\nfollows: paragraph\n')],
	...['kk', 'en'].flatMap((lang): [string, string][] => [
		[`passages/${lang}/01-meeting.md`, 'In [Zhar](abra) envoys\nwere received.\n'],
		[
			`passages/${lang}/02-road.md`,
			'Through [these cities](abra,cor "periphrasis") ran the [Yolian](bel "adjectival") road.\n'
		],
		[`passages/${lang}/03-capital.md`, 'Later it became the capital.\n']
	]),
	[
		'roles.yaml',
		[
			{ id: 'meeting', cities: 'abra', era: 'early', type: 'host', modality: 'asserted', exact: 'приняли послов' },
			{ id: 'road', cities: 'abra, cor', era: 'early', type: 'envoy', modality: 'quoted', exact: 'Через эти города' },
			{
				id: 'bel-road',
				passage: 'road',
				cities: 'bel',
				era: 'late',
				type: 'envoy',
				modality: 'reported',
				exact: 'дорога'
			},
			{ id: 'capital', cities: 'cor', era: 'late', type: 'host', modality: 'denied', exact: 'стал столицей' }
		]
			.map(({ id, passage = id, ...said }) => role(id, { passage, ...said }))
			.join('')
	],
	[
		'relations.yaml',
		`- id: tie
  from: abra
  to: cor
  era: early
  type: envoy
  statement: ${words('tie')}
  evidence: { passage: road, exact: эти города }
`
	],
	...Array.from({ length: TOUR_STEPS }, (_, index): [string, string] => [
		`tour/${`${index + 1}`.padStart(2, '0')}-step.yaml`,
		index === 1 ? TIED_STEP : step(index + 1)
	]),
	[
		'place-names.yaml',
		`- id: a-region
  kind: region
  names: ${words('a region')}
  lat: 40
  lng: 60
  zoom: [2, 5]
  eras: [early]
  evidence: { passage: meeting, exact: приняли послов }
- id: a-sea
  kind: sea
  names: ${words('a sea')}
  lat: 42
  lng: 51
  zoom: [2, 5]
  source: { label: a gazetteer }
`
	],
	[
		'events.yaml',
		`- id: '1465'
  date: '1465'
  era: early
  evidence: { passage: meeting, exact: приняли послов }
  label: ${words('envoys')}
`
	],
	['timeline.yaml', 'scale: [{ year: 1465, at: 0 }, { year: 1847, at: 1 }]\n'],
	[
		'insets.yaml',
		`- id: south
  names: ${words('the south')}
  bounds: { west: 66, south: 41, east: 73, north: 44 }
  width: 300
`
	],
	[
		'notes.yaml',
		`- id: on-city
  city: cor
  text: ${words('on cor')}
  sources: [{ label: a book }]
- id: on-passage
  passage: road
  text: ${words('on road')}
  sources: [{ label: a book }]
`
	]
]);
