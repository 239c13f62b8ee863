import type { Browser, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { CITIES, citiesOf } from './content';
import {
	camera,
	card,
	cardTitle,
	era,
	historyLength,
	item,
	items,
	mark,
	onExpensiveData,
	open,
	openLive,
	places,
	said,
	settled
} from './steps';

test.use({ contextOptions: { reducedMotion: 'no-preference' } });

/** Cities of the era by which these tests narrow the atlas. */
const KHANATE = citiesOf({ eras: ['kazakh-khanate'] }).length;

/** The address of the page as the atlas itself writes it. */
const written = (page: Page) =>
	page.locator('.langs a[aria-current="true"]').evaluate((link) => (link as HTMLAnchorElement).href);

test('Back and Forward restore the whole view', async ({ page }) => {
	await open(page, './ru');
	await era(page, 'kazakh-khanate').click();
	await expect(page).toHaveURL('./ru?era=kazakh-khanate');
	await item(page, 'taraz').getByRole('link').click();
	await expect(page).toHaveURL('./ru/cities/taraz?era=kazakh-khanate');
	await expect(card(page, 'taraz')).toBeVisible();

	await page.goBack();
	await expect(page).toHaveURL('./ru?era=kazakh-khanate');
	await expect(card(page, 'taraz')).toHaveCount(0);
	await expect(items(page)).toHaveCount(KHANATE);
	await page.goBack();
	await expect(page).toHaveURL('./ru');
	await expect(items(page)).toHaveCount(CITIES);
	await expect(era(page, 'kazakh-khanate')).toHaveAttribute('aria-pressed', 'false');

	await page.goForward();
	await page.goForward();
	await expect(page).toHaveURL('./ru/cities/taraz?era=kazakh-khanate');
	await expect(card(page, 'taraz')).toBeVisible();
	await expect(era(page, 'kazakh-khanate')).toHaveAttribute('aria-pressed', 'true');
});

test('a reload shows the same city, eras and camera', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await openLive(page, './ru/cities/otrar?era=kazakh-khanate#map=5/43/69');
	await page.getByRole('button', { name: said('zoom_in') }).click();
	await expect.poll(() => camera(page)?.zoom).toBe(6);
	const before = { url: page.url(), places: await places(page) };
	await page.reload();
	await settled(page);
	await expect(card(page, 'otrar')).toBeVisible();
	await expect(items(page)).toHaveCount(KHANATE);
	await expect(page).toHaveURL(before.url);
	const after = await places(page);
	expect(Object.keys(after).sort()).toEqual(Object.keys(before.places).sort());
	for (const [key, { x, y }] of Object.entries(before.places)) {
		expect(Math.abs((after[key]?.x ?? NaN) - x), key).toBeLessThanOrEqual(1);
		expect(Math.abs((after[key]?.y ?? NaN) - y), key).toBeLessThanOrEqual(1);
	}
});

test('a camera replaces the address, and adds no step to the way back', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await openLive(page, './ru');
	await mark(page, 'nairobi').click();
	await expect(page).toHaveURL(/\/ru\/cities\/nairobi/);
	await expect(card(page, 'nairobi')).toBeVisible();
	const steps = await historyLength(page);
	for (let times = 0; times < 3; times++) await page.getByRole('button', { name: said('zoom_in') }).click();
	await expect.poll(() => camera(page)?.zoom).toBeGreaterThan(2);
	expect(await historyLength(page)).toBe(steps);
	await page.goBack();
	await expect(page).toHaveURL('./ru');
	await expect(card(page, 'nairobi')).toHaveCount(0);
});

test('each era and each role that is chosen is a step back of its own, however quickly they were chosen', async ({
	page
}) => {
	await onExpensiveData(page);
	await open(page, './ru');
	await page.locator('.role-types summary').click();
	const steps = await historyLength(page);
	await era(page, 'antiquity').click();
	await era(page, 'empires').click();
	await page.locator('label[data-role-type="imperial-capital"] input').check();
	const chosen = ['./ru', './ru?era=antiquity', './ru?era=antiquity,empires'];
	await expect(page).toHaveURL('./ru?era=antiquity,empires&role=imperial-capital');
	expect(await historyLength(page)).toBe(steps + chosen.length);
	for (const address of chosen.toReversed()) {
		await page.goBack();
		await expect(page).toHaveURL(address);
	}
	await expect(items(page)).toHaveCount(CITIES);
});

