import type { Page } from '@playwright/test';
import { expect, test, waitForMap } from './fixtures';
import {
	boxOf,
	camera,
	cardTitle,
	era,
	framesPass,
	mark,
	open,
	openInOwnFonts,
	openLive,
	said,
	settled,
	turnToMap
} from './steps';
import type { Box } from './steps';

/** Where a city's card stands: at its mark, docked at the map's edge, or as a phone's sheet. */

const dialog = (page: Page) => page.getByRole('dialog');
const map = (page: Page) => page.locator('[data-map]');

/**
 * Marks may move by a fraction of a pixel when the live map takes over, and a line may break at another word when the
 * fonts arrive; a card that is placed anew shifts by 0.05 and more.
 */
const UNSEEN_SHIFT = 0.003;

/** The sum of the layout shifts that no input caused, from the page's beginning. */
async function watchShifts(page: Page): Promise<() => Promise<number>> {
	await page.addInitScript(() => {
		const seen = { shift: 0 };
		Object.assign(window, { seen });
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
				if (!entry.hadRecentInput) seen.shift += entry.value;
			}
		}).observe({ type: 'layout-shift', buffered: true });
	});
	return () => page.evaluate(() => (window as unknown as { seen: { shift: number } }).seen.shift);
}

const hasLeader = (page: Page): Promise<boolean> =>
	dialog(page).evaluate((card) => getComputedStyle(card, '::before').display !== 'none');

async function expectWithinMap(page: Page): Promise<Box> {
	await expect(dialog(page)).toHaveAttribute('data-card-place', 'anchored');
	const [frame, all] = [await boxOf(dialog(page)), await boxOf(map(page))];
	expect(frame.x).toBeGreaterThanOrEqual(all.x);
	expect(frame.y).toBeGreaterThanOrEqual(all.y);
	expect(frame.x + frame.width).toBeLessThanOrEqual(all.x + all.width);
	expect(frame.y + frame.height).toBeLessThanOrEqual(all.y + all.height);
	expect(frame.width, 'between 22 and 26 rem wide').toBeGreaterThanOrEqual(22 * 16);
	expect(frame.width).toBeLessThanOrEqual(26 * 16);
	return frame;
}

/** The card within the map, beside its mark, joined to it, and clear of the map's controls. */
async function expectBeside(page: Page, city: string): Promise<{ card: Box; mark: Box }> {
	const frame = await expectWithinMap(page);
	const at = await boxOf(mark(page, city));
	expect(await hasLeader(page), 'a line joins them').toBe(true);
	const middle = at.x + at.width / 2;
	const gap = Math.max(frame.x - middle, middle - frame.x - frame.width);
	expect(gap).toBeGreaterThan(20);
	expect(gap).toBeLessThan(60);
	const controls = page.getByRole('group', { name: said('map_controls') });
	for (const control of await controls.getByRole('button').all()) {
		const { x, y, width, height } = await boxOf(control);
		const right = x >= frame.x + frame.width || x + width <= frame.x;
		expect(right || y >= frame.y + frame.height || y + height <= frame.y, 'the controls stay free').toBe(true);
	}
	return { card: frame, mark: at };
}

