// Pictures of the atlas's states, to look at before a change lands.
//   npm run build && npm run screens              all of them, into screens/, which git ignores
//   npm run build && npm run screens -- first,city phone ru     those of them that have one of the words in each argument
//   npm run build && npm run screens -- --docs    the most telling ones, into docs/screens with a page that shows them
import { chromium } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { browserArgs, findBrowser } from './browser.mjs';
import { startServer } from './serve.mjs';

const SIZES = {
	wide: { width: 1920, height: 1080 },
	laptop: { width: 1366, height: 650 },
	/** The least width at which the list stands beside the map. */
	narrow: { width: 900, height: 700 },
	tablet: { width: 768, height: 1024 },
	phone: { width: 390, height: 844 }
};
/** @typedef {keyof typeof SIZES} Size */

/**
 * @typedef {object} State
 * @property {string} name of the picture's file
 * @property {string} title what it shows
 * @property {string} path below the language's
 * @property {string} [press] selector of what is pressed once the page answers
 * @property {boolean} [live] whether it waits for the live map
 * @property {'A4' | 'Letter'} [paper] what it is printed on: a picture a page, made by poppler's pdftoppm where that is installed
 */

/** @type {State[]} */
const STATES = [
	{ name: 'first', title: 'The first view', path: '' },
	{ name: 'era', title: 'An era: the map goes to its cities', path: '?era=kazakh-khanate', live: true },
	{ name: 'range', title: 'A range of eras on the timeline', path: '?era=first-missions,kazakh-khanate,empires' },
	{
		name: 'dates',
		title: 'Dates that meet on the timeline',
		path: '',
		press: '[data-timeline] button[popovertarget]'
	},
	{ name: 'era-page', title: 'The page of an era', path: '/eras/antiquity' },
	{ name: 'no-city', title: 'An era in which no city is named', path: '/eras/industrial' },
	{ name: 'nothing', title: 'Filters that leave nothing', path: '?era=antiquity&role=border-city' },
	{ name: 'cluster', title: 'The list of a cluster', path: '', press: '.world [data-cities~="otrar"]:visible' },
	{ name: 'legend', title: 'The legend', path: '', press: '.legend summary' },
	{ name: 'city', title: 'A city at its mark', path: '/cities/taraz' },
	{ name: 'city-many', title: 'A city of many roles', path: '/cities/athens' },
	{ name: 'city-live', title: 'A city on the live map', path: '/cities/venice', live: true },
	{ name: 'city-hidden', title: 'An open city that a filter hides', path: '/cities/london?era=antiquity' },
	{ name: 'relief', title: 'Relief, from near', path: '#map=5/42.5/70', live: true },
	{ name: 'borders', title: 'Today’s borders', path: '?borders=1#map=3.5/48/30', live: true },
	{ name: 'read', title: 'The reading view', path: '/read' },
	{ name: 'read-passage', title: 'A passage, and its cities', path: '/read?passage=kazakh-khanate', live: true },
	{ name: 'read-city', title: 'A city followed through the text', path: '/read?city=london' },
	{ name: 'tour', title: 'A step of the tour, with relations', path: '/tour/2', live: true },
	{ name: 'tour-steps', title: 'The list of the steps', path: '/tour/6', press: '[data-tour-step] summary' },
	{ name: 'tour-end', title: 'The last step', path: '/tour/12' },
	{ name: 'table', title: 'The table', path: '/cities' },
	{ name: 'compare', title: 'Cities side by side', path: '/cities?compare=athens,london' },
	{ name: 'search', title: 'A search', path: '?q=%D1%81%D1%82%D0%BE%D0%BB%D0%B8%D1%86' },
	{ name: 'about', title: 'About the atlas', path: '/about' },
	{ name: 'share', title: 'Sharing a view', path: '?era=kazakh-khanate', press: '.share button' },
	{ name: 'cite', title: 'Citing a passage', path: '/cities/otrar', press: '.tools [aria-haspopup="dialog"]' },
	{ name: 'embed', title: 'An embed', path: '?embed=1' },
	{ name: 'embed-filters', title: 'An embed with the filter of eras', path: '?embed=1&chrome=filters' },
	{ name: 'sheet', title: 'The sheet for a class, of an era', path: '?era=kazakh-khanate&sheet=1' },
	{ name: 'sheet-none', title: 'An era that names no city has no sheet', path: '/eras/industrial?sheet=1' },
	{ name: 'paper-sheet', title: 'The sheet of the whole map, printed', path: '?sheet=1', paper: 'A4' },
	{
		name: 'paper-sheet-era',
		title: 'The sheet of an era, printed',
		path: '?era=globalisation&sheet=1',
		paper: 'Letter'
	},
	{ name: 'paper-city', title: 'A city, printed', path: '/cities/otrar', paper: 'A4' },
	{ name: 'paper-table', title: 'The table, printed', path: '/cities', paper: 'A4' }
];

