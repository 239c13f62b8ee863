import type { Locator } from '@playwright/test';
import { ERA_IDS } from './content';
import { expect, test } from './fixtures';
import { CITIES, PASSAGES } from './content';
import { boxOf, card, cluster, item, items, mark, marks, said } from './steps';

test.use({ javaScriptEnabled: false });

test(
	'without scripts the map is drawn, its cities are links, and the list has them all',
	{ tag: '@phone' },
	async ({ page }) => {
		await page.goto('./ru');
		await expect(page.locator('[data-map="static"]')).toBeVisible();
		await expect(page.locator('[data-map] path').first()).toBeAttached();
		const frame = await boxOf(page.locator('[data-map]'));
		expect(await marks(page).count()).toBeGreaterThan(4);
		for (const marker of await marks(page).all()) {
			const { x, y, width, height } = await boxOf(marker);
			expect(width).toBeGreaterThanOrEqual(24);
			expect(height).toBeGreaterThanOrEqual(24);
			expect(x + width / 2).toBeGreaterThan(frame.x);
			expect(x + width / 2).toBeLessThan(frame.x + frame.width);
			expect(y + height / 2).toBeGreaterThan(frame.y);
			expect(y + height / 2).toBeLessThan(frame.y + frame.height);
		}
		await expect(items(page)).toHaveCount(CITIES);

		await mark(page, 'nairobi').click();
		await expect(page).toHaveURL('./ru/cities/nairobi');
		await expect(card(page, 'nairobi')).toBeVisible();
	}
);

test('without scripts nothing is offered that only scripts can do', async ({ page }) => {
	for (const link of [
		'./ru',
		'./ru/cities/athens',
		'./ru/eras/antiquity',
		'./ru/eras/industrial',
		'./ru/read',
		'./ru/cities',
		'./ru/about'
	]) {
		await page.goto(link);
		const offered = page.locator(
			'button:enabled:visible:not([data-cluster], [popovertarget]), input:visible, select:visible'
		);
		await expect(offered, link).toHaveCount(0);
	}
});

test('without scripts the legend explains every mark', async ({ page }) => {
	await page.goto('./ru');
	const legend = page.locator('.legend');
	await expect(legend.getByText(said('legend_ring'))).toBeHidden();
	await legend.locator('summary').click();
	for (const mark of ['era', 'full', 'light', 'outline', 'ring', 'chosen', 'relation', 'borders', 'editor']) {
		await expect(legend.getByText(said(`legend_${mark}`))).toBeVisible();
	}
	/** How the glyph that stands for a city is filled. */
	const fill = (glyph: Locator) => glyph.evaluate((path) => getComputedStyle(path).fill);
	const pale = page.locator('[data-city="babylon"] path').first();
	expect(await fill(legend.locator('svg.triangle.light path'))).toBe(await fill(pale));
});

test('without scripts a cluster lists its cities, and each leads to its page', { tag: '@phone' }, async ({ page }) => {
	await page.goto('./ru');
	await cluster(page, 'otrar').click();
	await page.locator('dialog[open]').getByRole('link', { name: 'Отрар' }).click();
	await expect(page).toHaveURL('./ru/cities/otrar');
	await expect(card(page, 'otrar')).toBeVisible();
});

test('without scripts a city’s page holds its roles and passages, and the way back', async ({ page }) => {
	await page.goto('./ru/cities/taraz');
	await expect(page).toHaveTitle(/Тараз/);
	await expect(page.locator('meta[name="description"]')).toHaveAttribute('content', /\p{L}{5}/u);
	await expect(card(page, 'taraz').locator('[data-role-type="khanate-centre"]').first()).toBeVisible();
	await expect(card(page, 'taraz').locator('blockquote[data-passage="kazakh-khanate"]')).toContainText(
		'Особо выделялись'
	);
	await expect(mark(page, 'taraz')).toHaveAttribute('aria-current', 'true');
	const [frame, at] = [await boxOf(page.getByRole('dialog')), await boxOf(mark(page, 'taraz'))];
	expect(frame.x - at.x - at.width, 'the card stands beside its mark').toBeGreaterThan(0);
	expect(frame.x - at.x - at.width).toBeLessThan(60);
	await card(page, 'taraz').getByRole('link', { name: 'Город Казахского ханства' }).click();
	await expect(card(page, 'taraz').locator('blockquote[data-passage="kazakh-khanate"]')).toBeInViewport();
	await page.getByRole('link', { name: 'Закрыть' }).click();
	await expect(page).toHaveURL('./ru');
});

test('without scripts each era leads to its own page, with its cities and its words', async ({ page }) => {
	await page.goto('./ru');
	for (const id of ERA_IDS) {
		await page.locator(`[data-era="${id}"]`).click();
		await expect(page).toHaveURL(`./ru/eras/${id}`);
		// A link, not a switch that nothing would move.
		await expect(page.locator(`[data-era="${id}"]`)).toHaveRole('link');
		await expect(page.locator(`[data-era="${id}"]`)).toHaveAttribute('aria-current', 'page');
		const count = Number(await page.locator(`[data-era="${id}"] .count [aria-hidden]`).textContent());
		await expect(items(page)).toHaveCount(count);
		await expect(page.locator('blockquote[data-passage]')).not.toHaveCount(0);
	}
	await page.goto('./ru/eras/industrial');
	await expect(page.locator('[data-map]').getByText('статья не называет ни одного города')).toBeVisible();
});

test('without scripts the text, the table and the other languages are a link away', async ({ page }) => {
	await page.goto('./ru');
	await page.getByRole('link', { name: 'Чтение' }).click();
	await expect(page).toHaveURL('./ru/read');
	await expect.poll(() => page.locator('[data-passage]').count()).toBeGreaterThanOrEqual(PASSAGES.length);
	await page.getByRole('link', { name: 'Таблица' }).click();
	await expect(page).toHaveURL('./ru/cities');
	await expect(page.getByRole('rowheader', { name: /Отырар/ })).toBeVisible();
	await page.locator('a[hreflang="kk"]').first().click();
	await expect(page).toHaveURL('./kk/cities');
	await page.goto('./en');
	await item(page, 'otrar').getByRole('link').click();
	await expect(page).toHaveURL('./en/cities/otrar');
	await expect(card(page, 'otrar').locator('[data-role-type]').first()).toBeVisible();
});

test('without scripts the atlas’s own fonts are asked for at once', async ({ page }) => {
	const font = page.waitForRequest(/literata[^/]*\.woff2$/);
	await page.goto('./ru');
	await font;
	await expect(page.getByRole('heading', { level: 1 })).toHaveCSS('font-family', /^Literata,/);
});
