import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { card, mark, open, said, settled, turnToMap } from '../steps';

/** The faults that a request may meet, as docs/faults.md calls them. */
export const FAULTS = {
	error: 'answers 500',
	page: 'answers with a page',
	cut: 'is cut short',
	stall: 'stalls'
} as const;
export type FaultName = keyof typeof FAULTS;
export const FAULT_NAMES = Object.keys(FAULTS) as FaultName[];

/** Why, in the interface's messages. */
type Why = 'refused' | 'broken' | 'silent' | 'unreached';
/**
 * What a reader sees: why something is missing, with a button that gets it; `whole`: the page, loaded as a whole;
 * `stands`: what stands in for it, and no words.
 */
export type Sight = { why: Why; reloads: boolean } | 'whole' | 'stands';

export interface Part {
	/** As in the document. */
	name: string;
	/** Where the words stand, or what stands in. */
	place: string;
	asks: (url: URL) => boolean;
	sees: Record<FaultName, Sight>;
	/** Opens a page. */
	open: (page: Page) => Promise<void>;
	/** Does what asks for the part. */
	act: (page: Page) => Promise<unknown>;
	/** The message; with `{why}`. */
	message: string;
	/** What is there once the part is. */
	shown: (page: Page) => Locator;
}

const said_ = (why: Why, reloads = false): Sight => ({ why, reloads });

/** Files of data: a browser says what came. */
const DATA = { error: said_('refused'), page: said_('broken'), cut: said_('broken'), stall: said_('silent') };
/** Scripts: a browser does not say what came, and keeps a broken or silent one until the page is loaded anew. */
const SCRIPT = {
	error: said_('unreached'),
	page: said_('unreached'),
	cut: said_('broken', true),
	stall: said_('silent', true)
};
const STANDS = { error: 'stands', page: 'stands', cut: 'stands', stall: 'stands' } as const;

const manifest = JSON.parse(
	readFileSync(new URL('../../.svelte-kit/output/client/.vite/manifest.json', import.meta.url), 'utf8')
) as Record<string, { file: string }>;

/** Whether a request is for the chunk of a source file. */
const chunk = (source: string) => (url: URL) => {
	const file = manifest[source]?.file;
	if (!file) throw new Error(`the build has no chunk of ${source}`);
	return url.pathname.endsWith(file);
};
const file = (end: string) => (url: URL) => url.pathname.endsWith(end);

const at = (link: string) => (page: Page) => open(page, link);
const nothing = () => Promise.resolve();
const live = (page: Page) => page.locator('[data-map="ready"]');
const type = async (page: Page) => {
	await page.keyboard.press('/');
	await page.getByRole('combobox').fill('отрар');
};
const cite = (page: Page) =>
	page
		.getByRole('button', { name: said('cite'), exact: true })
		.first()
		.click();
const section = (key: string) => (page: Page) =>
	page
		.getByRole('navigation', { name: said('pages_label') })
		.getByRole('link', { name: said(key) })
		.click();

const map = {
	place: 'the drawn map works; on it',
	open: at('./ru'),
	act: turnToMap,
	message: 'map_failed',
	shown: live
};
const search = {
	place: 'in the list under the field',
	open: at('./ru'),
	act: type,
	message: 'search_failed',
	shown: (page: Page) => page.getByRole('option').first()
};