/** The states of docs/screens: each by size, language and scheme. @type {[string, Size, string, 'light' | 'dark'][]} */
const TELLING = [
	...['first', 'era', 'city', 'city-many', 'cluster', 'read-passage', 'tour', 'share'].flatMap(
		(name) =>
			/** @type {const} */ ([
				[name, 'laptop', 'ru', 'light'],
				[name, 'phone', 'ru', 'light']
			])
	),
	...['first', 'range', 'city-live', 'read-passage', 'borders'].map(
		(name) => /** @type {const} */ ([name, 'laptop', 'ru', 'dark'])
	),
	...['city', 'era'].map((name) => /** @type {const} */ ([name, 'phone', 'kk', 'dark'])),
	['first', 'laptop', 'kk', 'light'],
	['first', 'laptop', 'en', 'light'],
	['first', 'tablet', 'ru', 'light'],
	['first', 'wide', 'en', 'light'],
	['legend', 'laptop', 'ru', 'light'],
	['nothing', 'laptop', 'ru', 'light'],
	['no-city', 'laptop', 'ru', 'light'],
	['table', 'laptop', 'ru', 'light'],
	['relief', 'laptop', 'ru', 'light'],
	['cite', 'laptop', 'ru', 'light'],
	['embed', 'laptop', 'en', 'light'],
	['sheet', 'laptop', 'ru', 'light'],
	['paper-sheet', 'laptop', 'ru', 'light'],
	['paper-city', 'laptop', 'en', 'light']
].map(([name, size, lang, scheme]) => [name, size, lang, scheme]);

const forDocs = process.argv.includes('--docs');
const wanted = process.argv.slice(2).filter((word) => word !== '--docs');
const folder = fileURLToPath(new URL(forDocs ? '../docs/screens/' : '../screens/', import.meta.url));
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const all = STATES.flatMap(({ name, paper }) =>
	// Paper has one size and one scheme.
	(paper ? ['laptop'] : Object.keys(SIZES)).flatMap((size) =>
		['ru', 'kk', 'en'].flatMap((lang) =>
			(paper ? ['light'] : ['light', 'dark']).map((scheme) => [name, size, lang, scheme])
		)
	)
);
const isWanted = (/** @type {string[]} */ words) =>
	wanted.every((choice) => choice.split(',').some((word) => words.includes(word)));

const { url, close } = await startServer({ port: 0 });
const executablePath = findBrowser();
const browser = await chromium.launch({ args: browserArgs, ...(executablePath ? { executablePath } : {}) });
const taken = [];
for (const [name, size, lang, scheme] of (forDocs ? TELLING : all).filter(isWanted)) {
	const state = STATES.find((state) => state.name === name);
	if (!state) throw new Error(`no state "${name}"`);
	const file = `${name}-${size}-${lang}-${scheme}.${forDocs ? 'jpg' : 'png'}`;
	await take(state, /** @type {Size} */ (size), lang, /** @type {'light' | 'dark'} */ (scheme), folder + file);
	const pages = state.paper ? readdirSync(folder).filter((one) => one.startsWith(file.replace(/\.\w+$/, '-'))) : [file];
	for (const file of pages) taken.push({ file, title: `${state.title} · ${size} · ${lang} · ${scheme}` });
}
await browser.close();
await close();
if (forDocs) {
	const pictures = taken.map(({ file, title }) => `### ${title}\n\n![${title}](${file})\n`).join('\n');
	writeFileSync(
		`${folder}README.md`,
		`# The atlas in pictures\n\nMade by \`npm run screens -- --docs\`.\n\n${pictures}`
	);
}
const bytes = taken.reduce((sum, { file }) => sum + statSync(folder + file).size, 0);
console.log(`${taken.length} pictures, ${(bytes / 1e6).toFixed(1)} MB: ${folder}`);

/**
 * @param {State} state
 * @param {Size} size
 * @param {string} lang
 * @param {'light' | 'dark'} colorScheme
 * @param {string} path
 */
async function take(state, size, lang, colorScheme, path) {
	const isPhone = size === 'phone';
	const page = await browser.newPage({
		...{ viewport: SIZES[size], colorScheme, isMobile: isPhone, hasTouch: isPhone, reducedMotion: 'reduce' }
	});
	await page.goto(new URL(lang + state.path, url).href);
	await page.locator('html[data-hydrated]').waitFor({ state: 'attached' });
	if (state.press) await page.locator(state.press).first().click();
	if (state.live) {
		await page.locator('[data-map]').hover({ position: { x: 8, y: 60 } });
		await page.locator('[data-map="ready"]').waitFor();
		await page.waitForLoadState('networkidle');
	}
	await page.evaluate(() => document.fonts.ready);
	await page.evaluate(
		() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(undefined))))
	);
	if (state.paper) {
		// What the sheet or the code asks for once the page is there.
		await page.waitForLoadState('networkidle');
		await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
		printed(await page.pdf({ format: state.paper, preferCSSPageSize: true }), path);
	} else await page.screenshot(path.endsWith('.jpg') ? { path, type: 'jpeg', quality: 55 } : { path });
	await page.close();
}

/**
 * A picture a page, beside each other in the folder: `name-1.png`, `name-2.png`.
 * @param {Uint8Array} pdf
 * @param {string} path
 */
function printed(pdf, path) {
	const [format, quality] = path.endsWith('.jpg') ? ['-jpeg', ['-jpegopt', 'quality=60']] : ['-png', []];
	const { error } = spawnSync('pdftoppm', ['-r', '80', format, ...quality, '-', path.replace(/\.\w+$/, '')], {
		input: pdf
	});
	if (error) console.warn(`no picture of what ${path} prints: pdftoppm is not installed (poppler-utils)`);
}
