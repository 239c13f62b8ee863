import type { Page, Request } from '@playwright/test';
import { project, WORLD_PX } from '../src/lib/atlas/projection';
import { expect, test, waitForMap } from './fixtures';
import {
	boxOf,
	camera,
	card,
	cluster,
	framesPass,
	mark,
	onExpensiveData,
	open,
	openLive,
	places,
	press,
	said,
	settled,
	turnToMap
} from './steps';

test.use({ contextOptions: { reducedMotion: 'no-preference' } });

/** Sums all that moves by itself while the page loads and the live map takes over. */
const watchShifts = (page: Page) =>
	page.addInitScript(() => {
		const shifts: number[] = [];
		Object.assign(window, { shifts });
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
		}).observe({ type: 'layout-shift', buffered: true });
	});

/** Less than a reader sees: a word of the masthead may move by some pixels when the edition's own type comes. */
const UNSEEN_SHIFT = 0.001;

const shifts = (page: Page) =>
	page.evaluate(() => (window as Window & { shifts?: number[] }).shifts?.reduce((sum, shift) => sum + shift, 0));

/** Holds MapLibre's worker back, and with it the live map; returns what lets it through. */
async function holdLiveMap(page: Page): Promise<() => void> {
	let release: () => void = () => undefined;
	const held = new Promise<void>((resolve) => (release = resolve));
	await page.route(/worker/, async (route) => {
		await held;
		await route.continue();
	});
	return release;
}

test('the page arrives with its map drawn, and asks for nothing of the live map before the reader turns to it', async ({
	page
}) => {
	const requests: Request[] = [];
	page.on('request', (request) => requests.push(request));
	const asked = async () => {
		const scripts = requests.filter((request) => /\.m?js$/.test(new URL(request.url()).pathname));
		const sources = await Promise.all(scripts.map(async (script) => (await script.response())?.text() ?? ''));
		return {
			maplibre: sources.some((source) => source.includes('GPUInitializationError')),
			worker: requests.some((request) => request.url().includes('worker')),
			geo: requests.flatMap((request) => /\/geo\/([\w-]+)\.json/.exec(request.url())?.slice(1) ?? [])
		};
	};

	// Or the map comes by itself while a slow machine looks.
	await onExpensiveData(page);
	await open(page, './ru');
	await page.waitForLoadState('networkidle');
	await waitForMap(page, 'static');
	expect(await asked()).toEqual({ maplibre: false, worker: false, geo: [] });

	await turnToMap(page);
	await waitForMap(page);
	// The finer files are for those who come closer.
	expect(await asked()).toEqual({ maplibre: true, worker: true, geo: ['land-110m'] });
});

test.describe('where the line fails as the reader turns to the map', () => {
	test.use({ expectedErrors: /ERR_INTERNET_DISCONNECTED/ });

	test('the drawn map stays, and the live one comes once the line is back', async ({ page, context }) => {
		// Or the map comes by itself while a slow machine goes offline.
		await onExpensiveData(page);
		await open(page, './ru');
		await page.waitForLoadState('networkidle');
		await context.setOffline(true);
		await turnToMap(page);
		const failure = page.locator('[data-map] [data-failure]');
		await expect(failure).toContainText(said('map_failed').replace('{why}', said('why_offline')));
		await waitForMap(page, 'static');
		await context.setOffline(false);
		await page.locator('[data-map]').hover({ position: { x: 12, y: 140 } });
		await waitForMap(page);
		await expect(failure).toHaveCount(0);
	});
});

test('the live map takes over without a shift, a moved marker or a lost focus', { tag: '@phone' }, async ({ page }) => {
	await watchShifts(page);
	await open(page, './ru');
	const before = await places(page);
	expect(Object.keys(before).length).toBeGreaterThan(4);

	// Focus on the map is a sign of intent.
	await mark(page, 'vancouver').focus();
	await waitForMap(page);
	await framesPass(page);

	await expect(mark(page, 'vancouver')).toBeFocused();
	const after = await places(page);
	expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
	for (const [key, { x, y }] of Object.entries(before)) {
		expect(Math.abs((after[key]?.x ?? NaN) - x), key).toBeLessThanOrEqual(1);
		expect(Math.abs((after[key]?.y ?? NaN) - y), key).toBeLessThanOrEqual(1);
	}
	expect(camera(page)).toBeNull();
	expect(await shifts(page)).toBeLessThan(UNSEEN_SHIFT);
});

