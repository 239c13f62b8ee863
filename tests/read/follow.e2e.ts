import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { framesPass, open, openLive, press, settled } from '../steps';
import { bar, expectInMiddle, expectOffMap, expectOnMap, followSwitch, mention, scrollTo, standings } from './steps';

/** The page's movements take four times as long: a slow machine draws few frames in one. */
const slowClock = (page: Page): Promise<void> =>
	page.evaluate(() => {
		const now = performance.now.bind(performance);
		const since = now();
		performance.now = () => since + (now() - since) / 4;
	});

test(
	'the map goes to the cities in sight once the scrolling rests, drawn as well as live',
	{ tag: '@phone' },
	async ({ page }) => {
		await open(page, './ru/read');
		const atFirst = await standings(page);
		await scrollTo(page, 'nairobi-1997');
		await expectInMiddle(page, 'nairobi');
		await expectOffMap(page, 'vancouver', 'tokyo');
		expect(await standings(page)).not.toEqual(atFirst);

		await openLive(page, './ru/read?passage=city-origins');
		await scrollTo(page, 'nairobi-1997');
		await expectInMiddle(page, 'nairobi');
		await scrollTo(page, 'political-centres');
		await expectOnMap(page, 'rome', 'babylon', 'athens');
		await expectOffMap(page, 'nairobi');
		// The map moved with the text: the address is still the reader's.
		await expect(page).toHaveURL('./ru/read?passage=city-origins');
	}
);

test('the map stays while the words in sight name no city', async ({ page }) => {
	await page.clock.install();
	await open(page, './ru/read?passage=nairobi-1997');
	await expectInMiddle(page, 'nairobi');
	// On the map of the world too it is in the middle.
	await expectOffMap(page, 'rio-de-janeiro');
	const before = await standings(page);
	await scrollTo(page, 'industrial-growth');
	await expect(bar(page)).toHaveAttribute('aria-valuetext', / · города не названы · /);
	await page.clock.fastForward(1000);
	await framesPass(page);
	expect(await standings(page)).toEqual(before);
});

test('the map stays while the switch is off, also after a reload, and catches up when it is on again', async ({
	page,
	isMobile
}) => {
	await page.clock.install();
	await open(page, './ru/read');
	await expect(followSwitch(page)).toBeChecked();
	await press(followSwitch(page), isMobile);
	await expect(followSwitch(page)).not.toBeChecked();
	const stays = async () => {
		// Not all marks: with the passage at hand they gather anew.
		const rio = async () => (await standings(page))['rio-de-janeiro'];
		const before = await rio();
		expect(before).toBeDefined();
		await scrollTo(page, 'nairobi-1997');
		await page.clock.fastForward(1000);
		await framesPass(page);
		expect(await rio()).toEqual(before);
	};
	await stays();

	await page.reload();
	await settled(page);
	await expect(followSwitch(page)).not.toBeChecked();
	await scrollTo(page, 'gateways');
	await stays();

	await press(followSwitch(page), isMobile);
	await expectInMiddle(page, 'nairobi');
	await scrollTo(page, 'political-centres');
	await page.clock.fastForward(1000);
	await expectOnMap(page, 'rome', 'babylon', 'athens');
	await expectOffMap(page, 'nairobi');
});

test('the map is not led away from the mention just pressed by the scrolling before it', async ({ page, isMobile }) => {
	await page.clock.install();
	await open(page, './ru/read');
	// From here on what waits for the reader to rest waits for this test.
	await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 60_000);
	await scrollTo(page, 'gateways');
	await press(mention(page, 'gateways', 'london'), isMobile);
	await expectInMiddle(page, 'london');
	await page.clock.fastForward(2000);
	await page.clock.resume();
	await framesPass(page);
	await expectInMiddle(page, 'london');
});

for (const reducedMotion of ['reduce', 'no-preference'] as const) {
	const how = reducedMotion === 'reduce' ? 'at once for a reader who wants no motion' : 'with an ease for others';
	test(`the map moves ${how}`, async ({ page }) => {
		await page.emulateMedia({ reducedMotion });
		await openLive(page, './ru/read?passage=city-origins');
		const world = page.locator('[data-map] .world', { has: page.locator('[data-city]') });
		await world.evaluate((world) => {
			const stands = new Set<string | null>();
			Object.assign(window, { stands });
			new MutationObserver(() => stands.add(world.getAttribute('style'))).observe(world, {
				attributes: true,
				attributeFilter: ['style']
			});
		});
		const stands = () => page.evaluate(() => (window as Window & { stands?: Set<string> }).stands?.size);
		if (reducedMotion === 'no-preference') await slowClock(page);
		await scrollTo(page, 'nairobi-1997');
		await expect.poll(stands).toBeGreaterThan(0);
		await expectInMiddle(page, 'nairobi');
		if (reducedMotion === 'reduce') expect(await stands()).toBe(1);
		else await expect.poll(stands).toBeGreaterThan(1);
	});
}

test('the map keeps a link’s camera until the reader scrolls', async ({ page }) => {
	await page.clock.install();
	await openLive(page, './ru/read#map=5/43/70');
	const before = await standings(page);
	expect(Object.keys(before)).toContain('taraz');
	await page.clock.fastForward(1000);
	await framesPass(page);
	expect(await standings(page)).toEqual(before);
	await expect(page).toHaveURL('./ru/read#map=5/43/70');
	await scrollTo(page, 'nairobi-1997');
	await page.clock.fastForward(1000);
	await expectInMiddle(page, 'nairobi');
});
