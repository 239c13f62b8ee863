import type { Page } from '@playwright/test';
import { ERA_IDS, citiesOf } from './content';
import { expect, test } from './fixtures';
import { boxOf, era, historyLength, inList, onExpensiveData, open, press, said, tooWide } from './steps';
import { expectOpen, passage } from './read/steps';

const [FIRST = '', SECOND = '', THIRD = '', FOURTH = ''] = ERA_IDS;

const timeline = (page: Page) => page.locator('[data-timeline]');
const event = (page: Page, id: string) => page.locator(`[data-event="${id}"]`);
/** The mark that holds several dates, and their list. */
const shared = (page: Page) => timeline(page).getByRole('button', { name: '1991, 1992, 1997' });
const chosen = (page: Page): Promise<string[]> =>
	page
		.locator('[data-timeline] [data-era][aria-pressed="true"]')
		.evaluateAll((all) => all.map((one) => one.getAttribute('data-era') ?? ''));

test('a range of eras is dragged, or widened and moved with keys, and is one step back', async ({ page }) => {
	await onExpensiveData(page);
	await open(page, './ru');
	const steps = await historyLength(page);
	const over = async (id: string) => {
		const { x, y, height } = await boxOf(era(page, id));
		await page.mouse.move(x + 80, y + height / 2, { steps: 4 });
	};

	await test.step('dragged with the mouse: shown at once, in the history when it is let go', async () => {
		await over(SECOND);
		await page.mouse.down();
		await over(FOURTH);
		await expect.poll(() => chosen(page)).toEqual([SECOND, THIRD, FOURTH]);
		await expect.poll(() => inList(page)).toEqual(citiesOf({ eras: [SECOND, THIRD, FOURTH] }));
		await expect(page).toHaveURL('./ru');
		await over(THIRD);
		await page.mouse.up();
		await expect(page).toHaveURL(`./ru?era=${SECOND},${THIRD}`);
		expect(await historyLength(page)).toBe(steps + 1);
		await expect(page.locator('[data-announced]')).toContainText('Казахское ханство');
	});
	await test.step('a drag back to where it began chooses that era, and does not toggle it', async () => {
		await over(FIRST);
		await page.mouse.down();
		await over(SECOND);
		await over(FIRST);
		await page.mouse.up();
		await expect(page).toHaveURL(`./ru?era=${FIRST}`);
		await page.goBack();
		await expect(page).toHaveURL(`./ru?era=${SECOND},${THIRD}`);
	});
	await test.step('widened, moved and narrowed with keys: one step each time it settles', async () => {
		const before = await historyLength(page);
		await era(page, THIRD).focus();
		await page.keyboard.press('Shift+ArrowDown');
		await page.keyboard.press('ArrowUp');
		await page.keyboard.press('Shift+ArrowUp');
		await expect.poll(() => chosen(page)).toEqual([FIRST, SECOND]);
		await expect(era(page, SECOND)).toBeFocused();
		await expect(page).toHaveURL(`./ru?era=${FIRST},${SECOND}`);
		// The entry ahead of the one that was gone back to is replaced.
		expect(await historyLength(page)).toBe(before);
		await page.goBack();
		await expect.poll(() => chosen(page)).toEqual([SECOND, THIRD]);
	});
	await test.step('without a range arrows only lead from era to era, and Tab leads to one of them', async () => {
		await page.getByRole('button', { name: said('show_all') }).click();
		await expect(page).toHaveURL('./ru');
		await era(page, FIRST).focus();
		await page.keyboard.press('End');
		await expect(era(page, ERA_IDS.at(-1) ?? '')).toBeFocused();
		await page.keyboard.press('ArrowUp');
		await expect(page.locator('[data-timeline] [data-era][tabindex="0"]')).toHaveCount(1);
		await page.keyboard.press('Tab');
		await expect(timeline(page).getByRole('button', { name: said('timeline_play') })).toBeFocused();
		await page.keyboard.press('Tab');
		await page.keyboard.press('ArrowRight');
		await expect(event(page, '1648')).toBeFocused();
		await expect(page).toHaveURL('./ru');
	});
});

