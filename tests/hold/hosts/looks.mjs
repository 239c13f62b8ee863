// What a reader sees of a host, in Chromium.
import assert from 'node:assert/strict';
import { chromium } from '@playwright/test';
import { browserArgs, findBrowser } from '../../../scripts/browser.mjs';

export const looked = { pages: 0 };

/**
 * Opens pages, a live map, a frame without an origin, and pages that are not there; no page may log an error.
 * @param {import('./servers.mjs').Host} host
 * @param {import('./servers.mjs').Site} site
 * @returns {Promise<void>}
 */
export async function look({ origin, ready }, { base }) {
	const executablePath = findBrowser();
	const browser = await chromium.launch({ args: browserArgs, ...(executablePath ? { executablePath } : {}) });
	try {
		const context = await browser.newContext({ locale: 'kk-KZ', serviceWorkers: 'block', reducedMotion: 'reduce' });
		const page = await context.newPage();
		/** @type {string[]} */
		const errors = [];
		context.on('weberror', (event) => errors.push(`thrown: ${event.error().message}`));
		context.on('console', (message) => {
			// Chromium's own word on a page that answers 404; the search's dialog has an element with `autofocus`.
			const expected = /status of 4\d\d|Blocked autofocusing/.test(message.text());
			if (message.type() === 'error' && !expected) errors.push(message.text());
		});
		const open = async (/** @type {string} */ path) => {
			looked.pages++;
			await page.goto(origin + base + path);
		};
		const hydrated = () => page.locator('html[data-hydrated]').waitFor({ state: 'attached' });

		await open('/');
		await page.waitForURL(`${origin}${base}/kk`);
		await hydrated();
		await open('/ru/cities/otrar#map=4/44/68');
		await page.locator('[data-city-card="otrar"]').waitFor();
		await page.locator('[data-map="ready"]').waitFor({ timeout: 40_000 });

		await open('/kk/cities/atlantis?era=empires');
		await page.locator('html[lang="kk"] main#content').waitFor();
		await hydrated();
		assert.equal(page.url(), `${origin}${base}/kk/cities/atlantis?era=empires`);
		await open('/ru/cities/otrar/');
		await page.waitForURL(`${origin}${base}/ru/cities/otrar`);
		await page.locator('[data-city-card="otrar"]').waitFor();
		await open('/cities/otrar');
		await page.waitForURL(`${origin}${base}/kk/cities/otrar`);

		await page.route('**/parent.html', (route) =>
			route.fulfill({
				contentType: 'text/html',
				body: `<iframe sandbox="allow-scripts" src="${origin}${base}/en?embed=1#map=3/40/60" width="800" height="500"></iframe>`
			})
		);
		await page.goto(`${origin}${base}/parent.html`);
		await page.frameLocator('iframe').locator('[data-map="ready"]').waitFor({ timeout: 40_000 });
		assert.deepEqual(errors, []);
		await context.close();
		if (ready) await readsWithoutNetwork(browser, origin + base);
	} finally {
		await browser.close();
	}
}

/** @param {import('@playwright/test').Browser} browser @param {string} site */
async function readsWithoutNetwork(browser, site) {
	const context = await browser.newContext({ locale: 'ru-RU' });
	const page = await context.newPage();
	await page.goto(`${site}/ru`);
	await page.locator('html[data-offline="ready"]').waitFor({ state: 'attached', timeout: 90_000 });
	await context.setOffline(true);
	await page.goto(`${site}/en/cities/otrar`);
	await page.locator('[data-city-card="otrar"]').waitFor();
	looked.pages += 2;
	await context.close();
}
