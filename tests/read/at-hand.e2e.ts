import type { Page } from '@playwright/test';
import { READING_PX } from '../../src/lib/reader/sight';
import { PASSAGES, sourceOf } from '../content';
import { expect, test } from '../fixtures';
import { mark, open, openInOwnFonts, press } from '../steps';
import { bar, currentMention, expectOnMap, mention, next, scrollTo, tick } from './steps';

const citiesOf = (id: string): string[] => [...new Set(sourceOf(id).mentions.flat())].sort();

/** The passage of the bar, the cities that stand out on the map, and the passage at the reading line. */
const atHand = (page: Page): Promise<{ bar: string; map: string[]; line: string }> =>
	bar(page).evaluate((bar, readingPx) => {
		const covered = bar.closest('.top')?.getBoundingClientRect().bottom ?? 0;
		const line = covered + Math.min(readingPx, (innerHeight - covered) / 4);
		const found = [...document.querySelectorAll('article[id^="passage-"]')].find(
			(one) => one.checkVisibility() && one.getBoundingClientRect().bottom > line
		);
		const marks = [...document.querySelectorAll<HTMLElement>('[data-map] .at-hand')];
		return {
			bar: bar.querySelector('.here')?.getAttribute('data-tick') ?? '',
			map: marks.flatMap(({ dataset }) => (dataset['city'] ?? dataset['cities'] ?? '').split(' ')).sort(),
			line: found?.id.replace('passage-', '') ?? ''
		};
	}, READING_PX);

test(
	'bar and map speak of the same passage, the one at the reading line, wherever the text is scrolled to',
	{ tag: '@phone' },
	async ({ page }) => {
		await openInOwnFonts(page, './ru/read');
		const last = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
		const seen = new Set<string>();
		for (let share = 0.08; share <= 0.85; share += 0.045) {
			await page.evaluate((y) => window.scrollTo(0, y), Math.round(last * share));
			const { line } = await atHand(page);
			seen.add(line);
			await expect
				.poll(() => atHand(page), { message: `at ${line}` })
				.toEqual({ line, bar: line, map: citiesOf(line) });
		}
		expect(seen.size).toBeGreaterThan(10);
	}
);

test('bar and map speak of the passage of the mention that the reader went to, wherever on the screen it stands', async ({
	page,
	isMobile
}) => {
	await openInOwnFonts(page, './ru/read?passage=imperial-capitals');
	await press(mention(page, 'imperial-capitals', 'london').last(), isMobile);
	for (const id of ['gateways', 'sector-leaders', 'sector-leaders']) {
		await press(next(page), isMobile);
		await expect(currentMention(page)).toBeInViewport();
		await expect.poll(() => atHand(page)).toMatchObject({ bar: id, map: citiesOf(id) });
		await expectOnMap(page, ...citiesOf(id));
	}
});

test(
	'the cities of the passage at hand come apart on the map, each with its name, and the others recede',
	{ tag: '@phone' },
	async ({ page }) => {
		await open(page, './ru/read');
		await scrollTo(page, 'kazakh-khanate');
		for (const city of citiesOf('kazakh-khanate')) {
			await expect(mark(page, city)).toHaveClass(/\bat-hand\b/);
			await expect(mark(page, city).locator('.label')).toBeVisible();
			await expectOnMap(page, city);
		}
		await expect(page.locator('[data-map] .receding').first()).toBeAttached();
		await test.step('a city stands out from a ring of others', async () => {
			await scrollTo(page, 'gateways');
			await expect(mark(page, 'london')).toHaveClass(/\bat-hand\b/);
			await expect(page.locator('button.receding[data-cities~="paris"]:visible')).toHaveCount(1);
		});
		await test.step('a passage that names no city leaves all alike', async () => {
			const none = PASSAGES.find(({ id, mentions }) => mentions.length === 0 && id !== 'city-origins')?.id ?? '';
			await scrollTo(page, none);
			await expect(page.locator('[data-map] :is(.at-hand, .receding)')).toHaveCount(0);
		});
	}
);

test('whoever leaves the reading view finds no city dimmed on the map', async ({ page }) => {
	await open(page, './ru/read?passage=gateways');
	await expect(tick(page, 'gateways')).toHaveClass(/\bhere\b/);
	await expect(mark(page, 'london')).toHaveClass(/\bat-hand\b/);
	await page.locator('.masthead').getByRole('link', { name: 'Карта', exact: true }).click();
	await expect(page).toHaveURL('./ru');
	await expect(page.locator('[data-map] :is(.at-hand, .receding)')).toHaveCount(0);
});