test('a tap while the live map is on its way opens its city', { tag: '@phone' }, async ({ page, isMobile }) => {
	const release = await holdLiveMap(page);
	await open(page, './ru');
	await turnToMap(page);
	await waitForMap(page, 'loading');
	await press(mark(page, 'nairobi'), isMobile);
	release();
	await expect(page).toHaveURL('./ru/cities/nairobi');
	await waitForMap(page);
	await expect(card(page, 'nairobi')).toBeVisible();
});

test('a cluster lists its cities as links where the map is not live yet', async ({ page }) => {
	const release = await holdLiveMap(page);
	await open(page, './ru');
	await cluster(page, 'otrar').click();
	const list = page.locator('dialog[open]');
	await expect(list.getByRole('link', { name: 'Тараз' })).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(list).toHaveCount(0);
	await expect(cluster(page, 'otrar')).toBeFocused();

	await cluster(page, 'otrar').click();
	await list.getByRole('link', { name: 'Тараз' }).click();
	await expect(page).toHaveURL('./ru/cities/taraz');
	await expect(card(page, 'taraz')).toBeVisible();
	await expect(list).toHaveCount(0);
	release();
	await waitForMap(page);
});

test('a marker says the name that readers know and, where it differs, the one that the passages print', async ({
	page
}) => {
	for (const { link, city, label } of [
		{ link: './ru/cities/thebes', city: 'thebes', label: 'Фивы · Феб' },
		{ link: './en/cities/sayram', city: 'sayram', label: 'Sayram · Ispijab' },
		{ link: './kk/cities/otrar', city: 'otrar', label: 'Отырар' }
	]) {
		await open(page, link);
		await expect(mark(page, city).locator('.label')).toHaveText(label);
		await expect(mark(page, city)).toHaveAccessibleName(new RegExp(`^${label}:`));
	}
});

test('a link with a camera opens there, drawn at first and then live', async ({ page, isMobile }) => {
	const link = './ru#map=6/43/70';
	const release = await holdLiveMap(page);
	await page.goto(link);
	await settled(page);
	const expectTaraz = async () => {
		const frame = await boxOf(page.locator('[data-map]'));
		const [taraz, middle] = [
			{ lng: 71.3667, lat: 42.9 },
			{ lng: 70, lat: 43 }
		].map(project);
		const side = WORLD_PX * 2 ** 6;
		const at = (await places(page))['taraz'];
		expect(at?.x).toBeCloseTo(frame.x + frame.width / 2 + ((taraz?.x ?? 0) - (middle?.x ?? 0)) * side, -0.5);
		expect(at?.y).toBeCloseTo(frame.y + frame.height / 2 + ((taraz?.y ?? 0) - (middle?.y ?? 0)) * side, -0.5);
	};
	await expectTaraz();
	// At a desk the live map comes unasked.
	if (isMobile) await turnToMap(page);
	await waitForMap(page, 'loading');
	release();
	await waitForMap(page);
	await expectTaraz();
	await expect(page).toHaveURL(link);
});

test('the live map is moved by its buttons and by the keyboard, and the address follows', async ({ page }) => {
	await openLive(page, './ru#map=3/45/20');
	await test.step('two quick presses bring the map two levels closer', async () => {
		const closer = page.getByRole('button', { name: said('zoom_in'), exact: true });
		await closer.evaluate((button: HTMLElement) => {
			button.click();
			requestAnimationFrame(() => button.click());
		});
		await expect(page).toHaveURL('./ru#map=5/45/20');
	});
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.getByRole('button', { name: 'Отдалить' }).click();
	await expect.poll(() => camera(page)?.zoom).toBe(4);
	await page.getByRole('button', { name: 'Отдалить' }).click();
	await expect.poll(() => camera(page)?.zoom).toBe(3);
	await page.getByRole('button', { name: said('zoom_in'), exact: true }).click();
	await expect.poll(() => camera(page)).toEqual({ zoom: 4, lat: 45, lng: 20 });
	await page.getByRole('button', { name: 'Отдалить' }).click();
	await expect.poll(() => camera(page)?.zoom).toBe(3);

	await page.getByRole('region', { name: /^Карта: стрелки/ }).focus();
	await page.keyboard.press('ArrowRight');
	await expect.poll(() => camera(page)?.lng).toBeGreaterThan(21);
	await page.keyboard.press('ArrowUp');
	await expect.poll(() => camera(page)?.lat).toBeGreaterThan(46);
	await page.keyboard.press('+');
	await expect.poll(() => camera(page)?.zoom).toBeGreaterThan(3.5);

	await page.getByRole('button', { name: said('zoom_home') }).click();
	await expect.poll(() => camera(page)).toBeNull();
});