/** The reader on the other device: at a desk where this one has a phone, and the other way round. */
const otherReader = async (browser: Browser, isMobile: boolean, baseURL: string | undefined) => {
	const context = await browser.newContext({
		...(baseURL ? { baseURL } : {}),
		...(isMobile
			? { viewport: { width: 1280, height: 800 } }
			: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true }),
		locale: 'kk-KZ'
	});
	return { page: await context.newPage(), leave: () => context.close() };
};

test('a link that is opened on another device shows the same city, eras and camera', async ({
	page,
	browser,
	isMobile,
	baseURL
}) => {
	await open(page, './ru/cities/taraz?era=kazakh-khanate,empires#map=4.5/44/66');
	await expect(card(page, 'taraz')).toBeVisible();
	const colleague = await otherReader(browser, isMobile, baseURL);
	await open(colleague.page, page.url());
	const seen = async (reader: Page) => {
		await expect(card(reader, 'taraz')).toBeVisible();
		const middle = await reader.locator('[data-map]').evaluate((frame) => {
			const { left, top, width, height } = frame.getBoundingClientRect();
			return { x: left + width / 2, y: top + height / 2 };
		});
		const taraz = (await places(reader))['taraz'];
		return {
			url: reader.url(),
			eras: await reader
				.locator('[data-era][aria-pressed="true"]')
				.evaluateAll((all) => all.map((one) => one.dataset['era'])),
			cities: await items(reader).count(),
			fromMiddle: [Math.round((taraz?.x ?? NaN) - middle.x), Math.round((taraz?.y ?? NaN) - middle.y)]
		};
	};
	expect(await seen(colleague.page)).toEqual(await seen(page));
	await colleague.leave();
});

test('an era’s page leads to its own passage, and whoever leaves it for a city or the table keeps the era', async ({
	page
}) => {
	await test.step('a link to a passage of the page leads to it there, and nothing says that it is elsewhere', async () => {
		await open(page, './ru/eras/antiquity?passage=proxenoi');
		await expect(page.locator('#passage-proxenoi')).toBeInViewport();
		await expect(page.getByText(said('link_passage'))).toHaveCount(0);
	});
	await test.step('a city and the table keep the era', async () => {
		await open(page, './ru/eras/kazakh-khanate');
		await item(page, 'otrar').getByRole('link').click();
		await expect(page).toHaveURL('./ru/cities/otrar?era=kazakh-khanate');
		await expect(items(page)).toHaveCount(KHANATE);
		await page.goBack();
		await expect(page).toHaveURL('./ru/eras/kazakh-khanate');
		await page.getByRole('link', { name: said('page_table'), exact: true }).click();
		await expect(page).toHaveURL('./ru/cities?era=kazakh-khanate');
	});
});

test('what the atlas does not know in a link is dropped and named as text, and the rest is kept', async ({ page }) => {
	await test.step('an era', async () => {
		await open(page, './ru/cities/taraz?era=atlantis,kazakh-khanate&role=khanate-centre');
		const message = page.getByRole('status').filter({ hasText: 'era=atlantis' });
		await expect(message).toBeVisible();
		await expect(card(page, 'taraz')).toBeVisible();
		await expect(items(page)).toHaveCount(KHANATE);
		await expect(page.locator('[data-era][aria-pressed="true"]')).toHaveCount(1);
		await message.getByRole('button', { name: said('dismiss') }).click();
		await expect(page.getByText('era=atlantis')).toHaveCount(0);
		await expect(items(page)).toHaveCount(KHANATE);
	});
	await test.step('markup', async () => {
		const markup = '<img src=x onerror="window.taken=1">';
		await open(page, `./ru?era=${encodeURIComponent(markup)}&passage=${encodeURIComponent(markup)}`);
		await expect(page.getByRole('status').filter({ hasText: markup })).toBeVisible();
		await expect(page.locator('img')).toHaveCount(0);
		expect(await page.evaluate(() => 'taken' in window)).toBe(false);
	});
});

