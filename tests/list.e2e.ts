import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { ARTICLE, CITIES, citiesOf } from './content';
import { boxOf, card, cardTitle, cluster, era, framesPass, item, items, mark, open, said } from './steps';

/** Whether a marker stands out: by the halo of a single one, by the filled middle of a cluster. */
const look = (marker: Locator) =>
	marker.locator('.glyphs, .ring > span').evaluate((element) => {
		const { boxShadow, backgroundColor } = getComputedStyle(element);
		return `${boxShadow} ${backgroundColor}`;
	});

/** CSS pixels from the top of the window: what is below is hidden by its edge, or by the strip of eras. */
const fold = async (page: Page, isMobile: boolean) =>
	isMobile ? (await boxOf(page.locator('.era-filter'))).y : (page.viewportSize()?.height ?? 0);

/** The list begins in the window: its head, and its first cities as a whole. */
async function listBegins(page: Page, isMobile: boolean, cities: number) {
	const edge = await fold(page, isMobile);
	for (const element of [page.locator('#cities-head'), ...(await items(page).all()).slice(0, cities)]) {
		const { y, height } = await boxOf(element);
		expect(y).toBeGreaterThan(0);
		expect(y + height).toBeLessThanOrEqual(edge);
	}
}

test(
	'the first view says what the atlas is and of which article, offers ways in, and holds the beginning of the list',
	{ tag: '@phone' },
	async ({ page, isMobile }) => {
		const windows = isMobile
			? [{ width: 390, height: 844 }]
			: [
					{ width: 1366, height: 650 },
					{ width: 1280, height: 800 }
				];
		for (const lang of ['kk', 'en', 'ru']) {
			await open(page, `./${lang}`);
			for (const size of windows) {
				await test.step(`${lang}, ${size.width} × ${size.height}`, async () => {
					await page.setViewportSize(size);
					const intro = page.locator('main header.intro');
					const { height } = await boxOf(intro);
					expect(height).toBeLessThanOrEqual(200);
					await expect(intro).toContainText(said('home_lead', lang));
					for (const { family } of ARTICLE.author) await expect(intro).toContainText(family[lang] ?? '?');
					await expect(intro).toContainText(ARTICLE.containerTitle[lang] ?? '?');
					await expect(intro).toContainText(`${ARTICLE.issued.year}`);
					await listBegins(page, isMobile, 2);
				});
			}
		}
		if (isMobile) {
			await test.step('the sentence stands before the map', async () => {
				expect((await boxOf(page.locator('main header.intro'))).y).toBeLessThan(
					(await boxOf(page.locator('[data-map]'))).y
				);
			});
		}
		await test.step('a way in leads to the beginning of the article', async () => {
			await page.getByRole('link', { name: said('way_read') }).click();
			await expect(page).toHaveURL('./ru/read');
		});
	}
);

test('the cities of a chosen era are in sight at once', { tag: '@phone' }, async ({ page, isMobile }) => {
	if (!isMobile) await page.setViewportSize({ width: 1366, height: 650 });
	const khanate = citiesOf({ eras: ['kazakh-khanate'] }).length;
	await test.step('at the press', async () => {
		await open(page, './ru');
		await era(page, 'kazakh-khanate').click();
		await expect(items(page)).toHaveCount(khanate);
		await listBegins(page, isMobile, 2);
	});
	await test.step('on the era’s own page, with a way to its words', async () => {
		await open(page, './ru/eras/kazakh-khanate');
		await expect(items(page)).toHaveCount(khanate);
		await listBegins(page, isMobile, 2);
		await page.getByRole('link', { name: said('era_words_link') }).click();
		await expect(page.locator('#era-words')).toBeInViewport();
		await expect(page).toHaveURL('./ru/eras/kazakh-khanate');
	});
});

