import { expect, test as base } from '@playwright/test';
import type { Browser, Page } from 'puppeteer-core';
import { CITIES } from './content';
import { listenTo, startFirefox } from './firefox';
import { said } from './steps';

interface Fixtures {
	/**
	 * A window on the start page, whose scripts run. The test ends by asserting that the page neither threw nor logged
	 * an error, found all that it asked for, and asked no other origin for anything.
	 */
	reader: Page;
}

/** Playwright drives only a Firefox of its own making; the one that readers have answers to WebDriver BiDi. */
const test = base.extend<Fixtures, { firefox: Browser }>({
	firefox: [
		async ({ headless }, use) => {
			// Headless, it has no WebGL anyway where there is no GPU: no reason to fail where there is one.
			const firefox = await startFirefox({ headless, prefs: { 'webgl.disabled': true } });
			await use(firefox.browser);
			await firefox.end();
		},
		{ scope: 'worker' }
	],
	reader: async ({ firefox, viewport, baseURL }, use) => {
		const complaints: string[] = [];
		const start = new URL('./ru', baseURL);
		const context = await firefox.createBrowserContext();
		const page = await context.newPage();
		listenTo(page, start.origin, complaints);
		await page.setViewport(viewport);
		await page.goto(start.href);
		await page.waitForSelector('html[data-hydrated]:has(#svelte-announcer)');
		// The map is then laid out for its frame.
		await page.evaluate(
			() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))
		);
		await use(page);
		await context.close();
		expect(complaints, 'the pages are quiet').toEqual([]);
	}
});

// One Firefox, not one a worker.
test.describe.configure({ mode: 'default' });

/** The first sign of intent, and all that comes of it here. */
async function turnToMap(reader: Page): Promise<void> {
	const frame = await (await reader.$('[data-map]'))?.boundingBox();
	await reader.mouse.move((frame?.x ?? 0) + 8, (frame?.y ?? 0) + 120);
	await reader.waitForSelector('[data-map="unavailable"]');
}

/** The middles of all markers by what they stand for, in CSS pixels. */
const places = (reader: Page) =>
	reader.$$eval('[data-map] .world :is(a[data-city], button[data-cities])', (elements) =>
		Object.fromEntries(
			elements
				.filter((element) => element.checkVisibility({ visibilityProperty: true }))
				.map((element) => {
					const { left, top, width, height } = element.getBoundingClientRect();
					const key = element.getAttribute('data-city') ?? element.getAttribute('data-cities') ?? '';
					return [key, { x: left + width / 2, y: top + height / 2 }];
				})
		)
	);

/** The cities that the map's markers stand for, in order. */
const marked = async (reader: Page) =>
	Object.keys(await places(reader))
		.join(' ')
		.split(' ')
		.filter(Boolean)
		.sort();

/** How many of these are on the page. */
const count = (reader: Page, selector: string) => reader.$$eval(selector, ({ length }) => length);

test('in Firefox without WebGL the drawn map stays, says quietly why, and nothing moves', async ({ reader }) => {
	expect(await reader.evaluate(() => document.createElement('canvas').getContext('webgl2'))).toBeNull();
	const before = await places(reader);
	expect(await marked(reader)).toHaveLength(CITIES);
	await turnToMap(reader);
	await reader.waitForSelector(`::-p-text(${said('map_unavailable')})`, { visible: true });
	expect(await places(reader)).toEqual(before);
	await reader.waitForSelector('[data-map] svg.world-land', { visible: true });
});

test('in Firefox without WebGL a city on the map opens its passages, and Back closes them', async ({ reader }) => {
	await turnToMap(reader);
	const before = await places(reader);
	await reader.locator('[data-map] a[data-city="nairobi"]').click();
	await reader.waitForSelector('[data-city-card="nairobi"] blockquote[data-passage]', { visible: true });
	expect(await reader.$eval('[data-city-card="nairobi"] blockquote', ({ textContent }) => textContent)).toContain(
		'Найробийская декларация на 19 специальной сессии'
	);
	await expect.poll(() => reader.url()).toMatch(/\/ru\/cities\/nairobi$/);
	await expect.poll(() => reader.evaluate(() => document.activeElement?.id)).toBe('card-title');

	await reader.goBack();
	await expect.poll(() => count(reader, '[data-city-card]')).toBe(0);
	await expect.poll(() => reader.url()).toMatch(/\/ru$/);
	await expect.poll(() => places(reader)).toEqual(before);
	expect(await count(reader, '[data-map="unavailable"]')).toBe(1);
});

test('in Firefox without WebGL an era narrows the list and the map, and Back widens them', async ({ reader }) => {
	await turnToMap(reader);
	await reader.locator('[data-era="first-missions"]').click();
	await expect.poll(() => count(reader, 'li[data-city-item]')).toBe(2);
	await expect.poll(() => marked(reader)).toEqual(['milan', 'venice']);
	await expect.poll(() => reader.url()).toMatch(/\/ru\?era=first-missions$/);

	await reader.goBack();
	await expect.poll(() => count(reader, 'li[data-city-item]')).toBe(CITIES);
	await expect.poll(async () => (await marked(reader)).length).toBe(CITIES);
});
