import type { BrowserContext, Page } from '@playwright/test';
import { createHash } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import words from '../messages/ru.json' with { type: 'json' };
import { startServer } from '../scripts/serve.mjs';
import languages from '../src/lib/atlas/languages.json' with { type: 'json' };
import { expect, test as base, waitForMap } from './fixtures';
import { build, filesIn, publish, publishNext, unpublish } from './publish';
import { settled, turnToMap } from './steps';

/** Saving all of the atlas, on two cores that draw a map as well. */
const SAVING_MS = 40_000;
/** It is saved up to three times in a test. */
const TEST_MS = 180_000;

const test = base.extend<{ site: string }>({
	serviceWorkers: 'allow',
	/** A folder with a copy of the site, for the test to change. */
	// eslint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture needs
	site: async ({}, use) => {
		const dir = publish();
		await use(dir);
		unpublish(dir);
	}
});

/** For tests that change the published site: each has its own server. */
const publishing = test.extend({
	baseURL: async ({ site }, use) => {
		const server = await startServer({ port: 0, dir: site });
		await use(server.url);
		await server.close();
	}
});

base.describe.configure({ timeout: TEST_MS });

/** Waits until the atlas can be read without a network. */
const saved = (page: Page) =>
	expect(page.locator('html')).toHaveAttribute('data-offline', 'ready', { timeout: SAVING_MS });

async function visit(page: Page, address = './ru'): Promise<void> {
	await page.goto(address);
	await saved(page);
}

const cacheNames = (page: Page) => page.evaluate(() => caches.keys());

test.describe('after one visit, without a network', () => {
	// In one worker, in this order: all of them share the context in which the atlas is saved once.
	test.describe.configure({ mode: 'default' });

	/** Paths that pages and service worker have requested since the first visit began. */
	const requested: string[] = [];
	let reader: BrowserContext;
	let page: Page;

	test.beforeAll(async ({ browser }) => {
		reader = await browser.newContext();
		reader.on('request', (request) => requested.push(new URL(request.url()).pathname));
		const first = await reader.newPage();
		await visit(first, './ru/about#offline');
		await first.close();
		await reader.setOffline(true);
	});
	test.beforeEach(async () => {
		page = await reader.newPage();
	});
	test.afterEach(() => page.close());
	test.afterAll(() => reader.close());

	test('a reader walks through cities, eras, languages and pages', async () => {
		await page.goto('./ru');
		await page.locator('[data-city-item="taraz"] a').first().click();
		await expect(page.locator('[data-city-card="taraz"]')).toBeVisible();
		await page.locator('header a[hreflang="kk"]').click();
		await expect(page.locator('html')).toHaveAttribute('lang', 'kk');
		await expect(page).toHaveURL('./kk/cities/taraz');

		await page.goto('./en?era=kazakh-khanate&role=khanate-centre#map=4.00/43.00/68.00');
		await expect(page.locator('[data-city-item="otrar"]')).toBeVisible();
		await expect(page.locator('[data-city-item="paris"]')).toHaveCount(0);
		await waitForMap(page);

		for (const address of ['./ru/read', './kk/cities', './en/about', './ru/eras/empires', './kk/cities/otrar']) {
			const response = await page.goto(address);
			expect([address, response?.status()]).toEqual([address, 200]);
			await expect(page.locator('main')).toBeVisible();
		}
	});

	test('each page and each download is identical to the published one', async ({ baseURL }) => {
		await page.goto('./ru/about');
		const files = filesIn(build)
			.map((file) => relative(build, file).split(sep).join('/'))
			// A reader never asks for what shows a page where a link to it is posted, nor for what robots read.
			.filter(
				(name) =>
					!/\.(?:br|gz)$|^_app\/(?!immutable)|^service-worker\.js$|^(?:og|oembed)\/|^sitemap\.xml$|^robots\.txt$/.test(
						name
					)
			);
		expect(files.length).toBeGreaterThan(300);
		const published = files.map((name) => ({
			path: new URL(name.replace(/(?:(^|\/)index)?\.html$/, '$1'), baseURL).pathname,
			hash: createHash('sha256')
				.update(readFileSync(join(build, name)))
				.digest('hex')
		}));
		const different = await page.evaluate(async (published) => {
			const hashOf = async (path: string) => {
				const response = await fetch(path).catch(() => null);
				const digest = await crypto.subtle.digest('SHA-256', (await response?.arrayBuffer()) ?? new ArrayBuffer());
				return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
			};
			const wrong = [];
			for (const { path, hash } of published) if ((await hashOf(path)) !== hash) wrong.push(path);
			return wrong;
		}, published);
		expect(different).toEqual([]);
	});

	test('a download is saved as with a network', async () => {
		await page.goto('./ru/about');
		const link = page.locator('a[download$=".csv"]').first();
		const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
		expect(await download.failure()).toBeNull();
		expect(download.suggestedFilename()).toBe('cities.csv');
		expect(statSync(await download.path()).size).toBe(statSync(join(build, 'data/cities.csv')).size);
	});

	test('the bare address and a trailing slash redirect as with a network', async () => {
		await page.goto('./ru/cities/otrar/?era=kazakh-khanate#map=4.00/43.00/68.00');
		await expect(page).toHaveURL('./ru/cities/otrar?era=kazakh-khanate#map=4.00/43.00/68.00');
		// Not in the language that another test has chosen.
		await page.evaluate(() => localStorage.clear());
		await page.goto('./');
		await expect(page).toHaveURL('./ru');
	});

	test('a reader is told that the atlas is saved, and was never asked to save it', async () => {
		await page.goto('./ru/about#offline');
		await expect(page.getByText(words.offline_ready)).toBeVisible();
		const named = (name: string) => requested.filter((path) => path.endsWith(name));
		expect(named('/archive.json')).toHaveLength(1);
		expect(named('/size.json')).toEqual([]);
	});

	test.describe('a link to a page that does not exist', () => {
		test.use({ expectedErrors: /status of 404/ });

		test('says so in its language, with a way back', async () => {
			for (const [address, lang] of [
				['./kk/cities/atlantis', 'kk'],
				['./en/nowhere/at/all', 'en'],
				['./nowhere', 'ru']
			] as const) {
				const response = await page.goto(address);
				expect([address, response?.status()]).toEqual([address, 404]);
				await expect(page.locator('html')).toHaveAttribute('lang', lang);
			}
			await page.goto('./kk/cities/atlantis');
			await page.locator('main a').first().click();
			await expect(page).toHaveURL('./kk');
		});
	});
});

