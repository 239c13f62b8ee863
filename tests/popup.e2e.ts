import type { Page } from '@playwright/test';
import { sourceOf } from './content';
import { expect, test } from './fixtures';
import {
	boxOf,
	card,
	cardTitle,
	cluster,
	framesPass,
	item,
	mark,
	open,
	openInOwnFonts,
	openLive,
	press,
	said,
	tooWide
} from './steps';

test.use({ contextOptions: { reducedMotion: 'no-preference' } });

const dialog = (page: Page) => page.getByRole('dialog');

test('one city is open at a time, by marker or list, and the keyboard goes in and comes back', async ({ page }) => {
	await test.step('Enter on a marker opens its city and leads into it, and Escape leads back to the marker', async () => {
		await open(page, './ru');
		await mark(page, 'nairobi').focus();
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL('./ru/cities/nairobi');
		await expect(cardTitle(page)).toBeFocused();
		await expect(cardTitle(page)).toHaveText('Найроби');
		await expect(mark(page, 'nairobi')).toHaveAttribute('aria-current', 'true');

		await page.keyboard.press('Escape');
		await expect(page).toHaveURL('./ru');
		await expect(dialog(page)).toHaveCount(0);
		await framesPass(page);
		await expect(mark(page, 'nairobi')).toBeFocused();
	});
	await test.step('one city is open at a time, and the list opens the same as the map', async () => {
		await open(page, './ru');
		await mark(page, 'nairobi').click();
		await expect(card(page, 'nairobi')).toBeVisible();
		// It takes the focus, and would from the next city.
		await expect(cardTitle(page)).toBeFocused();
		await item(page, 'vienna').getByRole('link').focus();
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL('./ru/cities/vienna');
		await expect(card(page, 'vienna')).toBeVisible();
		await expect(page.locator('[data-city-card]')).toHaveCount(1);
		await expect(dialog(page)).toHaveCount(1);
	});
});

test(
	'a press on a marker opens its city, and the close button leads back to the marker',
	{ tag: '@phone' },
	async ({ page, isMobile }) => {
		await open(page, './ru');
		await press(mark(page, 'nairobi'), isMobile);
		await expect(page).toHaveURL('./ru/cities/nairobi');
		await expect(cardTitle(page)).toBeFocused();
		await page.getByRole('link', { name: said('close') }).click();
		await expect(page).toHaveURL('./ru');
		await framesPass(page);
		await expect(mark(page, 'nairobi')).toBeFocused();
	}
);

test.describe('where the line fails while the page prepares what comes next', () => {
	test.use({ expectedErrors: /ERR_INTERNET_DISCONNECTED/ });

	test('nothing is thrown, and a city opens once the line is back', async ({ page, context }) => {
		// The browser is idle when the test says so.
		await page.addInitScript(() => {
			const waiting: IdleRequestCallback[] = [];
			window.requestIdleCallback = (callback) => waiting.push(callback);
			const deadline = { didTimeout: false, timeRemaining: () => 50 };
			Object.assign(window, { idle: () => waiting.splice(0).forEach((callback) => callback(deadline)) });
		});
		await open(page, './ru');
		await context.setOffline(true);
		const failed = page.waitForEvent('requestfailed', (request) => request.url().endsWith('.js'));
		await page.evaluate(() => (window as unknown as { idle: () => void }).idle());
		await failed;
		await framesPass(page);
		await context.setOffline(false);
		await mark(page, 'nairobi').click();
		await expect(cardTitle(page)).toHaveText('Найроби');
	});
});

test('a city whose words are yet to come leads into it too, once they are there', async ({ page }) => {
	// A line so slow that what is fetched ahead does not come.
	await page.route('**/cards.json', () => undefined);
	await open(page, './ru');
	await mark(page, 'nairobi').click();
	await expect(page).toHaveURL('./ru/cities/nairobi');
	await expect(cardTitle(page)).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(page).toHaveURL('./ru');
	await framesPass(page);
	await expect(mark(page, 'nairobi')).toBeFocused();
});