test('the keyboard brings a marker that is out of sight into it, and the others stand where they belong', async ({
	page
}) => {
	await openLive(page, './ru#map=6/38/23');
	const before = await boxOf(mark(page, 'rome'));
	await mark(page, 'astana').focus();
	// To a tenth of a pixel, and in the middle of what there is of the map.
	const near = (degrees: number): unknown => expect.closeTo(degrees, 3);
	await expect.poll(() => camera(page)).toEqual({ zoom: 6, lat: near(51.1801), lng: near(71.446) });
	const [frame, at] = [await boxOf(page.locator('[data-map]')), await boxOf(mark(page, 'astana'))];
	expect(Math.abs(at.x + at.width / 2 - frame.x - frame.width / 2)).toBeLessThan(1);
	expect(Math.abs(at.y + at.height / 2 - frame.y - frame.height / 2)).toBeLessThan(1);
	const scrolled = await page.locator('.overlay').evaluate(({ scrollLeft, scrollTop }) => [scrollLeft, scrollTop]);
	expect(scrolled).toEqual([0, 0]);
	// As far as the camera has gone: 48 degrees of longitude, at 64 times 512 pixels for 360.
	expect(before.x - (await boxOf(mark(page, 'rome'))).x).toBeGreaterThan(4000);
});

test('the map moves with another camera in the address, and under a drag, even one that begins on a marker', async ({
	page
}) => {
	await test.step('another camera in the address moves the map, and so does the way back from it', async () => {
		await openLive(page, './ru#map=3/40/60');
		const before = (await boxOf(mark(page, 'babylon'))).x;
		await page.evaluate(() => (location.hash = '#map=3/40/50'));
		const degree = (WORLD_PX * 2 ** 3) / 360;
		const moved = async () => (await boxOf(mark(page, 'babylon'))).x - before;
		await expect.poll(async () => Math.round((await moved()) / degree)).toBe(10);
		await page.goBack();
		await expect.poll(async () => Math.round(await moved())).toBe(0);
		await page.evaluate(() => (location.hash = '#map=99/40/50'));
		await expect(page.getByText('map=99/40/50')).toBeVisible();
	});
	await test.step('a drag moves the map under the markers, even one that begins on a marker', async () => {
		await openLive(page, './ru#map=4/35/47');
		const from = (await places(page))['babylon'];
		if (!from) throw new Error('Babylon stands alone at this zoom');
		await page.mouse.move(from.x, from.y);
		await page.mouse.down();
		await page.mouse.move(from.x + 20, from.y + 10, { steps: 4 });
		await page.mouse.move(from.x + 60, from.y + 30, { steps: 4 });
		await page.mouse.up();
		await expect.poll(() => camera(page)?.lng).toBeLessThan(46);
		await expect(page).not.toHaveURL(/cities/);
		const to = (await places(page))['babylon'];
		expect(to?.x).toBeGreaterThan(from.x + 30);
	});
});

test('a drawing context that is lost leaves the drawn map, and the live one comes back at the same view', async ({
	page
}) => {
	await openLive(page, './ru#map=4/42/66');
	const before = await places(page);
	await page.evaluate(() => {
		const context = document.querySelector<HTMLCanvasElement>('[data-map] canvas')?.getContext('webgl2');
		Object.assign(window, { losing: context?.getExtension('WEBGL_lose_context') });
	});
	const tell = (what: 'loseContext' | 'restoreContext') =>
		page.evaluate((what) => (window as Window & { losing?: WEBGL_lose_context }).losing?.[what](), what);
	await tell('loseContext');
	await waitForMap(page, 'loading');
	await expect(page.locator('[data-map] svg.world-land')).toBeVisible();
	expect(await places(page)).toEqual(before);
	await tell('restoreContext');
	await waitForMap(page);
	await expect(page.locator('[data-map] svg.world-land')).toBeHidden();
	expect(await places(page)).toEqual(before);
	await expect(page).toHaveURL('./ru#map=4/42/66');
});