publishing.describe('when a new version is published', () => {
	const before = words.page_read;
	const after = `${before} 2`;
	const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true });

	publishing(
		'each window stays with the old version until the reader accepts the new one in any of them',
		async ({ page, context, site }) => {
			await visit(page);
			await page.evaluate(() => caches.open('cities-as-actors /elsewhere/ 1'));
			const [old] = (await cacheNames(page)).filter((name) => !name.includes('elsewhere'));
			const other = await context.newPage();
			await visit(other, './ru/cities/otrar?era=kazakh-khanate');

			publishNext(site, [before, after]);
			await page.goto('./ru?era=kazakh-khanate#map=4.00/43.00/68.00');
			const announcement = page.getByRole('status').filter({ hasText: words.new_version });
			await expect(announcement).toBeVisible({ timeout: SAVING_MS });
			await expect(link(page, before)).toBeVisible();
			await page.locator('[data-city-item="taraz"] a').first().click();
			await expect(page.locator('[data-city-card="taraz"]')).toBeVisible();
			await expect(page).toHaveURL('./ru/cities/taraz?era=kazakh-khanate');
			await page.reload();
			await expect(link(page, before)).toBeVisible();

			// Otherwise a window may request a map script of the old version just when the new one takes over.
			for (const window of [page, other]) {
				await settled(window);
				await turnToMap(window);
				await waitForMap(window);
			}
			const address = page.url();
			await announcement.getByRole('button', { name: words.new_version_take }).click();
			await expect(link(page, after)).toBeVisible();
			await expect(page).toHaveURL(address);
			await expect(announcement).toBeHidden();
			await expect(page.locator('html')).toHaveAttribute('data-offline', 'ready');
			await expect(link(other, after)).toBeVisible();
			await expect(other).toHaveURL('./ru/cities/otrar?era=kazakh-khanate');
			const left = await cacheNames(page);
			expect(left).toHaveLength(2);
			expect(left).toContain('cities-as-actors /elsewhere/ 1');
			expect(left).not.toContain(old);
		}
	);

	publishing('a reader who postpones it is not asked again on this page', async ({ page, context, site }) => {
		await visit(page);
		publishNext(site, [before, after]);
		await page.reload();
		await page.getByRole('button', { name: words.new_version_later }).click({ timeout: SAVING_MS });
		await expect(page.getByText(words.new_version)).toBeHidden();
		await context.setOffline(true);
		await link(page, before).click();
		await expect(page).toHaveURL('./ru/read');
		await expect(page.getByText(words.new_version)).toBeHidden();
	});
});

