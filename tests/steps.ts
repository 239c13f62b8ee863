import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { waitForMap } from './fixtures';

/** What the tests ask of any page of the atlas, and what a reader does on it. */

const wordsIn = (file: string) =>
	JSON.parse(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')) as Record<string, unknown>;

/** The interface's words without variants, by language, with the article's own over them. */
const messages = new Map(
	['ru', 'kk', 'en'].map((lang) => [
		lang,
		{ ...wordsIn(`messages/${lang}.json`), ...wordsIn(`src/content/messages/${lang}.json`) }
	])
);

/**
 * A message of the interface, as its file has it, with its placeholders.
 * @throws when there is none of that name, or one with variants
 */
export function said(key: string, lang = 'ru'): string {
	const message = messages.get(lang)?.[key];
	if (typeof message !== 'string') throw new Error(`${lang}.json has no plain message ${key}`);
	return message;
}

/** The marker of a city that stands alone on the map, not in an inset. */
export const mark = (page: Page, city: string): Locator =>
	page.locator(`[data-map] .world a[data-city="${city}"]:visible`);

/** The marker of the cluster that holds a city. */
export const cluster = (page: Page, city: string): Locator => page.locator(`button[data-cities~="${city}"]:visible`);

/** All markers, alone or gathered. */
export const marks = (page: Page): Locator =>
	page.locator('[data-map] .world :is(a[data-city], button[data-cities]):visible');

export const card = (page: Page, city: string): Locator => page.locator(`[data-city-card="${city}"]`);

export const item = (page: Page, city: string): Locator => page.locator(`li[data-city-item="${city}"]`);

export const items = (page: Page): Locator => page.locator('li[data-city-item]');

/** The cities of the list, by their ids. */
export const inList = (page: Page): Promise<string[]> =>
	items(page).evaluateAll((all) => all.map((one) => one.getAttribute('data-city-item') ?? '').sort());

/** The title of an open city, which takes the focus when a reader chooses the city. */
export const cardTitle = (page: Page): Locator => page.locator('#card-title');

export const era = (page: Page, id: string): Locator => page.locator(`[data-era="${id}"]`);

/** Presses with a finger where there is one, else with the mouse. */
export const press = (target: Locator, isMobile: boolean): Promise<void> => (isMobile ? target.tap() : target.click());

/** Opens a link and waits until its page answers to the reader: until its scripts run. */
export async function open(page: Page, link: string): Promise<void> {
	await page.goto(link);
	await settled(page);
}

/** Waits until the page's scripts have taken it over, and the map is laid out for its frame. */
export async function settled(page: Page): Promise<void> {
	// SvelteKit puts its announcer there once the page is mounted; its parts follow one by one.
	await page.locator('html[data-hydrated]:has(#svelte-announcer)').waitFor({ state: 'attached' });
	await framesPass(page);
}

/** Opens a link in the atlas's own fonts: their lines may break at other words than those of the stand-ins. */
export async function openInOwnFonts(page: Page, link: string): Promise<void> {
	await open(page, link);
	await page.evaluate(() => document.fonts.ready);
	await framesPass(page);
}

/** What was asked for is drawn. */
export const framesPass = (page: Page): Promise<void> =>
	page.evaluate(
		() =>
			new Promise<void>((done) => {
				requestAnimationFrame(() => requestAnimationFrame(() => done()));
			})
	);

/** Opens a link and turns to the map, with the mouse or a finger, until the live one is there. */
export async function openLive(page: Page, link: string): Promise<void> {
	await open(page, link);
	await turnToMap(page);
	await waitForMap(page);
}

/** For a page whose live map nobody looks at: where data is expensive it comes at a sign of intent only, not with a filter. */
export async function onExpensiveData(page: Page): Promise<void> {
	await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
}

/** The first sign of intent: the pointer comes over the map. */
export async function turnToMap(page: Page): Promise<void> {
	await page.locator('[data-map]').hover({ position: { x: 8, y: 120 } });
}

/** The cities that the map shows, alone or in clusters, by their ids. */
export const onMap = (page: Page): Promise<string[]> =>
	marks(page).evaluateAll((all) =>
		all.flatMap((one) => (one.getAttribute('data-city') ?? one.getAttribute('data-cities') ?? '').split(' ')).sort()
	);

/** How many steps the window's history has. */
export const historyLength = (page: Page): Promise<number> => page.evaluate(() => history.length);

/** How far the page is wider than the screen, in CSS pixels; 0 or less: not at all. */
export const tooWide = (page: Page): Promise<number> =>
	page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** The camera of the address; `null` where it is the page's own. */
export function camera(page: Page): { zoom: number; lat: number; lng: number } | null {
	const [zoom, lat, lng] = /#map=([^/]+)\/([^/]+)\/([^/]+)$/.exec(page.url())?.slice(1).map(Number) ?? [];
	return zoom === undefined || lat === undefined || lng === undefined ? null : { zoom, lat, lng };
}

export interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** Where an element is, in CSS pixels of the window. */
export async function boxOf(locator: Locator): Promise<Box> {
	const box = await locator.boundingBox();
	if (!box) throw new Error(`${String(locator)} is not on the page`);
	return box;
}

/** The middles of all markers by what they stand for, in CSS pixels. */
export function places(page: Page): Promise<Record<string, { x: number; y: number }>> {
	return marks(page).evaluateAll((elements) =>
		Object.fromEntries(
			elements.map((element) => {
				const { left, top, width, height } = element.getBoundingClientRect();
				const key = element.getAttribute('data-city') ?? element.getAttribute('data-cities') ?? '';
				// To a tenth of a pixel: what the browser lays out anew differs by less.
				const tenths = (pixels: number) => Math.round(pixels * 10) / 10;
				return [key, { x: tenths(left + width / 2), y: tenths(top + height / 2) }];
			})
		)
	);
}