test('every city of the article is in the list, with its roles, in the alphabet’s order', async ({ page }) => {
	await test.step('with its roles', async () => {
		await open(page, './ru');
		await expect(items(page)).toHaveCount(CITIES);
		for (const city of await items(page).all()) {
			await expect(city.getByRole('link')).toHaveAccessibleName(/\p{L}/u);
			expect(await city.locator('[data-role-type]').count()).toBeGreaterThan(0);
		}
		await expect(item(page, 'paris').locator('[data-role-type="global-gateway"]')).toContainText('статья отрицает');
		await expect(item(page, 'taraz').locator('[data-role-type]').first()).toContainText(said('role_of_group'));
		await expect(item(page, 'vienna')).toContainText(`${said('only_adjective')} «Венский»`);
	});
	await test.step('by the name that readers know, and beside it only another that the passages print', async () => {
		await expect(item(page, 'otrar').getByRole('link')).toHaveText('Отрар · Отырар');
		await expect(item(page, 'taraz').getByRole('link')).toHaveText('Тараз');
	});
	await test.step('in the order of each language', async () => {
		for (const [link, lang] of [
			['./ru', 'ru'],
			['./kk', 'kk'],
			['./en', 'en']
		] as const) {
			await page.goto(link);
			const names = await items(page).locator('.name').allTextContents();
			expect(names).toHaveLength(CITIES);
			expect(names).toEqual([...names].sort(new Intl.Collator(lang).compare));
		}
	});
});

test('what the reader points at stands out in the list and on the map alike', async ({ page }) => {
	await test.step('a city of the list stands out on the map, alone or in its cluster', async () => {
		await open(page, './ru');
		for (const [city, marker] of [
			['nairobi', mark(page, 'nairobi')],
			['taraz', cluster(page, 'taraz')]
		] as const) {
			const before = await look(marker);
			await item(page, city).getByRole('link').focus();
			await expect.poll(() => look(marker)).not.toBe(before);
			await item(page, 'geneva').getByRole('link').focus();
			await expect.poll(() => look(marker)).toBe(before);
			await item(page, city).hover();
			await expect.poll(() => look(marker)).not.toBe(before);
			await item(page, 'geneva').hover();
			await item(page, 'geneva').getByRole('link').blur();
		}
	});
	await test.step('a marker stands out in the list', async () => {
		await open(page, './ru');
		const colour = () =>
			item(page, 'nairobi')
				.locator('.name')
				.evaluate((name) => getComputedStyle(name).color);
		const before = await colour();
		await mark(page, 'nairobi').focus();
		await expect.poll(colour).not.toBe(before);
		await mark(page, 'vancouver').focus();
		await expect.poll(colour).toBe(before);
		await mark(page, 'nairobi').hover();
		await expect.poll(colour).not.toBe(before);
	});
	await test.step('the keyboard points at a city while the mouse rests on another that scrolls away', async () => {
		await open(page, './ru');
		const pointed = (city: string) => expect(item(page, city)).toHaveClass(/pointed/);
		await item(page, 'almaty').hover();
		await pointed('almaty');
		await items(page).last().getByRole('link').focus();
		await expect(item(page, 'almaty')).not.toBeInViewport();
		const last = (await items(page).last().getAttribute('data-city-item')) ?? '';
		await pointed(last);
		await expect(page.locator('li.pointed')).toHaveCount(1);
		// The browser tells what lies under the mouse only a moment after the scrolling.
		await framesPass(page);
		await framesPass(page);
		await pointed(last);
	});
});

test('the keyboard alone leads from the top of the page to a city and back', async ({ page }) => {
	await open(page, './ru');
	await page.keyboard.press('Tab');
	const skip = page.getByRole('link', { name: 'К содержанию' });
	await expect(skip).toBeFocused();
	await expect(skip).toBeInViewport();
	await page.keyboard.press('Enter');

	const otrar = item(page, 'otrar').getByRole('link');
	const focused = () => otrar.evaluate((link) => link === document.activeElement);
	// Eras, role types, and the cities before Otrar: the map's marks come after the list.
	for (let steps = 0; steps < 48 && !(await focused()); steps++) await page.keyboard.press('Tab');
	await expect(otrar).toBeFocused();
	await expect(otrar).toBeInViewport();

	await page.keyboard.press('Enter');
	await expect(page).toHaveURL('./ru/cities/otrar');
	await expect(cardTitle(page)).toBeFocused();
	await expect(cardTitle(page)).toHaveText('Отрар');
	await page.keyboard.press('Escape');
	await expect(page).toHaveURL('./ru');
	await expect(card(page, 'otrar')).toHaveCount(0);
});