test('where data is expensive nothing is saved until the reader asks for it, and then all of it', async ({
	page,
	context
}) => {
	await page.addInitScript(() => {
		Object.defineProperty(navigator, 'connection', { value: { saveData: true, effectiveType: '4g' } });
	});
	await page.goto('./ru');
	await page.locator('[data-city-item="taraz"] a').first().click();
	await expect(page.locator('[data-city-card="taraz"]')).toBeVisible();
	await page.goto('./ru/about#offline');
	const keep = page.getByRole('button', { name: words.offline_keep });
	// How much there is to fetch: between one and three megabytes.
	await expect(keep).toHaveText(/\([12](?:,\d)?\sМБ\)$/);
	await expect(keep).toBeInViewport();
	expect(await cacheNames(page)).toEqual([]);

	await keep.click();
	await expect(page.getByText(words.offline_ready)).toBeVisible({ timeout: SAVING_MS });
	await expect(keep).toBeHidden();
	await context.setOffline(true);
	await page.goto('./kk/cities/otrar');
	await expect(page.locator('[data-city-card="otrar"]')).toBeVisible();
});

publishing.describe('where nothing can be saved', () => {
	for (const [name, line] of [
		['storage is denied', `caches.open = () => Promise.reject(new DOMException('denied', 'SecurityError'));`],
		[
			'the disk is full half way',
			`{ const put = Cache.prototype.put; let times = 0; Cache.prototype.put = function (...entry) {
				return ++times > 9 ? Promise.reject(new DOMException('full', 'QuotaExceededError')) : put.apply(this, entry); }; }`
		]
	] as const) {
		publishing(
			`${name}: the atlas works with the network, and is saved on a later visit`,
			async ({ page, context, site }) => {
				const worker = join(site, 'service-worker.js');
				const published = readFileSync(worker, 'utf8');
				writeFileSync(worker, `${line}\n${published}`);
				const tried = context.waitForEvent('serviceworker', { timeout: SAVING_MS });
				await page.goto('./ru');
				await tried;
				const registered = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
				await expect.poll(registered, { timeout: SAVING_MS }).toBe(0);
				await expect(page.locator('html')).toHaveAttribute('data-offline', 'none');
				expect(await cacheNames(page)).toEqual([]);
				await page.locator('[data-city-item="taraz"] a').first().click();
				await expect(page.locator('[data-city-card="taraz"]')).toBeVisible();
				await expect(page).toHaveURL('./ru/cities/taraz');

				writeFileSync(worker, published);
				await page.reload();
				await expect(page.locator('[data-city-card="taraz"]')).toBeVisible();
				await saved(page);
			}
		);
	}

	test('the atlas works where the page itself may not ask for storage', async ({ page }) => {
		await page.addInitScript(() => {
			Object.defineProperty(window, 'caches', {
				get: () => {
					Object.assign(window, { looked: true });
					throw new DOMException('denied', 'SecurityError');
				}
			});
		});
		await page.goto('./ru');
		await page.waitForFunction(() => 'looked' in window);
		await page.locator('[data-city-item="taraz"] a').first().click();
		await expect(page.locator('[data-city-card="taraz"]')).toBeVisible();
		await expect(page.locator('html')).toHaveAttribute('data-offline', 'unavailable');
		expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
	});
});

test('a device installs each edition with its name and icons', async ({ page, baseURL }) => {
	for (const lang of Object.keys(languages)) {
		await page.goto(`./${lang}`);
		const address = (await page.locator('link[rel="manifest"]').getAttribute('href')) ?? '';
		const response = await page.request.get(address);
		expect(response.headers()['content-type']).toContain('application/manifest+json');
		const manifest = (await response.json()) as {
			start_url: string;
			scope: string;
			lang: string;
			icons: { src: string; sizes: string; purpose: string }[];
		};
		expect(manifest).toMatchObject({
			lang,
			start_url: new URL(lang, baseURL).pathname,
			scope: new URL(baseURL ?? '').pathname,
			display: 'standalone'
		});
		for (const { src, sizes } of manifest.icons.filter(({ sizes }) => sizes !== 'any')) {
			const size = await page.evaluate(async (src) => {
				const image = new Image();
				image.src = src;
				await image.decode();
				return `${image.naturalWidth}x${image.naturalHeight}`;
			}, src);
			expect(size).toBe(sizes);
		}
		const chrome = await page.context().newCDPSession(page);
		const { installabilityErrors } = await chrome.send('Page.getInstallabilityErrors');
		expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
		await chrome.detach();
	}
});