test('a passage that the page of the link does not quote is a step away, or leaves the address if the reader wishes', async ({
	page,
	baseURL
}) => {
	for (const { link, at } of [
		{ link: './ru?passage=kazakh-khanate', at: 'page' },
		{ link: './ru/cities?passage=kazakh-khanate', at: 'page' },
		{ link: './ru/cities/paris?passage=kazakh-khanate', at: 'card' }
	]) {
		await test.step(`a step away from ${link}`, async () => {
			await open(page, link);
			const place = (at === 'card' ? card(page, 'paris') : page.getByRole('status')).filter({
				hasText: said('link_passage')
			});
			await place.getByRole('link', { name: said('passage_in_place') }).click();
			await expect(page).toHaveURL(new URL('./ru/read?passage=kazakh-khanate', baseURL).href);
			await expect(page.locator('[data-passage="kazakh-khanate"]')).toBeInViewport();
			await expect(page.getByText(said('link_passage'))).toHaveCount(0);
		});
	}
	await test.step('not wanted, it leaves the address', async () => {
		await open(page, './ru?era=antiquity&passage=kazakh-khanate');
		const message = page.getByRole('status').filter({ hasText: said('link_passage') });
		await message.getByRole('button', { name: said('dismiss') }).click();
		await expect(page).toHaveURL('./ru?era=antiquity');
		await expect(page.getByText(said('link_passage'))).toHaveCount(0);
	});
});

test('another language keeps the whole view', async ({ page }) => {
	await open(page, './ru/cities/taraz?era=kazakh-khanate&role=khanate-centre#map=5/43/70');
	await page.locator('.langs a[hreflang="kk"]').click();
	await expect(page).toHaveURL('./kk/cities/taraz?era=kazakh-khanate&role=khanate-centre#map=5/43/70');
	await expect(page.locator('html')).toHaveAttribute('lang', 'kk');
	await expect(card(page, 'taraz')).toBeVisible();
	await expect(page.getByRole('heading', { name: `${KHANATE} қала` })).toBeVisible();
	await expect(era(page, 'kazakh-khanate')).toHaveAttribute('aria-pressed', 'true');
	await page.locator('.langs a[hreflang="en"]').click();
	await expect(page).toHaveURL('./en/cities/taraz?era=kazakh-khanate&role=khanate-centre#map=5/43/70');
	await expect(page.getByRole('heading', { name: `${KHANATE} cities` })).toBeVisible();
});

test('an address that is read and written again is the same', async ({ page, baseURL }) => {
	// More of them, read and written without a page: src/lib/view/codec.test.ts.
	const link = 'ru/cities/athens?era=antiquity,empires&role=polis-proxeny&passage=proxenoi#map=5.25/38.1/-23.5';
	await open(page, `./${link}`);
	const address = new URL(link, baseURL).href;
	await expect.poll(() => written(page)).toBe(address);
	expect(page.url()).toBe(address);
	// A default is left out, a list is put in order, what mail services append is nobody's.
	await page.goto('about:blank');
	await open(page, './ru?role=&era=empires,antiquity,empires&globe=0&utm_source=mail');
	await expect.poll(() => written(page)).toBe(new URL('ru?era=antiquity,empires', baseURL).href);
});

test('a city that is closed just as the navigation that opened it ends stays closed', async ({ page }) => {
	// Then the card is there before its navigation ends.
	await Promise.all([page.waitForResponse('**/cards.json'), open(page, './ru')]);
	await page.evaluate(() => {
		const push = history.pushState.bind(history);
		history.pushState = (...entry) => {
			push(...entry);
			history.pushState = push;
			Object.assign(window, { opened: location.pathname });
			document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
		};
	});
	await mark(page, 'nairobi').click();
	await page.waitForFunction(() => 'opened' in window);
	await expect(page).toHaveURL('./ru');
	await expect(card(page, 'nairobi')).toHaveCount(0);
	await page.goBack();
	await expect(page).toHaveURL('./ru/cities/nairobi');
	await expect(card(page, 'nairobi')).toBeVisible();
});

test('a city that is closed in the frame in which the map comes to rest keeps its entry in the history', async ({
	page
}) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await openLive(page, './ru');
	await item(page, 'otrar').getByRole('link').click();
	await expect(page).toHaveURL('./ru/cities/otrar');
	await expect(cardTitle(page)).toBeFocused();
	const zoom = await page.getByRole('button', { name: said('zoom_in'), exact: true }).elementHandle();
	await page.getByRole('link', { name: said('close') }).evaluate((close: HTMLElement, zoom) => {
		close.click();
		(zoom as HTMLElement | null)?.click();
	}, zoom);
	await expect(card(page, 'otrar')).toHaveCount(0);
	await expect(page).toHaveURL(/\/ru(?:#.*)?$/);
	await page.goBack();
	await expect(page).toHaveURL(/\/ru\/cities\/otrar/);
	await expect(card(page, 'otrar')).toBeVisible();
});
