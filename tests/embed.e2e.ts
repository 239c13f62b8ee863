import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { ARTICLE, citiesOf } from './content';
import { said } from './steps';

/** A page with a frame of this size that shows a link, once its scripts run. */
async function embed(page: Page, baseURL: string | undefined, link: string, [width, height]: [number, number]) {
	const src = new URL(link, baseURL).href;
	const body = `<body style="margin: 0"><iframe src="${src}" style="width: ${width}px; height: ${height}px; border: 0"></iframe>`;
	await page.route('**/parent.html', (route) => route.fulfill({ contentType: 'text/html', body }));
	await page.goto('./parent.html');
	const frame = page.frameLocator('iframe');
	await frame.locator('html[data-hydrated]').waitFor({ state: 'attached' });
	const box = (selector: string) =>
		frame.locator(selector).evaluate((one) => one.getBoundingClientRect().toJSON() as DOMRect);
	return { frame, box };
}

test('an embed fills its frame with the map and one line on what it is, and obeys the link', async ({
	page,
	baseURL
}) => {
	for (const size of [
		[800, 500],
		[400, 300]
	] as [number, number][]) {
		const { frame, box } = await embed(page, baseURL, './ru?era=kazakh-khanate&embed=1', size);
		const [map, line] = [await box('[data-map]'), await box('.embed-line')];
		expect([map.left, map.top, map.width]).toEqual([0, 0, size[0]]);
		expect((await box('.plate')).bottom).toBe(line.top);
		expect(line.bottom).toBe(size[1]);
		expect(line.height).toBeLessThanOrEqual(32);
		await expect(frame.locator('.embed-line')).toContainText(said('site_name'));
		for (const { family } of ARTICLE.author) {
			await expect(frame.locator('.embed-line')).toContainText(family['ru'] ?? '?');
		}
		await expect(frame.getByRole('heading')).toHaveCount(0);
		await expect(frame.locator('[data-city-item]:visible')).toHaveCount(0);
		const cities = await frame
			.locator('[data-map] :is(a[data-city], button[data-cities]):visible')
			.evaluateAll((all) => all.flatMap((one) => (one.dataset['city'] ?? one.dataset['cities'] ?? '').split(' ')));
		expect(cities.sort()).toEqual(citiesOf({ eras: ['kazakh-khanate'] }));
	}
});

test('a city opens in the embed, and every link leaves its frame for the whole view', async ({ page, baseURL }) => {
	await test.step('a city’s card opens in the frame', async () => {
		const { frame } = await embed(page, baseURL, './ru?embed=1', [800, 500]);
		await frame.locator('a[data-city="nairobi"]:visible').click();
		await expect(frame.locator('[data-city-card="nairobi"]')).toBeVisible();
		await expect(page).toHaveURL('./parent.html');
	});
	await test.step('the line leads to the whole view of that city', async () => {
		await page
			.frameLocator('iframe')
			.getByRole('link', { name: said('embed_open') })
			.click();
		await expect(page).toHaveURL(/\/ru\/cities\/nairobi(?:#|$)/);
	});
	await test.step('a city of an embedded table leads to its own page', async () => {
		const { frame } = await embed(page, baseURL, './ru/cities?era=empires&embed=1', [800, 500]);
		await frame.locator('[data-city-row="vienna"]').getByRole('link').click();
		await expect(page).toHaveURL(new URL('./ru/cities/vienna?era=empires', baseURL).href);
	});
});

test('an embed tells its parent how high its frame should be, once, and a parent that obeys comes to rest', async ({
	page,
	baseURL
}) => {
	const told = () => page.evaluate(() => (window as unknown as { told: number[] }).told);
	/** A page that gives its frame the height it is told, and notes each. */
	const obey = async (link: string, width: number) => {
		const body = `<body style="margin: 0"><iframe src="${new URL(link, baseURL).href}" style="width: ${width}px; height: 150px; border: 0"></iframe>
			<script>
				window.told = [];
				addEventListener('message', ({ data }) => {
					if (data.type !== 'cities-as-actors:height') return;
					told.push(data.height);
					document.querySelector('iframe').style.height = data.height + 'px';
				});
			</script>`;
		await page.route('**/obeying.html', (route) => route.fulfill({ contentType: 'text/html', body }));
		await page.goto('./obeying.html');
		await page.frameLocator('iframe').locator('html[data-hydrated]').waitFor({ state: 'attached' });
		await expect.poll(told).not.toEqual([]);
	};
	await test.step('a map’s height follows from the width of its frame', async () => {
		await obey('./ru?embed=1', 800);
		expect(await told()).toEqual([532]);
		await page.locator('iframe').evaluate((frame) => (frame.style.width = '1000px'));
		await expect.poll(told).toEqual([532, 657]);
		await page.frameLocator('iframe').locator('a[data-city="nairobi"]:visible').click();
		await expect(page.frameLocator('iframe').locator('[data-city-card="nairobi"]')).toBeVisible();
		expect(await told()).toEqual([532, 657]);
	});
	await test.step('a table’s is that of its rows', async () => {
		await obey('./ru/cities?era=kazakh-khanate&embed=1', 800);
		const [height] = await told();
		const bottom = await page
			.frameLocator('iframe')
			.locator('table')
			.evaluate((table) => table.getBoundingClientRect().bottom);
		expect(height).toBeGreaterThanOrEqual(Math.min(1200, bottom));
		await expect(page.locator('iframe')).toHaveCSS('height', `${height}px`);
		expect(await told()).toHaveLength(1);
	});
});

test('an embed keeps the filter of eras if asked: beside a wide map, below a narrow one, each era on one line', async ({
	page,
	baseURL
}) => {
	for (const size of [
		[905, 600],
		[420, 480]
	] as [number, number][]) {
		const { frame, box } = await embed(page, baseURL, './kk?embed=1&chrome=filters', size);
		const [map, line] = [await box('[data-map]'), await box('.embed-line')];
		const bands = await frame
			.locator('[data-era] .name')
			.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
		expect(bands).not.toEqual([]);
		for (const height of bands) expect(height).toBeLessThan(24);
		expect(map.height).toBeGreaterThan(250);
		expect(line.bottom).toBe(size[1]);
		await frame.locator('[data-era="antiquity"]').click();
		await expect(frame.locator('[data-era="antiquity"]')).toHaveAttribute('aria-pressed', 'true');
		await expect(page).toHaveURL('./parent.html');
	}
});
