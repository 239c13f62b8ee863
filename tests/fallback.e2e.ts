import { browserArgs, findBrowser } from '../scripts/browser.mjs';
import { expect, test, waitForMap } from './fixtures';
import {
	boxOf,
	camera,
	card,
	cardTitle,
	cluster,
	era,
	framesPass,
	items,
	mark,
	open,
	places,
	said,
	turnToMap
} from './steps';

const executablePath = findBrowser();

// A browser that has no WebGL at all.
test.use({
	launchOptions: {
		args: [...browserArgs.filter((arg) => !/angle|swiftshader|gpu/.test(arg)), '--disable-gpu', '--disable-3d-apis'],
		...(executablePath ? { executablePath } : {})
	}
});

test('without WebGL the drawn map stays, says quietly why, nothing moves, and all works: markers, cities, filters, zoom', async ({
	page
}) => {
	await open(page, './ru?globe=1');
	expect(await page.evaluate(() => document.createElement('canvas').getContext('webgl2'))).toBeNull();
	const before = await places(page);
	// The link asks for the globe, and so for the live map.
	await waitForMap(page, 'unavailable');
	await expect(page.getByText(said('map_unavailable'))).toBeVisible();
	for (const key of ['borders_today', 'globe']) {
		await expect(page.getByLabel(said(key)), 'which only the live map has').toHaveCount(0);
	}
	expect(await places(page)).toEqual(before);
	await expect(page.locator('[data-map] svg.world-land')).toBeVisible();

	await mark(page, 'nairobi').click();
	await expect(page).toHaveURL('./ru/cities/nairobi?globe=1');
	await expect(cardTitle(page)).toBeFocused();
	await page.keyboard.press('Escape');
	await framesPass(page);
	await expect(mark(page, 'nairobi')).toBeFocused();

	await cluster(page, 'otrar').click();
	await page.locator('dialog[open]').getByRole('link', { name: 'Отрар' }).click();
	await expect(card(page, 'otrar')).toBeVisible();
	await expect(mark(page, 'otrar')).toBeVisible();
	await page.keyboard.press('Escape');

	await era(page, 'first-missions').click();
	await expect(items(page)).toHaveCount(2);
	await expect.poll(async () => Object.keys(await places(page)).sort()).toEqual(['milan', 'venice']);
	await era(page, 'first-missions').click();

	await page.getByRole('button', { name: said('zoom_in'), exact: true }).click();
	await expect.poll(() => camera(page)?.zoom).toBeGreaterThan(0.9);
	await page.getByRole('button', { name: said('zoom_home') }).click();
	await expect.poll(() => camera(page)).toBeNull();
});

test('without WebGL a link with a camera opens there', async ({ page }) => {
	await open(page, './ru#map=6/43/70');
	await turnToMap(page);
	await waitForMap(page, 'unavailable');
	await expect(mark(page, 'taraz')).toBeVisible();
	const [frame, taraz] = [await boxOf(page.locator('[data-map]')), await boxOf(mark(page, 'taraz'))];
	expect(taraz.x + taraz.width / 2).toBeGreaterThan(frame.x + frame.width / 2);
	await expect(page).toHaveURL('./ru#map=6/43/70');
});
