import type { Page } from '@playwright/test';
import { expect, test, waitForMap } from './fixtures';
import { item, mark, onExpensiveData, open, openLive, press, turnToMap } from './steps';
import { scrollTo } from './read/steps';

test.use({ contextOptions: { reducedMotion: 'no-preference' } });

/** When the page first asked for a file of the map, in milliseconds since it opened; `null`: not yet. */
const askedAt = (page: Page, file: string): Promise<number | null> =>
	page.evaluate(
		(file) =>
			performance.getEntriesByType('resource').find(({ name }) => name.endsWith(`/geo/${file}.json`))?.startTime ??
			null,
		file
	);

/** Notes when the map last moved and when it became live. */
const watchMap = (page: Page) =>
	page.addInitScript(() => {
		const times = { moved: 0, live: 0 };
		Object.assign(window, { times });
		new MutationObserver((changes) => {
			for (const { target } of changes) {
				if (!(target instanceof HTMLElement)) continue;
				if (target.classList.contains('world')) times.moved = performance.now();
				if (target.dataset['map'] === 'ready') times.live ||= performance.now();
			}
		}).observe(document, { subtree: true, attributeFilter: ['style', 'data-map'] });
	});

const times = (page: Page) =>
	page.evaluate(() => (window as Window & { times?: { moved: number; live: number } }).times ?? { moved: 0, live: 0 });

test('the finer coast of a city is on its way before the map gets there', async ({ page, isMobile }) => {
	await watchMap(page);
	await openLive(page, './ru#map=4/41/12');
	await expect.poll(() => askedAt(page, 'near/12_36')).not.toBeNull();
	await press(item(page, 'vancouver').getByRole('link').first(), isMobile);
	await expect.poll(() => askedAt(page, 'near/-132_45')).not.toBeNull();
	const asked = (await askedAt(page, 'near/-132_45')) ?? Infinity;
	await expect.poll(async () => (await times(page)).moved).toBeGreaterThan(asked);
});

test('the relief comes once the map is live, which never waits for it', async ({ page }) => {
	await watchMap(page);
	await open(page, './ru');
	await turnToMap(page);
	await waitForMap(page);
	await expect.poll(() => askedAt(page, 'relief')).not.toBeNull();
	expect(await askedAt(page, 'relief')).toBeGreaterThanOrEqual((await times(page)).live - 50);
});

test.describe('where the finer files fail to load', () => {
	test.use({ expectedErrors: /503/ });

	test('the coarser map stays and the city opens', async ({ page, isMobile }) => {
		await page.route(/geo\/(?:near|relief|water)/, (route) => route.fulfill({ status: 503 }));
		await openLive(page, './ru');
		await press(mark(page, 'vancouver'), isMobile);
		await expect(page).toHaveURL(/cities\/vancouver/);
		await waitForMap(page);
	});
});

test('beside the text the drawn map has finer coasts as soon as it comes close', async ({ page }) => {
	// Or the live map comes by itself while a slow machine looks.
	await onExpensiveData(page);
	await open(page, './ru/read');
	const coast = page.locator('[data-map="static"] #land .coast');
	await expect(coast).toHaveCount(0);
	await scrollTo(page, 'first-missions');
	await expect(coast).toHaveAttribute('d', /^M.{10000}/);
});
