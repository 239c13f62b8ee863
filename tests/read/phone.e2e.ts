import { expect, test } from '../fixtures';
import { boxOf, open, openInOwnFonts, tooWide } from '../steps';
import { bar, passage, scrollTo } from './steps';

test.describe('on a phone of 390 pixels', { tag: '@phone-only' }, () => {
	test.use({ viewport: { width: 390, height: 844 } });

	test('the words fill the width, with no empty gutter and at least 34 letters in a full line', async ({ page }) => {
		for (const lang of ['ru', 'kk', 'en']) {
			await openInOwnFonts(page, `./${lang}/read`);
			const words = page.locator('[data-leading]');
			const box = await boxOf(words.first());
			expect(box.x, lang).toBeLessThanOrEqual(16);
			expect(box.x + box.width, lang).toBeGreaterThanOrEqual(390 - 16);
			const letters = await words.evaluateAll((all) => {
				// All lines but each passage's last: height and length of the words, and what its last line holds.
				let [chars, lines] = [0, 0];
				for (const one of all) {
					const walker = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
					const tops: number[] = [];
					for (let node = walker.nextNode(); node; node = walker.nextNode()) {
						for (let at = 0; at < (node.textContent ?? '').length; at++) {
							const range = document.createRange();
							range.setStart(node, at);
							range.setEnd(node, at + 1);
							const box = range.getBoundingClientRect();
							if (box.width > 0) tops.push(Math.round(box.top + box.height / 2));
						}
					}
					const last = Math.max(...tops);
					const full = tops.filter((top) => top < last - 8);
					chars += full.length;
					lines += full.filter((top, index) => index === 0 || top - (full[index - 1] ?? 0) > 8).length;
				}
				return chars / lines;
			});
			expect(letters, lang).toBeGreaterThanOrEqual(34);
		}
	});

	test('map and bar leave the text more than half of the screen', async ({ page }) => {
		await open(page, './ru/read');
		await scrollTo(page, 'sector-leaders');
		const covered = await bar(page).evaluate((one) => one.closest('.top')?.getBoundingClientRect().bottom ?? NaN);
		expect(covered).toBeLessThan(844 * 0.45);
	});

	test('whatever can be pressed is at least 24 pixels high', async ({ page }) => {
		await open(page, './ru/read?passage=gateways&city=london');
		const low = await page
			.locator('.reader :is(a, button, summary, label, [role="slider"], [role="separator"])')
			.evaluateAll((all) =>
				all
					.filter((one) => one.checkVisibility())
					.map((one) => ({ what: one.ariaLabel ?? one.textContent, height: one.getClientRects()[0]?.height ?? 0 }))
					.filter(({ height }) => height < 24)
			);
		expect(low).toEqual([]);
	});
});

test.describe('on a tablet of 768 pixels', () => {
	test.use({ viewport: { width: 768, height: 1024 } });

	test('the page numbers keep clear of the heads beside them', async ({ page }) => {
		await openInOwnFonts(page, './ru/read');
		const both = passage(page, 'first-missions');
		const [number, head] = [await boxOf(both.locator('.page')), await boxOf(both.locator('.eras'))];
		await expect(both.locator('.page')).toHaveText('106–107');
		expect(number.x + number.width).toBeLessThan(head.x);
		expect(await tooWide(page)).toBeLessThanOrEqual(0);
	});
});