/** The parts of the page whose lack a reader would notice. */
export const PARTS: Part[] = [
	{
		name: 'the page’s own scripts',
		place: 'the page works without them; at its foot',
		asks: (url) => url.pathname.includes('/entry/app.'),
		sees: {
			error: said_('unreached', true),
			page: said_('unreached', true),
			cut: said_('broken', true),
			stall: said_('silent', true)
		},
		open: (page) => page.goto('./ru').then(nothing),
		act: nothing,
		message: 'scripts_failed',
		shown: (page) => page.locator('html[data-hydrated]')
	},
	{
		name: 'the interface’s words',
		place: 'the page works without its scripts; at its foot',
		asks: chunk('src/lib/i18n/paraglide/messages/ru.js'),
		sees: {
			error: said_('unreached', true),
			page: said_('unreached', true),
			cut: said_('broken', true),
			stall: said_('silent', true)
		},
		open: (page) => page.goto('./ru').then(nothing),
		act: nothing,
		message: 'scripts_failed',
		shown: (page) => page.locator('html[data-hydrated]')
	},
	{ ...map, name: 'the live map’s script', asks: chunk('src/lib/map/live/live.ts'), sees: SCRIPT },
	{ ...map, name: 'its worker', asks: (url) => url.pathname.includes('maplibre-gl-worker'), sees: DATA },
	{ ...map, name: 'its land', asks: file('/geo/land-110m.json'), sees: DATA },
	{
		...map,
		name: 'its finer land',
		place: 'the live map is coarse; on it',
		asks: file('/geo/land-50m.json'),
		sees: DATA,
		open: at('./ru#map=6.00/43.00/70.00'),
		message: 'map_coarse',
		shown: (page) => page.locator('[data-map="ready"]:not(:has([data-failure]))')
	},
	{ ...search, name: 'the search’s script', asks: chunk('src/lib/search/field/lazy.ts'), sees: SCRIPT },
	{ ...search, name: 'its index', asks: file('/ru/search.json'), sees: DATA },
	{
		name: 'a city’s card',
		place: 'the map and the list stay; in the card’s place',
		asks: (url) => /\/cards?\.json$/.test(url.pathname),
		sees: { error: 'whole', page: 'whole', cut: 'whole', stall: said_('silent') },
		open: at('./ru'),
		act: (page) => mark(page, 'nairobi').click(),
		message: 'page_failed',
		shown: (page) => card(page, 'nairobi')
	},
	{
		name: 'a city’s card, and its page too',
		place: 'the map and the list stay; in the card’s place',
		asks: (url) => /\/(?:cards?\.json|cities\/nairobi)$/.test(url.pathname),
		sees: DATA,
		open: at('./ru'),
		act: (page) => mark(page, 'nairobi').click(),
		message: 'page_failed',
		shown: (page) => card(page, 'nairobi')
	},
	{
		name: 'the passages of the reading view, and its page too',
		place: 'the map stays; beside it',
		asks: (url) => /\/(?:passages\.json|ru\/read)$/.test(url.pathname),
		sees: DATA,
		open: at('./ru'),
		act: section('page_read'),
		message: 'page_failed',
		shown: (page) => page.locator('article[id^="passage-"]').first()
	},
	{
		name: 'a step of the tour, and its page too',
		place: 'the map stays; beside it',
		asks: (url) => /\/tour\/1(?:\/step\.json)?$/.test(url.pathname),
		sees: DATA,
		open: at('./ru'),
		act: section('page_tour'),
		message: 'page_failed',
		shown: (page) => page.locator('[data-tour-step="1"]').first()
	},
	{
		name: 'the data of another page, and that page too',
		place: 'the page at hand stays; at its head',
		asks: (url) => /\/ru\/about(?:\/__data\.json)?$/.test(url.pathname),
		sees: DATA,
		open: at('./ru'),
		act: section('page_about'),
		message: 'page_failed',
		shown: (page) => page.locator('#offline')
	},
	{
		name: 'the passages of an era',
		place: 'under the era’s name',
		asks: file('/words.json'),
		sees: DATA,
		open: at('./ru?era=antiquity'),
		act: nothing,
		message: 'words_failed',
		shown: (page) => page.locator('section[aria-labelledby="era-words"] [data-passage]').first()
	},
	{
		name: 'the words of a comparison',
		place: 'above the compared cities',
		asks: file('/card.json'),
		sees: DATA,
		open: at('./ru/cities?compare=london,paris'),
		act: nothing,
		message: 'words_failed',
		shown: (page) => page.locator('table blockquote').first()
	},
	{
		name: 'the citations',
		place: 'beside the button',
		asks: file('/citations.json'),
		sees: DATA,
		open: at('./ru/read'),
		act: cite,
		message: 'cite_failed',
		shown: (page) => page.locator('[data-citation-style]').first()
	},
	{
		name: 'their dialog',
		place: 'beside the button',
		asks: chunk('src/lib/cite/lazy.ts'),
		sees: SCRIPT,
		open: at('./ru/read'),
		act: cite,
		message: 'cite_failed',
		shown: (page) => page.locator('[data-citation-style]').first()
	},
	{
		name: 'the texts of a sheet for a class',
		place: 'in the sheet’s place',
		asks: file('/passages.json'),
		sees: DATA,
		open: at('./ru?sheet=1'),
		act: nothing,
		message: 'sheet_failed',
		shown: (page) => page.locator('[data-sheet]')
	},
	{
		name: 'its script',
		place: 'above the page',
		asks: chunk('src/lib/sheet/Sheet.svelte'),
		sees: SCRIPT,
		open: at('./ru?sheet=1'),
		act: nothing,
		message: 'sheet_failed',
		shown: (page) => page.locator('[data-sheet]')
	}
];

