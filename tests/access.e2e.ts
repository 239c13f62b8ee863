import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { open, openLive } from './steps';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const WCAG: RunOptions = {
	runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
	resultTypes: ['violations']
};

/** What keeps a reader out, by axe's rules: the rule and the elements. */
async function barriers(page: Page): Promise<string[]> {
	await page.addScriptTag({ path: axe });
	const { violations } = await page.evaluate(
		(options) =>
			(window as Window & { axe?: { run: (options: unknown) => Promise<AxeResults> } }).axe?.run(options) ??
			Promise.reject(new Error('axe is not there')),
		WCAG
	);
	return violations.flatMap(({ id, nodes }) =>
		nodes.map(({ target, failureSummary }) => `${id}: ${String(target)} ${failureSummary ?? ''}`)
	);
}

for (const colorScheme of ['light', 'dark'] as const) {
	test.describe(`in ${colorScheme} colours`, () => {
		test.use({ colorScheme });

		for (const [what, link] of [
			['the map', './ru'],
			['a city', './ru/cities/athens'],
			['a city in translation', './kk/cities/paris'],
			['an era', './en/eras/industrial'],
			['filters that leave nothing', './ru?era=antiquity&role=border-city'],
			['a link with something unknown', './ru?era=atlantis']
		] as const) {
			test(`${what} holds no barrier`, async ({ page }) => {
				await open(page, link);
				expect(await barriers(page)).toEqual([]);
			});
		}

		test('the live map, with ties between cities, holds no barrier', async ({ page }) => {
			await openLive(page, './ru/cities/athens?era=antiquity');
			expect(await barriers(page)).toEqual([]);
		});

		test('the list of a cluster’s cities holds no barrier', async ({ page }) => {
			await open(page, './ru');
			await page.locator('button[data-cities~="otrar"]:visible').evaluate((button: HTMLButtonElement) => {
				document.querySelector<HTMLElement>(`#${button.getAttribute('popovertarget') ?? ''}`)?.showPopover();
			});
			await expect(page.locator(':popover-open')).toBeVisible();
			expect(await barriers(page)).toEqual([]);
		});

		test.describe('what is not there', () => {
			test.use({ expectedErrors: /status of 404/ });

			test('holds no barrier', async ({ page }) => {
				await page.goto('./ru/cities/atlantis');
				await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
				expect(await barriers(page)).toEqual([]);
			});
		});
	});
}