test.describe('a finger on a marker', { tag: '@phone-only' }, () => {
	async function fingerOn(page: Page, city: string) {
		const { x, y, width, height } = await boxOf(mark(page, city));
		const client = await page.context().newCDPSession(page);
		const at = { x: x + width / 2, y: y + height / 2 };
		const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', by = 0) =>
			client.send('Input.dispatchTouchEvent', {
				type,
				touchPoints: type === 'touchEnd' ? [] : [{ x: at.x + by, y: at.y + by }]
			});
		await touch('touchStart');
		return touch;
	}

	test('that drags the map opens nothing', async ({ page }) => {
		await openLive(page, './ru');
		const touch = await fingerOn(page, 'nairobi');
		for (const by of [10, 20, 30]) await touch('touchMove', by);
		await touch('touchEnd');
		await expect(page).toHaveURL(/\/ru#map=/);
		await expect(page.locator('[data-city-card]')).toHaveCount(0);
	});
});

test('closing a city leaves the focus on its marker or its cluster, on the drawn map and on the live one', async ({
	page
}) => {
	await test.step('a city that its cluster hides on the way back leaves the focus on the cluster', async () => {
		await open(page, './ru');
		await item(page, 'otrar').getByRole('link').click();
		await expect(cardTitle(page)).toBeFocused();
		await expect(mark(page, 'otrar')).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(page).toHaveURL('./ru');
		await framesPass(page);
		await expect(cluster(page, 'otrar')).toBeFocused();
	});
	await test.step('on the live map too', async () => {
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await openLive(page, './ru');
		await item(page, 'otrar').getByRole('link').click();
		await expect(cardTitle(page)).toBeFocused();
		await expect(mark(page, 'otrar')).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(page).toHaveURL('./ru');
		await framesPass(page);
		await expect(mark(page, 'otrar').or(cluster(page, 'otrar'))).toBeFocused();
	});
});

test('roles, passages and notes of a city are the article’s and the editor’s, each told apart', async ({ page }) => {
	await test.step('roles keep the article’s modality: denied, self-described, said of a group', async () => {
		await open(page, './ru/cities/paris');
		const denied = card(page, 'paris').locator('[data-role-type="global-gateway"]');
		await expect(denied).toContainText(said('modality_denied'));
		await expect(card(page, 'paris').locator('[data-role-type="national-gateway"]').first()).toContainText(
			said('modality_quoted')
		);

		await open(page, './ru/cities/almaty');
		await expect(card(page, 'almaty').locator('[data-role-type="sector-leader"]')).toContainText(
			said('modality_self_described')
		);

		await open(page, './ru/cities/taraz');
		// Two roles of the same type, said of the same cities: one line.
		const group = card(page, 'taraz').locator('[data-role-type]');
		await expect(group).toHaveCount(1);
		await expect(group.locator('.line')).toContainText('Отрар');
		await expect(group.locator('.line')).not.toContainText(said('modality_asserted'));
		await group.locator('summary').click();
		await expect(group.getByText('Сказано о группе')).toBeVisible();
		await expect(group.getByText('особо выделявшееся в истории Казахского ханства')).toBeVisible();
	});
	await test.step('the passages are the article’s own words, with section and page, the city’s mention standing out', async () => {
		await open(page, './ru/cities/taraz');
		const quote = card(page, 'taraz').locator('blockquote[data-passage="kazakh-khanate"]');
		await expect(quote).toHaveAttribute('lang', 'ru');
		await expect(quote).toHaveAttribute('data-layer', 'article');
		expect(((await quote.textContent()) ?? '').trim()).toBe(`«${sourceOf('kazakh-khanate').words}»`);

		const passage = card(page, 'taraz').locator('#passage-kazakh-khanate');
		await expect(passage).toContainText(/с\.\s107/);
		await expect(passage).toContainText('Введение');
		await expect(passage).toContainText('Казахское ханство');
		// The editor's condensed statements stand after them, as the editor's.
		const statements = passage.locator('[data-layer="editor"]').filter({ hasText: said('statements_by_editor') });
		await expect(statements.getByRole('listitem')).toHaveCount(2);
		await expect(passage.locator('blockquote ~ [data-layer="editor"]').first()).toHaveText(
			(await statements.textContent()) ?? ''
		);
		await expect(quote.locator('.mention.own')).toHaveText(['Тараз']);
		// The other cities of the passage are a step away.
		await quote.getByRole('link', { name: 'Отырар' }).click();
		await expect(page).toHaveURL('./ru/cities/otrar');
		await expect(card(page, 'otrar')).toBeVisible();
	});
	await test.step('the editor’s notes stand apart from the article’s words, with their sources', async () => {
		await open(page, './ru/cities/vienna');
		const notes = card(page, 'vienna').locator('aside[data-layer="editor"]');
		await expect(notes.filter({ hasText: 'Статья не называет Вену прямо' })).toBeVisible();
		for (const note of await notes.all()) await expect(note).toContainText(/Источник/);
		await expect(page.locator('[data-layer="article"] [data-layer="editor"]')).toHaveCount(0);
		await expect(card(page, 'vienna').locator('[data-layer="authority"]')).toContainText('48,2085°');
	});
	await test.step('a role leads to the very words that it rests on', async () => {
		await open(page, './ru/cities/london');
		const theatre = card(page, 'london')
			.locator('[data-role-type="sector-leader"]')
			.filter({ hasText: said('modality_reported') });
		const lit = card(page, 'london').locator('[data-passage="sector-leaders"] .lit');
		// Pointed at, it only marks them.
		await theatre.locator('.line').hover();
		await expect(lit).not.toHaveCount(0);
		await expect(lit.first()).not.toBeInViewport();
		await theatre.locator('.line').click();
		await expect(lit.first()).toBeInViewport();
		await expect(card(page, 'london').locator('#passage-sector-leaders')).toBeFocused();
		expect((await lit.allTextContents()).join('')).toBe(
			'Дополнительно столицу Великобритании принято считать театральной столицей мира.'
		);
	});
	await test.step('a quote leads to its place in the text', async () => {
		const quote = card(page, 'london').locator('#passage-sector-leaders');
		await quote.getByRole('link', { name: said('passage_read') }).click();
		await expect(page).toHaveURL('./ru/read?passage=sector-leaders');
		await expect(page.locator('[data-passage="sector-leaders"]')).toBeInViewport();
	});
});

test(
	'the article’s words begin within the first 15 rem of a card, after the city’s name',
	{ tag: '@phone' },
	async ({ page }) => {
		const rem = 16;
		for (const [lang, cities] of [
			['ru', ['athens', 'taraz', 'otrar', 'london', 'paris']],
			['kk', ['london', 'athens']],
			['en', ['london', 'otrar']]
		] as const) {
			for (const city of cities) {
				await openInOwnFonts(page, `./${lang}/cities/${city}`);
				const top = (await boxOf(card(page, city))).y;
				const words = await boxOf(card(page, city).locator('[data-leading]').first());
				expect(words.y - top, `${lang}, ${city}`).toBeLessThanOrEqual(15 * rem);
				const roles = await card(page, city).locator('[data-role-type]').count();
				expect(roles, `${lang}, ${city}`).toBeGreaterThan(0);
			}
		}
		// What the article prints stands beside the name that readers know, only where it is another.
		await expect(card(page, 'otrar').locator('header')).toContainText('Отырар');
		await open(page, './ru/cities/taraz');
		await expect(card(page, 'taraz').locator('header')).toHaveText('Тараз');
	}
);

test('on paper a city is whole', async ({ page }) => {
	await open(page, './ru/cities/athens');
	await page.emulateMedia({ media: 'print' });
	const paper = page.locator('[role="group"]:has(> [data-city-card])');
	const cut = () => paper.evaluate((one) => one.scrollHeight - one.clientHeight);
	await expect.poll(cut).toBe(0);
	await expect(paper.locator('blockquote').last()).toBeVisible();
	await expect(item(page, 'athens')).toBeHidden();
	await expect(page.getByRole('checkbox', { name: said('borders_today') })).toHaveCount(0);
});

test(
	'a long city scrolls inside its page, which stays within the screen',
	{ tag: '@phone' },
	async ({ page, isMobile }) => {
		// By a jump: a busy Chromium loses an eased scroll that begins before its first frames are out, on any page.
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await open(page, './ru/cities/athens');
		await framesPass(page);
		const [sheet, map] = [await boxOf(dialog(page)), await boxOf(page.locator('[data-map]'))];
		const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
		expect(sheet.x).toBeGreaterThanOrEqual(0);
		expect(sheet.y).toBeGreaterThanOrEqual(0);
		expect(sheet.x + sheet.width).toBeLessThanOrEqual(width + 0.5);
		expect(sheet.y + sheet.height).toBeLessThanOrEqual(height + 0.5);
		if (isMobile) expect(sheet.y, 'leaves some of the map free').toBeGreaterThan(map.y + 100);
		else {
			expect(sheet.height, 'is as high as the map lets it be, and needs no grip').toBeCloseTo(map.height - 24, 0);
			await expect(page.getByRole('button', { name: said('sheet_height') })).toBeHidden();
		}

		const scroll = dialog(page).locator('.scroll');
		const sizes = () =>
			scroll.evaluate(({ scrollHeight, clientHeight, scrollTop }) => ({ scrollHeight, clientHeight, scrollTop }));
		expect((await sizes()).scrollHeight).toBeGreaterThan((await sizes()).clientHeight + 200);
		await scroll.focus();
		await page.keyboard.press('End');
		await expect.poll(async () => (await sizes()).scrollTop).toBeGreaterThan(200);
		await expect(card(page, 'athens').locator('[data-layer="authority"]')).toBeInViewport();
		expect(await tooWide(page)).toBeLessThanOrEqual(0);
	}
);

test('on a phone the sheet has three heights, by its grip', { tag: '@phone-only' }, async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await open(page, './ru/cities/athens');
	const grip = page.getByRole('button', { name: said('sheet_height') });
	const height = async () => (await boxOf(dialog(page))).height;
	const middle = await height();
	await grip.tap();
	await expect.poll(height).toBeGreaterThan(middle + 100);
	await grip.tap();
	await expect.poll(height).toBeLessThan(middle - 100);
	await expect(cardTitle(page)).toBeInViewport();
	await grip.tap();
	await expect.poll(height).toBeCloseTo(middle, 0);

	// A drag goes to the nearest height.
	const { x, y, width } = await boxOf(grip);
	await page.mouse.move(x + width / 2, y + 12);
	await page.mouse.down();
	await page.mouse.move(x + width / 2, 120, { steps: 5 });
	await page.mouse.up();
	await expect.poll(height).toBeGreaterThan(middle + 100);
});
