import { expect, test, waitForMap } from '../fixtures';
import { boxOf, camera, mark, open, openLive, said, turnToMap } from '../steps';

// The live map's graphics fail: docs/faults.md.

test.describe.configure({ timeout: 120_000 });

const failure = '[data-map] [data-failure]';

test('graphics that are lost for good leave the drawn map where the live one was, and come back at the second try', async ({
	page
}) => {
	await page.clock.install();
	await openLive(page, './ru#map=4.00/43.00/70.00');
	const before = await boxOf(mark(page, 'taraz'));
	await page
		.locator('canvas')
		.first()
		.evaluate((canvas: HTMLCanvasElement) =>
			canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext()
		);
	await waitForMap(page, 'loading');
	await page.clock.fastForward(9_000);
	await waitForMap(page, 'unavailable');
	await expect(page.locator(failure)).toContainText(said('map_stopped'));
	await expect(page.locator('[data-map] svg.world-land')).toBeVisible();
	await expect(page.locator('canvas')).toHaveCount(0);
	const after = await boxOf(mark(page, 'taraz'));
	expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(2);

	await page.locator(failure).getByRole('button').click();
	await waitForMap(page);
	await expect(page.locator(failure)).toHaveCount(0);
	expect(camera(page)).toEqual({ zoom: 4, lat: 43, lng: 70 });
});

test('graphics that never draw leave the drawn map, with words', async ({ page }) => {
	await page.addInitScript(() => {
		// eslint-disable-next-line @typescript-eslint/unbound-method -- called on its canvas below
		const { getContext } = HTMLCanvasElement.prototype;
		HTMLCanvasElement.prototype.getContext = function (
			this: HTMLCanvasElement,
			...args: Parameters<typeof getContext>
		) {
			const context = getContext.apply(this, args) as WebGL2RenderingContext | null;
			if (args[0] === 'webgl2') context?.getExtension('WEBGL_lose_context')?.loseContext();
			return context;
		} as typeof getContext;
	});
	await page.clock.install();
	await open(page, './ru');
	await turnToMap(page);
	await waitForMap(page, 'loading');
	await expect
		.poll(async () => {
			await page.clock.fastForward(5_000);
			return page.locator('[data-map]').getAttribute('data-map');
		})
		.toBe('unavailable');
	await expect(
		page
			.getByText(said('map_stopped'))
			.or(page.getByText(said('map_unavailable')))
			.first()
	).toBeVisible();
	await expect(page.locator('[data-map] svg.world-land')).toBeVisible();
});
