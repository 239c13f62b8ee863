import { barriers } from './barriers';
import { expect, test } from './fixtures';
import { open, openLive } from './steps';

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
				await open(page, './ru/cities/atlantis');
				expect(await barriers(page)).toEqual([]);
			});
		});
	});
}
