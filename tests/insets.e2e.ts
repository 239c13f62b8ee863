import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { camera, card, era, mark, open, said } from './steps';

const inset = (page: Page, id: string) => page.locator(`[data-inset="${id}"]`);

/** The cities whose names a reader sees on the map or in an inset: inside the map, under nothing else. */
const named = (page: Page): Promise<string[]> =>
	page.locator('[data-map] :is(a[data-city], button[data-cities])').evaluateAll((marks) => {
		const frame = document.querySelector('[data-map]')?.getBoundingClientRect();
		const seen = marks.filter((mark) => {
			const label = mark.querySelector('.label');
			if (!frame || !label?.checkVisibility({ visibilityProperty: true })) return false;
			const { left, top, right, bottom } = label.getBoundingClientRect();
			if (left < frame.left || top < frame.top || right > frame.right || bottom > frame.bottom) return false;
			return [left + 2, (left + right) / 2, right - 2].every((x) =>
				mark.contains(document.elementFromPoint(x, (top + bottom) / 2))
			);
		});
		const ids = seen.map((mark) => mark.getAttribute('data-city') ?? mark.getAttribute('data-cities') ?? '');
		return [...new Set(ids.flatMap((id) => id.split(' ')))].sort();
	});

for (const lang of ['ru', 'kk', 'en']) {
	test(`the first view in ${lang} shows at least 24 cities with their names, without a click`, async ({ page }) => {
		await open(page, `./${lang}`);
		const cities = await named(page);
		expect(cities.length, cities.join(' ')).toBeGreaterThanOrEqual(24);
	});
}

test('on a laptop’s lower window as well, and no inset covers a marker of the map beside it', async ({ page }) => {
	await page.setViewportSize({ width: 1366, height: 650 });
	await open(page, './ru');
	expect((await named(page)).length).toBeGreaterThanOrEqual(24);
	const covered = await page.locator('[data-map] .world :is(a[data-city], button[data-cities])').evaluateAll((marks) =>
		marks.flatMap((mark) => {
			const { left, top, width, height } = mark.getBoundingClientRect();
			const above = document.elementFromPoint(left + width / 2, top + height / 2);
			return mark.checkVisibility() && !mark.contains(above) ? [mark.getAttribute('aria-label')] : [];
		})
	);
	expect(covered).toEqual([]);
});

test('a city of an inset opens as on the map, the insets give way to its card, and Back brings them again', async ({
	page
}) => {
	await open(page, './ru');
	await inset(page, 'europe').getByRole('link', { name: /^Рим/ }).click();
	await expect(page).toHaveURL('./ru/cities/rome');
	await expect(card(page, 'rome')).toBeVisible();
	await expect(page.locator('[data-inset]:visible')).toHaveCount(0);
	await expect(mark(page, 'rome')).toBeVisible();
	await page.goBack();
	await expect(inset(page, 'europe')).toBeVisible();
	await expect(inset(page, 'syr-darya')).toBeVisible();
});

test('an inset’s title moves the map there, one control brings the first view back, and a resize keeps it', async ({
	page
}) => {
	await open(page, './ru');
	const go = said('inset_go').replace('{name}', 'Сырдарья и Семиречье');
	await inset(page, 'syr-darya').getByRole('link', { name: go }).click();
	await expect(mark(page, 'taraz')).toBeVisible();
	await expect(page.locator('[data-inset]:visible')).toHaveCount(0);
	await expect.poll(() => camera(page)?.zoom).toBeGreaterThan(4);
	await page.getByRole('button', { name: said('zoom_home') }).click();
	await expect(inset(page, 'syr-darya')).toBeVisible();
	await expect.poll(() => camera(page)).toBeNull();

	// The live map is still the first view after the window has another size.
	const live = page.locator('.maplibregl-canvas');
	const before = await live.evaluate(({ clientWidth }) => clientWidth);
	await page.setViewportSize({ width: 1440, height: 860 });
	await expect.poll(() => live.evaluate(({ clientWidth }) => clientWidth)).toBeGreaterThan(before);
	await expect(inset(page, 'syr-darya')).toBeVisible();
	await expect.poll(() => camera(page)).toBeNull();
});

test('an inset in which the filters leave no city goes away', async ({ page }) => {
	await open(page, './ru');
	await era(page, 'kazakh-khanate').click();
	await expect(inset(page, 'europe')).toBeHidden();
});

test('degrees and scale follow the camera, and are nothing to a screen reader', async ({ page }) => {
	await open(page, './en#map=6/43/69');
	const scale = page.locator('[data-map] .scale');
	await expect(scale).toHaveText(/^50 km/);
	await expect(page.locator('[data-map] .meridians', { hasText: '69° E' })).toBeInViewport();
	await expect(page.locator('[data-map] .parallels', { hasText: '43° N' })).toBeInViewport();
	await page.getByRole('button', { name: said('zoom_in', 'en') }).click();
	await expect(scale).toHaveText(/^20 km/);
	await expect(page.getByText('69° E')).toHaveAttribute('aria-hidden', 'true');
	await expect(scale).toHaveAttribute('aria-hidden', 'true');
});

test('a phone has no insets', { tag: '@phone-only' }, async ({ page }) => {
	await open(page, './ru');
	await expect(page.locator('[data-inset]:visible')).toHaveCount(0);
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('the marks of an inset are links to their cities', async ({ page }) => {
		await page.goto('./ru');
		await inset(page, 'europe').locator('[data-city="vienna"]').click();
		await expect(page).toHaveURL('./ru/cities/vienna');
	});
});
