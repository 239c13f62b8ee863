import { barriers } from './barriers';
import { expect, test, waitForMap } from './fixtures';
import { card, cluster, era, open, turnToMap } from './steps';

/** Each in the light and in the dark colours. */
test.describe('no barrier holds a reader up', { tag: '@phone' }, () => {
	test('on the map, nor in the list of a cluster’s cities', async ({ page }) => {
		await open(page, './ru');
		expect(await barriers(page), 'the map').toEqual([]);
		await cluster(page, 'otrar').click();
		await expect(page.locator('dialog[open]')).toBeVisible();
		expect(await barriers(page), 'the list').toEqual([]);
	});

	test('in a city, nor on the live map with ties between cities', async ({ page }) => {
		await open(page, './ru/cities/athens');
		expect(await barriers(page), 'the city').toEqual([]);
		await open(page, './ru/cities/athens?era=antiquity');
		await turnToMap(page);
		await waitForMap(page);
		await expect(page.locator('[data-relation]')).not.toHaveCount(0);
		expect(await barriers(page), 'the live map').toEqual([]);
	});
});

test('no barrier stands in an era, in a translation, where filters leave nothing, or in what a link’s mistake brings', async ({
	page
}) => {
	for (const [what, link, there] of [
		['a city in translation', './kk/cities/paris', card(page, 'paris')],
		['an era that names no city', './en/eras/industrial', page.locator('[data-leading]').first()],
		['filters that leave nothing', './ru?era=antiquity&role=border-city', era(page, 'antiquity')],
		['a link with something unknown', './ru?era=atlantis', page.getByText('era=atlantis')]
	] as const) {
		await test.step(what, async () => {
			await open(page, link);
			await expect(there).toBeVisible();
			expect(await barriers(page)).toEqual([]);
		});
	}
});

test.describe('what is not there', () => {
	test.use({ expectedErrors: /status of 404/ });

	test('holds no barrier', async ({ page }) => {
		await open(page, './ru/cities/atlantis');
		expect(await barriers(page)).toEqual([]);
	});
});
