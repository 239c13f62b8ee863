import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

/**
 * The atlas's content as its files have it, read apart from the project's own reader: what the tests expect of the pages
 * follows the content, and does not repeat the code that draws them.
 */

const content = new URL('../src/content/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, content), 'utf8');

/** The record of the article. */
export const ARTICLE = parse(read('article.yaml')) as {
	author: { family: Record<string, string> }[];
	containerTitle: Record<string, string>;
	issued: { year: number };
};

interface Role {
	cities: string[];
	era: string;
	type: string;
	statement: Record<string, string>;
}

/** What the article says of its cities. */
export const ROLES = parse(read('roles.yaml')) as Role[];

/** The ids of the eras, in time order. */
export const ERA_IDS = (parse(read('eras.yaml')) as { id: string }[]).map(({ id }) => id);

/** The ids of all cities, in order. */
export const CITY_IDS = readdirSync(new URL('cities/', content))
	.map((name) => name.replace(/\.yaml$/, ''))
	.sort();

/** How many cities the article names. */
export const CITIES = CITY_IDS.length;

/** The roles of some eras or types; of any where none is named. */
export const rolesOf = ({ eras = [], types = [] }: { eras?: string[]; types?: string[] }): Role[] =>
	ROLES.filter(
		({ era, type }) => (eras.length === 0 || eras.includes(era)) && (types.length === 0 || types.includes(type))
	);

/** The cities that have such a role, in the order of their ids. */
export const citiesOf = (filter: { eras?: string[]; types?: string[] }): string[] =>
	[...new Set(rolesOf(filter).flatMap(({ cities }) => cities))].sort();

export interface Source {
	id: string;
	section: string;
	/** As printed, such as `106–107`. */
	pages: string;
	eras: string[];
	/** Words of the article are left out before it. */
	gap: boolean;
	/** The words that stand right before it are its section's heading. */
	head: boolean;
	/** Verbatim, without the marks of mentions. */
	words: string;
	/** Each mention's cities, in the text's order. */
	mentions: string[][];
}

/** The passages in the article's order. */
export const PASSAGES = readdirSync(new URL('passages/', content))
	.filter((name) => name.endsWith('.md'))
	.sort()
	.map((name): Source => {
		const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(read(`passages/${name}`)) ?? [];
		const field = (key: string) => new RegExp(`^${key}: (.*)$`, 'm').exec(head)?.[1] ?? '';
		const list = (key: string) => field(key).match(/[\w-]+/g) ?? [];
		const follows = field('continues') ? 'sentence' : field('follows') || 'gap';
		return {
			id: name.replace(/^\d+-|\.md$/g, ''),
			section: field('section'),
			pages: list('pages').join('–'),
			eras: list('eras'),
			gap: follows === 'gap',
			head: follows === 'head',
			words: body
				.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
				.replace(/\s+/g, ' ')
				.trim(),
			mentions: [...body.matchAll(/\[[^\]]*\]\(([\w,-]+)/g)].map(([, cities = '']) => cities.split(','))
		};
	});

/** A passage by its id. */
export function sourceOf(id: string): Source {
	const found = PASSAGES.find((one) => one.id === id);
	if (!found) throw new Error(`there is no passage ${id}`);
	return found;
}

/** Where the text names a city: for each mention its passage, and which of the passage's mentions of that city it is. */
export const mentionsOf = (city: string): { id: string; nth: number }[] =>
	PASSAGES.flatMap(({ id, mentions }) =>
		mentions.filter((cities) => cities.includes(city)).map((_, nth) => ({ id, nth }))
	);

/** Section headings as the article prints them, by the section's id. */
export const HEADINGS = new Map(
	(parse(read('article.yaml')) as { sections: { id: string; title: { ru: string } }[] }).sections.map(
		({ id, title }) => [id, title.ru]
	)
);

interface TourStep {
	title: Record<string, string>;
	era: string;
	passages: string[];
	cities?: string[];
}

/** The steps of the tour, in order. */
export const TOUR = readdirSync(new URL('tour/', content))
	.sort()
	.map((name) => parse(read(`tour/${name}`)) as TourStep);
