import { expect, test } from '../fixtures';
import { boxOf, framesPass, open, press, settled } from '../steps';
import {
	choice,
	currentMention,
	expectInMiddle,
	expectOnMap,
	expectOpen,
	mention,
	next,
	scrollTo,
	separator
} from './steps';

test.describe('the border between map and text on a phone', { tag: '@phone-only' }, () => {
	test('is moved by arrow keys, within its limits, and a reload leaves it there', async ({ page }) => {
		await open(page, './ru/read');
		await scrollTo(page, 'sector-leaders');
		const height = async () => (await boxOf(page.locator('[data-map]'))).height;
		const screen = page.viewportSize()?.height ?? 0;
		const first = await height();
		await separator(page).focus();
		for (const [key, value] of [
			['ArrowDown', 37],
			['ArrowUp', 32],
			['ArrowUp', 27],
			['Home', 12],
			['ArrowUp', 12],
			['End', 70],
			['ArrowDown', 70]
		] as const) {
			await page.keyboard.press(key);
			await expect(separator(page), key).toHaveAttribute('aria-valuenow', String(value));
			await expect.poll(height, key).toBeCloseTo((screen * value) / 100, -0.5);
		}
		expect(await height()).toBeGreaterThan(first);
		await page.reload();
		await settled(page);
		await expect(separator(page), 'where it was left').toHaveAttribute('aria-valuenow', '70');
		expect(await height()).toBeCloseTo(screen * 0.7, -0.5);
		await expect(separator(page)).toHaveAttribute('aria-valuemin', '12');
		await expect(separator(page)).toHaveAttribute('aria-valuemax', '70');
		await expectOpen(separator(page));
		const [border, map] = [await boxOf(separator(page)), await boxOf(page.locator('[data-map]'))];
		expect(border.y).toBeCloseTo(map.y + map.height, -0.5);
		expect(border.height).toBeGreaterThanOrEqual(24);
	});

	test('follows a finger, and the page does not scroll under it', async ({ page, context }) => {
		await open(page, './ru/read?passage=sector-leaders');
		const height = async () => (await boxOf(page.locator('[data-map]'))).height;
		const { x, y, width, height: thick } = await boxOf(separator(page));
		const [before, place] = [await height(), await page.evaluate(() => scrollY)];
		const finger = await context.newCDPSession(page);
		const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', by = 0) =>
			finger.send('Input.dispatchTouchEvent', {
				type,
				touchPoints: type === 'touchEnd' ? [] : [{ x: x + width / 2, y: y + thick / 2 + by }]
			});
		await touch('touchStart');
		for (const by of [20, 60, 120]) await touch('touchMove', by);
		await expect.poll(height).toBeCloseTo(before + 120, -0.5);
		await touch('touchMove', -80);
		await touch('touchEnd');
		await expect.poll(height).toBeCloseTo(before - 80, -0.5);
		// The text may be kept in its place as the map above it shrinks.
		expect(Math.abs((await page.evaluate(() => scrollY)) - place)).toBeLessThanOrEqual(130);
		// Once let go, it stays.
		await page.mouse.move(x + width / 2, 700);
		await framesPass(page);
		expect(await height()).toBeCloseTo(before - 80, -0.5);
	});

	test('leaves each mention in sight and on the map, wherever it stands', async ({ page, isMobile }) => {
		await open(page, './ru/read?passage=proxenoi');
		await press(mention(page, 'proxenoi', 'athens').first(), isMobile);
		for (const key of ['Home', 'End']) {
			await separator(page).focus();
			await page.keyboard.press(key);
			for (let time = 0; time < 3; time++) {
				await press(next(page), isMobile);
				await expectOpen(currentMention(page));
				await expectOnMap(page, 'athens');
			}
		}
		await expect(choice(page, 'Афины')).toBeVisible();
		// Where little is left to the text, the map still follows it.
		await page.keyboard.press('Escape');
		// The focus goes back to the mention, and brings it into sight: only then may the reader scroll on.
		await expect(page.locator('[data-mention]:focus')).toBeVisible();
		await framesPass(page);
		await scrollTo(page, 'nairobi-1997');
		await expectInMiddle(page, 'nairobi');
	});
});
