import type { Page } from '@playwright/test';
import { PASSAGES } from '../content';
import { expect, test } from '../fixtures';
import { boxOf, framesPass, historyLength, open, openInOwnFonts, press, said, settled } from '../steps';
import { contents, expectOpen, expectPlace, inContents, passage, placeInText, scrollTo } from './steps';

test(
	'a reload keeps the place in the text, also after a link, and below open contents',
	{ tag: '@phone' },
	async ({ page }) => {
		for (const [what, link, prepare] of [
			['the place', './ru/read', (page: Page) => scrollTo(page, 'agora')],
			[
				'the place that the reader went on to from a link',
				'./ru/read?passage=paris',
				(page: Page) => scrollTo(page, 'agora')
			],
			[
				'the place below the contents that were open',
				'./ru/read',
				async (page: Page) => {
					await contents(page).click();
					await inContents(page, 'paris').click();
					await expect(passage(page, 'paris')).toBeFocused();
				}
			]
		] as const) {
			await test.step(what, async () => {
				await openInOwnFonts(page, link);
				await prepare(page);
				// Beside the beginning of a passage, where a link would lead.
				await page.evaluate(() => scrollBy(0, 90));
				await framesPass(page);
				const place = await placeInText(page);
				expect(place.id).not.toBe('passage-city-origins');
				await page.reload();
				await settled(page);
				await expectPlace(page, place);
			});
		}
	}
);

test('a reload keeps the place among folded and unfolded passages, and below an open original', async ({ page }) => {
	for (const [what, link, prepare] of [
		[
			'the place among folded passages',
			'./ru/read?era=globalisation,antiquity',
			(page: Page) => scrollTo(page, 'agora')
		],
		[
			'the place in passages that the reader unfolded',
			'./ru/read?era=kazakh-khanate',
			async (page: Page) => {
				// The second fold has the passage that is scrolled to.
				await page
					.getByRole('button', { name: /^показать \d+ других фрагмент/ })
					.nth(1)
					.click();
				await scrollTo(page, 'rio-1992');
			}
		],
		[
			'the place below an original that was open',
			'./en/read',
			async (page: Page) => {
				await passage(page, 'proxenoi').getByText(said('original', 'en')).click();
				await scrollTo(page, 'rio-1992');
			}
		]
	] as const) {
		await test.step(what, async () => {
			await openInOwnFonts(page, link);
			await prepare(page);
			// Beside the beginning of a passage, where a link would lead.
			await page.evaluate(() => scrollBy(0, 90));
			await framesPass(page);
			const place = await placeInText(page);
			expect(place.id).not.toBe('passage-city-origins');
			await page.reload();
			await settled(page);
			await expectPlace(page, place);
		});
	}
});

test('the contents lead to a passage, and Back and Forward between the two places', async ({ page, isMobile }) => {
	// Fonts that came meanwhile would break the lines anew.
	await openInOwnFonts(page, './ru/read');
	await press(contents(page), isMobile);
	await expect(page.locator('details ol a')).toHaveCount(PASSAGES.length);
	await inContents(page, 'paris').scrollIntoViewIfNeeded();
	const before = await page.evaluate(() => scrollY);
	const steps = await historyLength(page);
	await press(inContents(page, 'paris'), isMobile);
	await expect(page).toHaveURL('./ru/read?passage=paris');
	await expect(passage(page, 'paris')).toBeFocused();
	await expectOpen(passage(page, 'paris').locator('.quote'));
	expect(await historyLength(page)).toBe(steps + 1);

	await page.goBack();
	await expect(page).toHaveURL('./ru/read');
	await expect.poll(() => page.evaluate(() => scrollY)).toBeCloseTo(before, -1);
	await expectOpen(inContents(page, 'paris'));
	await page.goForward();
	await expect(page).toHaveURL('./ru/read?passage=paris');
	await expectOpen(passage(page, 'paris').locator('.quote'));
});

test('the text stays at its passage when the language changes', async ({ page }) => {
	await open(page, './ru/read?passage=paris');
	await expect(passage(page, 'paris')).toBeInViewport();
	await scrollTo(page, 'ancient-centres');
	const above = async () => (await boxOf(passage(page, 'ancient-centres'))).y;
	const before = await above();
	// A press that does not scroll: on a phone the languages stand above the text.
	await page.locator('.langs a[hreflang="kk"]').evaluate((link: HTMLElement) => link.click());
	await expect(page.locator('html')).toHaveAttribute('lang', 'kk');
	await expect.poll(async () => Math.abs((await above()) - before)).toBeLessThan(40);
});
