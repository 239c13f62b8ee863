import { expect, test, waitForMap } from './fixtures';
import { card, cardTitle, mark, open, said, turnToMap } from './steps';

// The most telling faults; all of them, part by part: `npm run test:hold faults`.

test.use({ expectedErrors: /status of 500/ });

const refused = (message: string) => said(message).replace('{why}', said('why_refused'));

test('a live map whose worker does not come is named with its reason, and comes at the second try', async ({
	page
}) => {
	await page.route(/maplibre-gl-worker/, (route) => route.fulfill({ status: 500, body: '' }));
	await open(page, './ru');
	await turnToMap(page);
	const failure = page.locator('[data-map] [data-failure]');
	await expect(failure).toContainText(refused('map_failed'));
	await expect(page.locator('[data-announced]')).toHaveText(refused('map_failed'));
	await waitForMap(page, 'static');
	await page.unrouteAll();
	await failure.getByRole('button').focus();
	await page.keyboard.press('Enter');
	await waitForMap(page);
	await expect(failure).toHaveCount(0);
	await expect(page.locator('body')).not.toBeFocused();
});

test('a city whose words do not come leaves map and list, says why, and opens at the second try', async ({ page }) => {
	await page.route(/cards?\.json$|cities\/nairobi$/, (route) => route.fulfill({ status: 500, body: '' }));
	await open(page, './ru');
	await mark(page, 'nairobi').click();
	const failure = page.locator('main [data-failure]');
	await expect(failure).toContainText(refused('page_failed'));
	await expect(page).toHaveURL('./ru/cities/nairobi');
	await expect(page.locator('[data-city-item]').first()).toBeVisible();
	await page.unrouteAll();
	await failure.getByRole('button').click();
	await expect(card(page, 'nairobi')).toBeVisible();
	await expect(cardTitle(page)).toBeFocused();
});
