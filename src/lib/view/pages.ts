import { TOUR_STEPS, type EraId } from '$lib/atlas/vocabulary';
import type { PlainMessage } from '$lib/i18n/messages.svelte';

interface PageEntry {
	/** Under that of the language; the folder of its route is named alike. */
	path: string;
	/** The message that names it in the masthead. */
	name: PlainMessage;
	/** True where the page itself shows every passage that a link may point to. */
	showsPassage: boolean;
}

/**
 * The one table of the pages that there is one of in each language. Codec, masthead, links in
 * prose (`page:table`) and messages on links take them from here, and a unit test compares it with the routes.
 */
export const PAGES = {
	map: { path: '', name: 'page_map', showsPassage: false },
	read: { path: '/read', name: 'page_read', showsPassage: true },
	table: { path: '/cities', name: 'page_table', showsPassage: false },
	about: { path: '/about', name: 'page_about', showsPassage: false }
} as const satisfies Record<string, PageEntry>;

/**
 * The pages that there is one of for each city, era or step of the tour. `parameter`: in the folder of their route;
 * `section`: the link of the masthead that they belong to.
 */
export const ITEM_PAGES = {
	city: { path: '/cities', parameter: '[city]', section: 'map', showsPassage: true },
	era: { path: '/eras', parameter: '[era]', section: 'map', showsPassage: false },
	tour: { path: '/tour', parameter: '[step=step]', section: 'tour', showsPassage: false }
} as const;

/** Where a host leads for what it does not find. */
const MISSING_PATH = '/404';

export type PlainPage = keyof typeof PAGES;

export const PLAIN_PAGES = Object.keys(PAGES) as PlainPage[];

/** The links of the masthead, in order, each with the message that names it. */
const ALL_SECTIONS = [
	{ section: 'map', name: PAGES.map.name },
	{ section: 'tour', name: 'page_tour' },
	{ section: 'read', name: PAGES.read.name },
	{ section: 'table', name: PAGES.table.name },
	{ section: 'about', name: PAGES.about.name }
] as const satisfies { section: PlainPage | 'tour'; name: PlainMessage }[];
export type Section = (typeof ALL_SECTIONS)[number]['section'];

/** Those that this article has. */
export const SECTIONS = ALL_SECTIONS.filter(({ section }) => section !== 'tour' || TOUR_STEPS > 0);

/** The page that a link of the masthead leads to. */
export const sectionPage = (section: Section): Page =>
	section === 'tour' ? { kind: 'tour', step: 1 } : { kind: section };

export type Page =
	| { [Kind in PlainPage]: { kind: Kind } }[PlainPage]
	| { kind: 'city'; city: string }
	| { kind: 'era'; era: EraId }
	| { kind: 'tour'; step: number }
	| { kind: 'missing' };

export const isPlainPage = (kind: string): kind is PlainPage => Object.hasOwn(PAGES, kind);

/** The number of a step of the tour, as a path has it; `null`: there is no such step. */
export function parseStep(text: string): number | null {
	const step = Number(text);
	return /^[1-9]\d?$/.test(text) && step <= TOUR_STEPS ? step : null;
}

/** The page at these segments of a path under that of its language. */
export function parsePage(
	segments: readonly string[],
	known: { cities: ReadonlySet<string>; eras: readonly EraId[] }
): Page {
	const path = segments.map((segment) => `/${segment}`).join('');
	const plain = PLAIN_PAGES.find((kind) => PAGES[kind].path === path);
	if (plain) return { kind: plain };
	const [folder, id, ...rest] = segments;
	if (id === undefined || rest.length > 0) return { kind: 'missing' };
	if (`/${folder}` === ITEM_PAGES.city.path && known.cities.has(id)) return { kind: 'city', city: id };
	if (`/${folder}` === ITEM_PAGES.era.path && known.eras.includes(id)) return { kind: 'era', era: id };
	const step = `/${folder}` === ITEM_PAGES.tour.path ? parseStep(id) : null;
	return step === null ? { kind: 'missing' } : { kind: 'tour', step };
}

/** The path of a page under that of its language. */
export function pagePath(page: Page): string {
	switch (page.kind) {
		case 'city':
			return `${ITEM_PAGES.city.path}/${page.city}`;
		case 'era':
			return `${ITEM_PAGES.era.path}/${page.era}`;
		case 'tour':
			return `${ITEM_PAGES.tour.path}/${page.step}`;
		case 'missing':
			return MISSING_PATH;
		default:
			return PAGES[page.kind].path;
	}
}

/** The path of what shows a page where a link to it is posted, under `/og/{lang}` and `/oembed/{lang}`, without its extension. */
export const previewPath = (page: Page): string => pagePath(page) || '/map';

/** The link of the masthead to which a page belongs. */
export function sectionOf({ kind }: Page): Section | null {
	if (kind === 'missing') return null;
	return isPlainPage(kind) ? kind : ITEM_PAGES[kind].section;
}

/** True where the page itself shows the passage of its link. */
export function showsPassage({ kind }: Page): boolean {
	if (kind === 'missing') return false;
	return isPlainPage(kind) ? PAGES[kind].showsPassage : ITEM_PAGES[kind].showsPassage;
}
