import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { boxOf, camera, cluster, framesPass, mark, marks, open, openLive, places, say } from './steps';

/** Opens clusters until the city can be chosen, by its marker or in a list; returns how many presses that took. */
async function reach(page: Page, city: string): Promise<number> {
	const listed = page.locator(`:popover-open a[href*="/cities/${city}"]`);
	for (let presses = 0; ; presses++) {
		await expect(mark(page, city).or(cluster(page, city)).first()).toBeVisible();
		if ((await mark(page, city).count()) > 0) {
			const [at, frame] = [await boxOf(mark(page, city)), await boxOf(page.locator('[data-map]'))];
			expect(at.x, `${city} is within the map`).toBeGreaterThanOrEqual(frame.x);
			expect(at.x + at.width, `${city} is within the map`).toBeLessThanOrEqual(frame.x + frame.width);
			expect(at.y, `${city} is within the map`).toBeGreaterThanOrEqual(frame.y);
			expect(at.y + at.height, `${city} is within the map`).toBeLessThanOrEqual(frame.y + frame.height);
			return presses;
		}
		if ((await listed.count()) > 0) return presses;
		if (presses > 4) throw new Error(`${city} cannot be reached`);
		const button = cluster(page, city);
		const key = (await button.getAttribute('data-cities')) ?? '';
		await button.click();
		const opened = async () =>
			(await listed.count()) > 0 || (await page.locator(`button[data-cities="${key}"]:visible`).count()) === 0;
		await expect.poll(opened).toBe(true);
	}
}

test('every city is at most two presses away once its cluster was pressed', async ({ page }) => {
	test.slow();
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await openLive(page, './ru');
	const cities = Object.keys(await places(page)).flatMap((key) => key.split(' '));
	expect(cities).toHaveLength(28);
	const home = page.getByRole('button', { name: say['zoom_home'] ?? '' });
	const far: string[] = [];
	for (const city of cities) {
		const presses = await reach(page, city);
		// The last press is on the city itself.
		if (presses > 2) far.push(`${city}: ${presses}`);
		await home.click();
		await expect.poll(() => camera(page)).toBeNull();
		await framesPass(page);
	}
	expect(far).toEqual([]);
});

test('a press on a cluster comes closer until its cities part', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await openLive(page, './ru');
	const east = cluster(page, 'tokyo');
	await expect(east).toHaveAccessibleName(/^2 города рядом: .*Токио/);
	await east.click();
	await expect(mark(page, 'tokyo')).toBeVisible();
	await expect(mark(page, 'vladivostok')).toBeVisible();
	await expect.poll(() => camera(page)?.zoom).toBeGreaterThan(2);
});

test('Enter on a cluster parts it, and the focus goes on to one of its cities', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await openLive(page, './ru');
	const key = (await cluster(page, 'taraz').getAttribute('data-cities')) ?? '';
	await cluster(page, 'taraz').focus();
	await page.keyboard.press('Enter');
	await expect(page.locator(`button[data-cities="${key}"]`)).toHaveCount(0);
	const focused = page.locator(':focus');
	const within = await focused.evaluate((one) => (one.dataset['city'] ?? one.dataset['cities'] ?? '').split(' '));
	expect(key.split(' ')).toEqual(expect.arrayContaining(within));
	expect(within).not.toEqual(['']);
	await expect(focused).toBeVisible();
});

test('names and markers stay clear of one another, in each language and wherever the reader looks', async ({
	page
}) => {
	test.slow();
	/** What covers what, among the names as the browser draws them and the markers. */
	const covered = () =>
		marks(page).evaluateAll((all) => {
			const boxes = all.flatMap((marker) => {
				const own = marker.getAttribute('data-city') ?? marker.getAttribute('data-cities') ?? '';
				const label = marker.querySelector('.label');
				const name = label && getComputedStyle(label).display !== 'none' ? [label.getBoundingClientRect()] : [];
				return [
					{ own, kind: 'mark', box: marker.getBoundingClientRect() },
					...name.map((box) => ({ own, kind: 'name', box }))
				];
			});
			return boxes.flatMap((a, index) =>
				boxes
					.slice(index + 1)
					.filter((b) => a.own !== b.own && (a.kind === 'name' || b.kind === 'name'))
					.filter(
						({ box }) =>
							a.box.left < box.right && box.left < a.box.right && a.box.top < box.bottom && box.top < a.box.bottom
					)
					.map((b) => `${a.kind} ${a.own} | ${b.kind} ${b.own}`)
			);
		});
	for (const lang of ['ru', 'kk', 'en']) {
		for (const where of ['', '#map=3/45/15', '#map=4.9/45/15', '#map=5/43/69', '#map=6/38/23', '#map=2/40/-90']) {
			// A page of its own each: a hash alone is no navigation.
			await page.goto('about:blank');
			await open(page, `./${lang}${where}`);
			await page.evaluate(() => document.fonts.ready);
			expect(await covered(), `./${lang}${where}`).toEqual([]);
		}
	}
});

test('every marker is a target of 24 px at least, with a name', async ({ page }) => {
	await open(page, './ru#map=4/45/15');
	for (const marker of await marks(page).all()) {
		const { width, height } = await boxOf(marker);
		expect(width).toBeGreaterThanOrEqual(24);
		expect(height).toBeGreaterThanOrEqual(24);
		await expect(marker).toHaveAccessibleName(/\p{L}{3}/u);
	}
});
