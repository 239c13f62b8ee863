import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from './fixtures';
import { build, filesIn } from './publish';
import { boxOf, framesPass, settled } from './steps';

test.describe('the bare address', () => {
	test.describe('for a reader whose browser speaks English', () => {
		test.use({ locale: 'en-GB' });

		test('opens the atlas in English, or in the language that they have chosen', async ({ page }) => {
			await page.goto('./');
			await expect(page).toHaveURL('./en');
			await expect(page.locator('html')).toHaveAttribute('lang', 'en');
			for (const [stored, opens] of [
				['kk', './kk'],
				// No language: as if nothing was stored.
				['"><b>', './en']
			] as const) {
				await page.evaluate((lang) => localStorage.setItem('lang', lang), stored);
				await page.goto('./');
				await expect(page).toHaveURL(opens);
			}
		});
	});

	test.describe('for a reader whose browser speaks none of its languages', () => {
		test.use({ locale: 'de-DE' });

		test('opens the atlas in Russian', async ({ page }) => {
			await page.goto('./');
			await expect(page).toHaveURL('./ru');
		});
	});

	test.describe('for a reader without JavaScript', () => {
		test.use({ javaScriptEnabled: false });

		test('offers the atlas in each language', async ({ page }) => {
			await page.goto('./');
			for (const language of ['ru', 'kk', 'en']) {
				await expect(page.locator(`a[hreflang="${language}"]`)).toBeVisible();
			}
			await page.locator('a[hreflang="kk"]').click();
			await expect(page).toHaveURL('./kk');
			await expect(page.locator('html')).toHaveAttribute('lang', 'kk');
		});
	});
});

test('a search engine is told of the page in each language by the one address of the site, wherever this copy is', async ({
	page,
	request
}) => {
	const robots = await (await request.get('./robots.txt')).text();
	const root = /^Sitemap: (https:\/\/.+)\/sitemap\.xml$/m.exec(robots)?.[1] ?? '';
	const whole = (path: string) => root + path;
	expect(root).toBeTruthy();
	await page.goto('./kk/cities/otrar');
	for (const [hreflang, lang] of [
		['ru', 'ru'],
		['kk', 'kk'],
		['en', 'en'],
		['x-default', 'ru']
	] as const) {
		const link = page.locator(`link[rel="alternate"][hreflang="${hreflang}"]`);
		await expect(link).toHaveAttribute('href', whole(`/${lang}/cities/otrar`));
	}
	await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', whole('/kk/cities/otrar'));
	await test.step('and every page of the site map is there, and every page is in it', async () => {
		const map = await (await request.get('./sitemap.xml')).text();
		const addresses = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address);
		const missing = addresses.filter((address) => !existsSync(join(build, `${address.slice(whole('/').length)}.html`)));
		expect(missing).toEqual([]);
		const pages = filesIn(build).filter((file) => file.endsWith('.html') && !/(?:404|index)\.html$/.test(file));
		expect(addresses).toHaveLength(pages.length);
	});
});

test.describe('a link to a city or an era that the atlas does not have', () => {
	test.use({ expectedErrors: /status of 404/ });

	test('shows the 404 page of its language for an era too, and that page works', async ({ page }) => {
		const response = await page.goto('./kk/eras/atlantis');
		expect(response?.status()).toBe(404);
		await expect(page.locator('html')).toHaveAttribute('lang', 'kk');
		await page.locator('[data-city-item="otrar"] a').click();
		await expect(page).toHaveURL(/\/kk\/cities\/otrar$/);
	});

	test('tells the reader so in the link’s language, with a way back', async ({ page, baseURL }) => {
		for (const language of ['ru', 'kk', 'en']) {
			const response = await page.goto(`./${language}/cities/atlantis`);
			expect(response?.status()).toBe(404);
			await expect(page.locator('html')).toHaveAttribute('lang', language);
			await page
				.locator(`main a[href="${new URL(language, baseURL).pathname}"]`)
				.first()
				.click();
			await expect(page).toHaveURL(`./${language}`);
		}
	});
});

test.describe('on a host with one page for all that it does not find', () => {
	test.use({ expectedErrors: /status of 404/ });

	test('a reader still gets the page of their language, with search and a guess', async ({ page, baseURL }) => {
		const body = await (await page.request.get('./404.html')).text();
		await page.route(/otrr/, (route) => route.fulfill({ status: 404, contentType: 'text/html; charset=utf-8', body }));
		for (const { asked, stands, lang } of [
			{ asked: './kk/cities/otrr', stands: './kk/cities/otrr', lang: 'kk' },
			{ asked: './otrr/', stands: './ru/otrr', lang: 'ru' }
		]) {
			await page.goto(asked);
			await expect(page).toHaveURL(new URL(stands, baseURL).href);
			await settled(page);
			await expect(page.locator('html')).toHaveAttribute('lang', lang);
			await expect(page.locator('main [role="status"] a[href$="/cities/otrar"]')).toBeVisible();
			await page.keyboard.press('/');
			await expect(page.getByRole('combobox')).toBeFocused();
		}
	});
});