const unseen = (part: Pick<Part, 'name' | 'place' | 'asks'> & Partial<Part>): Part => ({
	sees: STANDS,
	open: at('./ru'),
	act: nothing,
	message: '',
	shown: (page) => page.locator('[data-city-item]').first(),
	...part
});

/** Parts in whose place another does the same: nothing is said. */
export const UNSEEN: Part[] = [
	unseen({
		name: 'the fonts',
		place: 'the system’s own',
		asks: (url) => url.pathname.endsWith('.woff2'),
		open: async (page) => {
			// The load event waits for the fonts.
			await page.goto('./ru', { waitUntil: 'commit' });
			await settled(page);
		}
	}),
	unseen({
		name: 'the relief',
		place: 'plain land',
		asks: file('/geo/relief.json'),
		act: turnToMap,
		shown: live
	}),
	unseen({
		name: 'the cards fetched ahead',
		place: 'each is fetched when it is opened',
		asks: file('/cards.json'),
		act: (page) => mark(page, 'nairobi').click(),
		shown: (page) => card(page, 'nairobi')
	}),
	unseen({
		name: 'what places a card at its mark',
		place: 'the card stands where the style sheet has it',
		asks: chunk('src/lib/card/anchor.ts'),
		act: (page) => mark(page, 'nairobi').click(),
		shown: (page) => card(page, 'nairobi')
	}),
	unseen({
		name: 'a city’s finer surroundings',
		place: 'the drawn map’s coarser ones',
		asks: (url) => url.pathname.includes('/geo/regions/'),
		act: (page) => mark(page, 'nairobi').click(),
		shown: (page) => card(page, 'nairobi')
	}),
	unseen({
		name: 'the live region',
		place: 'map and list show what filters do',
		asks: chunk('src/lib/startup/late.ts')
	}),
	unseen({
		name: 'the dialog for sharing',
		place: 'the button copies the link, and says so',
		asks: chunk('src/lib/share/ShareDialog.svelte'),
		act: (page) => page.getByRole('button', { name: said('share') }).click(),
		shown: (page) => page.locator('.share [role="status"]:not(:empty)')
	})
];

/** The interface's words for a reason, in Russian. */
export const wordsOf = ({ message }: Part, why: Why): string => said(message).replace('{why}', said(`why_${why}`));

/** The table of docs/faults.md. */
export function table(): string {
	const cell = (message: string, sight: Sight) => {
		if (sight === 'whole') return 'the page, loaded as a whole';
		if (sight === 'stands') return 'no words';
		const words = said(message, 'en');
		const why = words.includes('{why}') ? said(`why_${sight.why}`, 'en') : `${words.split('.')[0] ?? ''}.`;
		return `“${why}” ${sight.reloads ? '⟳' : '↻'}`;
	};
	const rows = [...PARTS, ...UNSEEN].map(({ name, place, message, sees }) => [
		name,
		place,
		...FAULT_NAMES.map((fault) => cell(message, sees[fault]))
	]);
	const head = ['part', 'what stays, and where the reader is told', ...FAULT_NAMES.map((fault) => FAULTS[fault])];
	return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
