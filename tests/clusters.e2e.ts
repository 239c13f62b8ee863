import { labelWidth } from '../src/lib/map/marks/boxes';
import { CITIES } from './content';
import { expect, test } from './fixtures';
import { boxOf, camera, cluster, framesPass, mark, marks, open, openLive, places, said } from './steps';

test('a press on a cluster comes closer until its cities part, and two lead to any city out of it', async ({
	page
}) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await openLive(page, './ru');
	const home = page.getByRole('button', { name: said('zoom_home') });
	const cities = Object.keys(await places(page)).flatMap((key) => key.split(' '));
	expect(cities).toHaveLength(CITIES);

	await test.step('a press parts two neighbours', async () => {
		const east = cluster(page, 'tokyo');
		await expect(east).toHaveAccessibleName(/^2 города рядом: .*Токио/);
		await east.click();
		await expect(mark(page, 'tokyo')).toBeVisible();
		await expect(mark(page, 'vladivostok')).toBeVisible();
		await expect.poll(() => camera(page)?.zoom).toBeGreaterThan(2);
		await home.click();
		await expect.poll(() => camera(page)).toBeNull();
		await framesPass(page);
	});

	const key = (await cluster(page, 'taraz').getAttribute('data-cities')) ?? '';
	await test.step('Enter parts a cluster too, and the focus goes on to one of its cities', async () => {
		await cluster(page, 'taraz').focus();
		await page.keyboard.press('Enter');
		await expect(page.locator(`button[data-cities="${key}"]`)).toHaveCount(0);
		const focused = page.locator(':focus');
		const within = await focused.evaluate((one) => (one.dataset['city'] ?? one.dataset['cities'] ?? '').split(' '));
		expect(key.split(' ')).toEqual(expect.arrayContaining(within));
		expect(within).not.toEqual(['']);
		await expect(focused).toBeVisible();
	});

	// For every city and frame: src/lib/map/marks/part.test.ts.
	await test.step('each of its cities is within the map, alone or where one more press shows it', async () => {
		const frame = await boxOf(page.locator('[data-map]'));
		const gathered: string[] = [];
		for (const city of key.split(' ')) {
			const alone = (await mark(page, city).count()) > 0;
			if (!alone) gathered.push(city);
			const at = await boxOf(alone ? mark(page, city) : cluster(page, city));
			expect(at.x, `${city} is within the map`).toBeGreaterThanOrEqual(frame.x);
			expect(at.x + at.width, `${city} is within the map`).toBeLessThanOrEqual(frame.x + frame.width);
			expect(at.y, `${city} is within the map`).toBeGreaterThanOrEqual(frame.y);
			expect(at.y + at.height, `${city} is within the map`).toBeLessThanOrEqual(frame.y + frame.height);
		}
		const [city] = gathered;
		if (city === undefined) return;
		await cluster(page, city).click();
		const listed = page.locator(`:popover-open a[href*="/cities/${city}"]`);
		await expect(mark(page, city).or(listed)).toBeVisible();
	});
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