test(
	'a date opens its sentence, dates that meet share a mark, and all are there for a finger',
	{ tag: '@phone' },
	async ({ page, isMobile }) => {
		await onExpensiveData(page);
		await open(page, './ru?era=empires');
		expect((await boxOf(timeline(page))).height).toBeLessThanOrEqual(isMobile ? 57.5 : 180);
		expect(await tooWide(page)).toBeLessThanOrEqual(0);
		await expect(timeline(page).getByText(said('timeline_scale'))).toBeVisible();
		for (const mark of await page.locator('[data-mark]').all()) {
			const { width, height } = await boxOf(mark);
			expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
		}
		await press(shared(page), isMobile);
		await expect(event(page, '1992')).toBeVisible();
		await expect(event(page, '1992')).toHaveAccessibleName(/^1992: в Рио-де-Жанейро/);
		await expect(event(page, '1648')).toHaveAccessibleName(/^1648: Вестфальский мир/);
		await expect(event(page, '2030')).toHaveAccessibleName(new RegExp(`^2030: ${said('timeline_forecast')}`));
		await page.keyboard.press('Escape');
		await expect(event(page, '1992')).toBeHidden();

		// Outside the filter, whose passages are folded.
		await press(event(page, '2015'), isMobile);
		await expect(page).toHaveURL('./ru/read?era=empires&passage=goals-2015');
		await expectOpen(passage(page, 'goals-2015').locator('.quote'));
		await page.goBack();
		await expect(page).toHaveURL('./ru?era=empires');
	}
);

test('play walks through the eras, stops at its end or as soon as the reader acts, and is one step back', async ({
	page
}) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.clock.install();
	await onExpensiveData(page);
	await open(page, './en/cities/london');
	await test.step('an open city marks its eras', async () => {
		await expect(era(page, 'empires')).toHaveAccessibleName(new RegExp(said('timeline_city', 'en')));
		await expect(era(page, 'antiquity')).not.toHaveAccessibleName(new RegExp(said('timeline_city', 'en')));
	});
	const play = timeline(page).getByRole('button', { name: said('timeline_play', 'en') });
	const stop = timeline(page).getByRole('button', { name: said('timeline_stop', 'en') });
	const steps = await historyLength(page);

	await timeline(page).evaluate((all) => {
		const walked: string[] = [];
		Object.assign(window, { walked });
		new MutationObserver((changes) => {
			for (const { target } of changes) {
				if (!(target instanceof Element) || target.ariaPressed !== 'true') continue;
				walked.push(target.getAttribute('data-era') ?? '');
			}
		}).observe(all, { subtree: true, attributeFilter: ['aria-pressed'] });
	});
	await play.click();
	await expect(page).toHaveURL(`./en/cities/london?era=${FIRST}`);
	await expect(stop).toBeVisible();
	await expect(async () => {
		await page.clock.runFor(1_000);
		await expect(play).toBeVisible({ timeout: 100 });
	}).toPass();
	expect(await page.evaluate(() => Reflect.get(window, 'walked') as string[])).toEqual([...ERA_IDS]);
	await expect(page).toHaveURL(`./en/cities/london?era=${ERA_IDS.at(-1) ?? ''}`);
	expect(await historyLength(page)).toBe(steps + 1);
	await page.goBack();
	await expect(page).toHaveURL('./en/cities/london');

	for (const act of [() => page.keyboard.press('Shift'), () => page.mouse.wheel(0, 10), () => stop.click()]) {
		await play.click();
		await expect(stop).toBeVisible();
		await act();
		await expect(play).toBeVisible();
		await page.clock.runFor(5_000);
		expect(await chosen(page)).toEqual([FIRST]);
	}
});

test('without scripts a date leads to its passage, and dates that meet are listed', async ({ browser, baseURL }) => {
	const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
	const page = await context.newPage();
	await page.goto('./kk');
	await expect(timeline(page).getByRole('button', { name: said('timeline_play', 'kk') })).toBeHidden();
	await shared(page).click();
	await event(page, '1997').click();
	await expect(page).toHaveURL('./kk/read?passage=nairobi-1997#passage-nairobi-1997');
	await expect(passage(page, 'nairobi-1997')).toBeInViewport();
	await context.close();
});

test('in the reading view each passage stands where its place in the article crosses its era', async ({ page }) => {
	await open(page, './ru/read');
	const lanes = await page
		.locator('[data-tick] .band')
		.evaluateAll((all) =>
			all.map((band) =>
				[...(band.getAttribute('style') ?? '').matchAll(/--era-([a-z-]+)\) ([\d.]+)%/g)].map((one) => [
					one[1],
					Number(one[2])
				])
			)
		);
	const tops = new Map(lanes.flat() as [string, number][]);
	expect([...tops].sort(([, a], [, b]) => a - b).map(([id]) => id)).toEqual([...ERA_IDS]);
});
