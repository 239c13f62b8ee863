import { ERA_IDS, ROLE_TYPE_IDS } from '$lib/atlas/vocabulary';

const words = (text: string) => `{ ru: ${text}, kk: ${text}, en: ${text} }`;

/** A city's file. */
export const city = (name: string, lat: number, lng: number) => `names:
  ru: ${name}
  kk: ${name}
  en: ${name}
written: ${name}
lat: ${lat}
lng: ${lng}
coordinateSource: { label: a gazetteer }
country: ${words('a country')}
`;

const role = (id: string, cities: string, passage: string, exact: string) => `- id: ${id}
  cities: [${cities}]
  era: kazakh-khanate
  type: khanate-centre
  modality: asserted
  statement:
    ru: центр
    kk: орталық
    en: centre
  evidence:
    - passage: ${passage}
      exact: ${exact}
`;

/** A small atlas in which all is well, for the tests of what reads it: its files by their paths. */
export const sound: ReadonlyMap<string, string> = new Map([
	[
		'article.yaml',
		`id: an-article
type: article-journal
title: ${words('title')}
author:
  - { family: ${words('family')}, given: ${words('given')} }
containerTitle: ${words('journal')}
issue: '1'
issued: { year: 2023 }
page: 1–2
doi: 10.1/1
language: ru
abstract: ${words('abstract')}
keywords: { ru: [город], kk: [қала], en: [city] }
sections:
  - { id: introduction, title: ${words('introduction')}, layer: article }
`
	],
	['cities/otrar.yaml', city('Otrar', 42.85, 68.3)],
	['cities/taraz.yaml', city('Taraz', 42.9, 71.37)],
	[
		'eras.yaml',
		ERA_IDS.map(
			(id) => `- id: ${id}
  label: ${words(id)}
  timespan: 1465/1847
  dates: ${words('dates')}
  datedBy: editor
  description: ${words('description')}
`
		).join('')
	],
	[
		'role-types.yaml',
		ROLE_TYPE_IDS.map(
			(id) => `- id: ${id}
  label: ${words(id)}
  description: ${words('description')}
`
		).join('')
	],
	[
		'passages/01-khanate.md',
		`---
section: introduction
pages: [107]
eras: [kazakh-khanate]
---

Особо выделялись [Тараз](taraz) и
[Отырар](otrar).
`
	],
	[
		'passages/02-road.md',
		`---
section: introduction
pages: [107, 108]
eras: [kazakh-khanate]
---

Путь проходил через [эти города](taraz,otrar "periphrasis").
`
	],
	...['kk', 'en'].flatMap((lang): [string, string][] => [
		[`passages/${lang}/01-khanate.md`, '[Taraz](taraz) and\n[Otrar](otrar) stood out.\n'],
		[`passages/${lang}/02-road.md`, 'The road ran through [these cities](taraz,otrar "periphrasis").\n']
	]),
	[
		'roles.yaml',
		role('khanate', 'taraz, otrar', 'khanate', 'Особо выделялись Тараз и Отырар') +
			role('road', 'taraz, otrar', 'road', 'Путь проходил через эти города')
	],
	[
		'relations.yaml',
		`- id: tie
  from: taraz
  to: otrar
  era: kazakh-khanate
  type: khanate-centre
  statement: ${words('tie')}
  evidence: { passage: road, exact: эти города }
`
	],
	[
		'notes.yaml',
		`- id: remark
  city: otrar
  text: ${words('remark')}
  sources: [{ label: a book }]
`
	]
]);
