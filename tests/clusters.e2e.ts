import { labelWidth } from '../src/lib/map/marks/boxes';
import { CITIES } from './content';
import { expect, test, waitForMap } from './fixtures';
import {
	boxOf,
	camera,
	cluster,
	historyLength,
	mark,
	marks,
	open,
	openLive,
	places,
	press,
	said,
	turnToMap
} from './steps';

test(
	'a cluster lists its cities over an inert page, live map or not; Back closes it, and the map comes closer if asked',
	{ tag: '@phone' },
	async ({ page, isMobile }) => {
		const list = page.locator('dialog[open]');
		const closer = list.getByRole('button', { name: said('cluster_closer') });
		await open(page, './ru');
		const steps = await historyLength(page);
		// A press with the pointer once a step: two in a row are a double tap, which zooms.

		for (const map of ['drawn', 'live'] as const) {
			await test.step(`the ${map} map`, async () => {
				if (map === 'live') {
					await turnToMap(page);
					await waitForMap(page);
				}
				await press(cluster(page, 'tokyo'), isMobile);
				await expect(list.getByRole('link')).toHaveText(['Владивосток', 'Токио']);
				expect(await historyLength(page)).toBe(steps + 1);
				expect(await list.evaluate((one) => one.matches(':modal')), 'the page is inert').toBe(true);
				await page.goBack();
				await expect(list).toHaveCount(0);
				await expect(page).toHaveURL('./ru');
				await expect(cluster(page, 'tokyo')).toBeFocused();
			});
		}

		await test.step('its own button and Escape close it too, and leave no entry behind', async () => {
			await cluster(page, 'tokyo').press('Enter');
			await press(list.getByRole('button', { name: said('close') }), isMobile);
			await expect(list).toHaveCount(0);
			await cluster(page, 'tokyo').press('Enter');
			await page.keyboard.press('Escape');
			await expect(list).toHaveCount(0);
			await expect.poll(() => page.evaluate(() => JSON.stringify(history.state))).not.toContain('cluster');
			await page.goForward();
			await expect(list, 'the entry that Back left').toBeVisible();
			await page.goBack();
			await expect(list).toHaveCount(0);
		});

		await test.step('coming closer parts its cities, and Back shows the world again', async () => {
			await cluster(page, 'tokyo').press('Enter');
			await press(closer, isMobile);
			await expect(list).toHaveCount(0);
			await expect(mark(page, 'tokyo')).toBeVisible();
			await expect(mark(page, 'vladivostok')).toBeVisible();
			await expect.poll(() => camera(page)?.zoom).toBeGreaterThan(2);
			await page.goBack();
			await expect.poll(() => camera(page)).toBeNull();
			await expect(cluster(page, 'tokyo')).toBeVisible();
		});

		await test.step('a city that is chosen in it: Back leads to the list', async () => {
			await cluster(page, 'tokyo').press('Enter');
			await press(list.getByRole('link', { name: 'Токио' }), isMobile);
			await expect(page).toHaveURL('./ru/cities/tokyo');
			await expect(list).toHaveCount(0);
			await page.goBack();
			await expect(page).toHaveURL('./ru');
			await expect(list).toBeVisible();
		});
	}
);

test('the list of a cluster says which city is which, and the keyboard leads through it', async ({ page }) => {
	await openLive(page, './ru');
	expect(Object.keys(await places(page)).flatMap((key) => key.split(' '))).toHaveLength(CITIES);
	await expect(cluster(page, 'tokyo')).toHaveAccessibleName(/^2 города рядом: .*Токио/);
	await cluster(page, 'otrar').focus();
	await page.keyboard.press('Enter');
	const list = page.locator('dialog[open]');
	await expect(list.getByRole('link', { name: 'Отрар · Отырар' }).locator('svg')).toHaveCount(1);
	await list.getByRole('button', { name: said('cluster_closer') }).focus();
	await page.keyboard.press('Enter');
	await expect(list).toHaveCount(0);
	// The focus goes on to one of its cities.
	await expect(page.locator(':focus:is([data-city], [data-cities])')).toBeVisible();
	await expect(page.locator('[data-announced]')).toContainText('Отрар · Отырар');
});

/** What covers what, among the names as the browser draws them and the markers. */
const covered = (all: Element[]) => {
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
};

// At every level, in every language and with every filter: src/lib/map/marks/marks.test.ts, which computes the boxes.
test(
	'names and markers stay clear of one another, and no name is wider than it was taken to be',
	{ tag: '@phone' },
	async ({ page }) => {
		for (const link of ['./ru', './kk#map=4.9/45/15', './en#map=5/43/69']) {
			await open(page, link);
			await page.evaluate(() => document.fonts.ready);
			expect(await marks(page).evaluateAll(covered), link).toEqual([]);
			const names = await marks(page).evaluateAll((all) =>
				all.flatMap((marker) => {
					const label = marker.querySelector<HTMLElement>('.label');
					return label?.checkVisibility() ? [{ text: label.textContent, width: label.offsetWidth }] : [];
				})
			);
			expect(names.length, link).toBeGreaterThan(0);
			expect(
				// By a tenth at most, in the system’s letters, which stand in for the atlas’s own.
				names.filter(({ text, width }) => width > labelWidth(text) * 1.1),
				link
			).toEqual([]);
			await test.step(`${link}: every marker is a target of 24 px at least, with a name`, async () => {
				for (const marker of await marks(page).all()) {
					const { width, height } = await boxOf(marker);
					expect(width).toBeGreaterThanOrEqual(24);
					expect(height).toBeGreaterThanOrEqual(24);
					await expect(marker).toHaveAccessibleName(/\p{L}{3}/u);
				}
			});
		}
	}
);