test('a first visit is in the edition’s own type, and nothing moves when that comes late', async ({ browser }) => {
	for (const name of ['ru', 'kk', 'en', 'ru/cities/otrar']) {
		await test.step(`/${name}`, async () => {
			// Each is a first visit: nothing is cached.
			const page = await browser.newPage();
			let release: () => void = () => undefined;
			const released = new Promise<void>((resolve) => (release = resolve));
			await page.route(/\.woff2$/, async (route) => {
				await released;
				await route.continue();
			});
			const title = page.getByRole('heading').first();
			const ownType = () => title.evaluate((one) => document.fonts.check('600 1em Literata', one.textContent));
			/** Where the blocks above the list begin, in CSS pixels; a long line of the list may break at another word. */
			const tops = () =>
				page
					.locator('h1, h2, h3, header p, nav li, .eras li')
					.evaluateAll((all) =>
						all.filter((one) => one.checkVisibility()).map((one) => Math.round(one.getBoundingClientRect().top))
					);
			// The load event waits for the fonts.
			await page.goto(`./${name}`, { waitUntil: 'commit' });
			await settled(page);
			expect(await ownType()).toBe(false);
			const before = await tops();
			release();
			await expect.poll(ownType).toBe(true);
			await page.evaluate(() => document.fonts.ready);
			await framesPass(page);
			expect(await tops()).toEqual(before);
			await page.close();
		});
	}
});

test(
	'what has come of a page on a slow line stands where the whole page has it',
	{ tag: '@phone' },
	async ({ page }) => {
		const html = await (await page.request.get('./ru')).text();
		const top = () => page.getByRole('heading', { level: 1 }).evaluate((one) => one.getBoundingClientRect().top);
		await page.goto('./ru');
		const whole = await top();
		await page.route('**/ru', (route) =>
			route.fulfill({ contentType: 'text/html; charset=utf-8', body: html.slice(0, html.indexOf('</h1>')) })
		);
		await page.goto('./ru');
		await expect(page.getByRole('contentinfo')).toHaveCount(0);
		expect(await top()).toBe(whole);
	}
);

test.describe('a page that comes in pieces', () => {
	const pieces = test.extend<{ rest: { come: () => void } }>({
		// eslint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture needs
		rest: async ({}, use) => use({ come: () => undefined }),
		/** Hands a page over as far as the middle of its masthead, and the rest when that is to come. */
		baseURL: async ({ baseURL, rest }, use) => {
			const server = createServer((request, response) => {
				void fetch(new URL(request.url ?? '', baseURL)).then(async (found) => {
					const type = found.headers.get('content-type') ?? '';
					const body = Buffer.from(await found.arrayBuffer());
					response.writeHead(found.status, { 'Content-Type': type });
					const middle = type.startsWith('text/html') ? body.indexOf('class="langs') : -1;
					if (middle < 0) return response.end(body);
					response.write(body.subarray(0, middle));
					rest.come = () => response.end(body.subarray(middle));
					return response;
				});
			});
			await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
			const { port } = server.address() as AddressInfo;
			await use(new URL(new URL(baseURL ?? '').pathname, `http://127.0.0.1:${port}`).href);
			server.closeAllConnections();
			await new Promise((done) => server.close(done));
		}
	});

	pieces('is not shown in pieces that move', { tag: '@phone' }, async ({ page, rest }) => {
		await page.addInitScript(() => {
			const seen = { frames: 0, shifts: 0 };
			Object.assign(window, { seen });
			const frame = () => {
				// What is drawn before the body is there is an empty page.
				if (document.querySelector('header')) seen.frames++;
				requestAnimationFrame(frame);
			};
			requestAnimationFrame(frame);
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries()) seen.shifts += (entry as PerformanceEntry & { value: number }).value;
			}).observe({ type: 'layout-shift', buffered: true });
		});
		const seen = () => page.evaluate(() => (window as Window & { seen?: Record<string, number> }).seen);
		for (const address of ['./ru', './ru/cities/otrar', './ru/about']) {
			await test.step(address, async () => {
				await page.goto(address, { waitUntil: 'commit' });
				await page.locator('header .name').waitFor({ state: 'attached' });
				// Much longer than a browser takes to draw it.
				const since = await page.evaluate(() => performance.now());
				await page.waitForFunction((since) => performance.now() - since > 1000, since, { polling: 100 });
				expect(await seen()).toEqual({ frames: 0, shifts: 0 });
				rest.come();
				await settled(page);
				// A word of the masthead may move by some pixels when the edition's own type comes.
				expect((await seen())?.['shifts']).toBeLessThan(0.001);
			});
		}
	});
});

test(
	'the masthead is as high in each language: names, languages and search keep their rows',
	{ tag: '@phone' },
	async ({ page }) => {
		const height = async (lang: string) => {
			await page.goto(`./${lang}`);
			return (await boxOf(page.locator('.masthead'))).height;
		};
		const ru = await height('ru');
		expect([await height('kk'), await height('en')]).toEqual([ru, ru]);
	}
);
