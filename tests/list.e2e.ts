import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures';
import { CITIES } from './content';
import { card, cardTitle, cluster, framesPass, item, items, mark, open } from './steps';

/** Whether a marker stands out: by the halo of a single one, by the filled middle of a cluster. */
const look = (marker: Locator) =>
	marker
		.locator('span')
		.first()
		.evaluate((element) => {
			const { boxShadow, backgroundColor } = getComputedStyle(element);
			return `${boxShadow} ${backgroundColor}`;
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
		await expect(item(page, 'taraz').locator('[data-role-type]').first()).toContainText('роль группы');
		await expect(item(page, 'vienna')).toContainText('только прилагательным');
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
	// Markers, controls of the map, eras, role types, and the cities before Otrar.
	for (let steps = 0; steps < 80 && !(await focused()); steps++) await page.keyboard.press('Tab');
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
