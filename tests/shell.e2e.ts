import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from './fixtures';
import { boxOf, era, fontsCome, framesPass, item, open, settled } from './steps';

test.describe('the bare address', () => {
	test.describe('for a reader whose browser speaks English', () => {
		test.use({ locale: 'en-GB' });

		test('opens the atlas in English', async ({ page }) => {
			await page.goto('./');
			await expect(page).toHaveURL('./en');
			await expect(page.locator('html')).toHaveAttribute('lang', 'en');
		});

		test('opens it in Kazakh once the reader has chosen Kazakh', async ({ page }) => {
			await page.addInitScript(() => {
				localStorage.setItem('lang', 'kk');
			});
			await page.goto('./');
			await expect(page).toHaveURL('./kk');
		});

		test('opens it in English all the same when what is stored is no language', async ({ page }) => {
			await page.addInitScript(() => {
				localStorage.setItem('lang', '"><b>');
			});
			await page.goto('./');
			await expect(page).toHaveURL('./en');
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

test('a search engine is told of the page in each language by its whole address', async ({ page, baseURL }) => {
	await page.goto('./kk/cities/otrar');
	for (const [hreflang, lang] of [
		['ru', 'ru'],
		['kk', 'kk'],
		['en', 'en'],
		['x-default', 'ru']
	] as const) {
		const link = page.locator(`link[rel="alternate"][hreflang="${hreflang}"]`);
		await expect(link).toHaveAttribute('href', new URL(`./${lang}/cities/otrar`, baseURL).href);
	}
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

	for (const language of ['ru', 'kk', 'en']) {
		test(`tells the reader so in the link's language, ${language}, with a way back`, async ({ page, baseURL }) => {
			const response = await page.goto(`./${language}/cities/atlantis`);
			expect(response?.status()).toBe(404);
			await expect(page.locator('html')).toHaveAttribute('lang', language);
			await page
				.locator(`main a[href="${new URL(language, baseURL).pathname}"]`)
				.first()
				.click();
			await expect(page).toHaveURL(`./${language}`);
		});
	}
});

test.describe('on a host with one page for all that it does not find', () => {
	test.use({ expectedErrors: /status of 404/ });

	for (const { asked, stands, lang } of [
		{ asked: './kk/cities/otyrar', stands: './kk/cities/otyrar', lang: 'kk' },
		{ asked: './otyrar/', stands: './ru/otyrar', lang: 'ru' }
	]) {
		test(`${asked} still gets the page of its language, with search and a guess`, async ({ page, baseURL }) => {
			const body = await (await page.request.get('./404.html')).text();
			await page.route(/otyrar/, (route) =>
				route.fulfill({ status: 404, contentType: 'text/html; charset=utf-8', body })
			);
			await page.goto(asked);
			await expect(page).toHaveURL(new URL(stands, baseURL).href);
			await settled(page);
			await expect(page.locator('html')).toHaveAttribute('lang', lang);
			await expect(page.locator('main [role="status"] a[href$="/cities/otrar"]')).toBeVisible();
			await page.keyboard.press('/');
			await expect(page.getByRole('combobox')).toBeFocused();
		});
	}
});

test('the atlas’s own fonts wait until nothing else is wanted, and are there at once from then on', async ({
	page
}) => {
	const title = page.getByRole('heading', { level: 1 });
	const stands = (family: string) => expect(title).toHaveCSS('font-family', new RegExp(`^"?${family}"?,`));
	await open(page, './ru');
	await stands('Literata on Georgia');
	await fontsCome(page);
	const afterAll = await page.evaluate(() => {
		const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
		const fonts = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.woff2'));
		return fonts.length > 0 && fonts.every(({ startTime }) => startTime > (visit?.loadEventEnd ?? Infinity));
	});
	expect(afterAll).toBe(true);

	// Nothing moves by itself or with a filter: they are taken with the next page, and stand from the beginning from then on.
	await stands('Literata on Georgia');
	await era(page, 'antiquity').click();
	await expect(page).toHaveURL('./ru?era=antiquity');
	await framesPass(page);
	await stands('Literata on Georgia');
	await item(page, 'athens').getByRole('link').click();
	await stands('Literata');
	await page.reload({ waitUntil: 'commit' });
	await stands('Literata');
	await settled(page);
});

test('what has come of a page on a slow line stands where the whole page has it', async ({ page }) => {
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
});

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

	for (const address of ['./ru', './ru/cities/otrar', './ru/about']) {
		pieces(`is not shown in pieces that move: ${address}`, async ({ page, rest }) => {
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
			await page.goto(address, { waitUntil: 'commit' });
			await page.locator('header .name').waitFor({ state: 'attached' });
			// Much longer than a browser takes to draw it.
			const since = await page.evaluate(() => performance.now());
			await page.waitForFunction((since) => performance.now() - since > 1000, since, { polling: 100 });
			expect(await seen()).toEqual({ frames: 0, shifts: 0 });
			rest.come();
			await settled(page);
			expect(await seen()).toHaveProperty('shifts', 0);
		});
	}
});

test('the masthead is as high in each language: names, languages and search keep their rows', async ({ page }) => {
	const height = async (lang: string) => {
		await page.goto(`./${lang}`);
		return (await boxOf(page.locator('.masthead'))).height;
	};
	const ru = await height('ru');
	expect([await height('kk'), await height('en')]).toEqual([ru, ru]);
});