test('on a wide window a card stands at its mark, goes with it, and makes the map move only where it must', async ({
	page
}) => {
	await test.step('a page that arrives with an open city has its card there at once, and nothing shifts', async () => {
		const shift = await watchShifts(page);
		await openInOwnFonts(page, './ru/cities/taraz');
		const before = await expectBeside(page, 'taraz');
		await turnToMap(page);
		await waitForMap(page);
		await framesPass(page);
		const after = await expectBeside(page, 'taraz');
		expect(after.card.x).toBeCloseTo(before.card.x, -0.5);
		expect(after.card.y).toBeCloseTo(before.card.y, -0.5);
		expect(await shift()).toBeLessThan(UNSEEN_SHIFT);
	});
	await test.step('it moves with the map, and stays readable where its mark goes out of sight', async () => {
		const before = await expectBeside(page, 'taraz');
		// Right of the card.
		const { x, y, width } = await boxOf(map(page));
		const from = x + width - 16;
		const drag = async (by: number) => {
			const now = await boxOf(mark(page, 'taraz'));
			await page.mouse.move(from, y + 400);
			await page.mouse.down();
			await page.mouse.move(from + by, y + 400, { steps: 4 });
			await page.mouse.up();
			await expect.poll(async () => (await boxOf(mark(page, 'taraz'))).x).toBeLessThan(now.x + by / 2);
		};
		await drag(-60);
		const after = await expectBeside(page, 'taraz');
		expect(after.card.x - before.card.x).toBeCloseTo(after.mark.x - before.mark.x, -0.5);
		await drag(-220);
		await drag(-220);
		await expect.poll(() => hasLeader(page)).toBe(false);
		await expectWithinMap(page);
	});
	await test.step('a mark with room for its card is opened where it is', async () => {
		await openLive(page, './ru');
		const before = await boxOf(mark(page, 'nairobi'));
		await mark(page, 'nairobi').click();
		await expect(cardTitle(page)).toBeFocused();
		await framesPass(page);
		const { mark: after } = await expectBeside(page, 'nairobi');
		expect(after.x).toBeCloseTo(before.x, 0);
		expect(after.y).toBeCloseTo(before.y, 0);
	});
	await test.step('for a mark at the edge the map makes room', async () => {
		await openLive(page, './ru#map=4/43.2/59.5');
		const before = await boxOf(mark(page, 'almaty'));
		await mark(page, 'almaty').click({ position: { x: 4, y: 14 } });
		await expect(cardTitle(page)).toBeFocused();
		await expect.poll(async () => (await boxOf(mark(page, 'almaty'))).x).toBeLessThan(before.x - 5);
		await expectBeside(page, 'almaty');
	});
	await test.step('a mark that the keyboard reaches beneath the card is not hidden by it', async () => {
		await openLive(page, './ru/cities/taraz#map=4/43/76');
		await page.locator('#card-title').focus();
		await mark(page, 'almaty').focus();
		const [frame, at] = [await expectWithinMap(page), await boxOf(mark(page, 'almaty'))];
		const [across, down] = [at.x + at.width / 2 - frame.x, at.y + at.height / 2 - frame.y];
		expect(across > 0 && across < frame.width && down > 0 && down < frame.height).toBe(false);
	});
});

test('a reader docks the card for long reading, and finds every card there until they put it back', async ({
	page
}) => {
	await openInOwnFonts(page, './ru/cities/athens');
	const address = page.url();
	await page.getByRole('button', { name: said('card_dock') }).click();
	const expectDocked = async () => {
		await expect(dialog(page)).toHaveAttribute('data-card-place', 'docked');
		const [frame, all] = [await boxOf(dialog(page)), await boxOf(map(page))];
		expect(frame.x + frame.width).toBeCloseTo(all.x + all.width, 0);
		expect(frame.height).toBeCloseTo(all.height, 0);
		const at = await boxOf(mark(page, 'athens'));
		expect(at.x + at.width).toBeLessThan(frame.x);
	};
	await expectDocked();
	expect(page.url()).toBe(address);
	const shift = await watchShifts(page);
	await page.reload();
	await settled(page);
	await expectDocked();
	expect(await shift()).toBeLessThan(UNSEEN_SHIFT);
	await page.getByRole('button', { name: said('card_undock') }).click();
	await expectBeside(page, 'athens');
	expect(camera(page)).toBeNull();
	await page.reload();
	await settled(page);
	await expectBeside(page, 'athens');
});

test('on a phone the eras and the pages give way to an open city', { tag: '@phone-only' }, async ({ page }) => {
	await open(page, './ru/cities/taraz');
	await expect(dialog(page)).toHaveAttribute('data-card-place', 'sheet');
	await expect(page.getByRole('button', { name: said('card_dock') })).toHaveCount(0);
	const yielding = [era(page, 'antiquity'), page.getByRole('link', { name: said('page_table'), exact: true })];
	for (const one of yielding) await expect(one).toBeHidden();
	const { y, height } = await boxOf(dialog(page));
	expect(y + height, 'the sheet ends with the screen').toBeCloseTo(page.viewportSize()?.height ?? 0, 0);
	await page.getByRole('link', { name: said('close') }).tap();
	for (const one of yielding) await expect(one).toBeVisible();
});
