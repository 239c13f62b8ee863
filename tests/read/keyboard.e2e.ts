import { mentionsOf } from '../content';
import { expect, test } from '../fixtures';
import { mark, open, openLive, press } from '../steps';
import {
	choice,
	contents,
	currentMention,
	expectInMiddle,
	expectOpen,
	inContents,
	lieOpen,
	mention,
	next,
	passage,
	previous
} from './steps';

test('by keyboard a reader goes from the contents to a passage, to a mention, to the next one and back', async ({
	page
}) => {
	await open(page, './ru/read');
	await contents(page).focus();
	await page.keyboard.press('Enter');
	await inContents(page, 'gateways').focus();
	await page.keyboard.press('Enter');
	await expect(passage(page, 'gateways')).toBeFocused();

	for (const name of ['Нью-Йорк', 'Вашингтон', 'Токио', 'Лондон']) {
		await page.keyboard.press('Tab');
		await expect(page.locator(':focus')).toHaveText(name);
	}
	await page.keyboard.press('Enter');
	await expect(next(page)).toBeFocused();
	await expectInMiddle(page, 'london');
	const count = mentionsOf('london').length;
	const status = choice(page, 'Лондон').getByRole('status');
	await expect(status).toHaveText(`Упоминание 3 из ${count}, с. 111`);
	await page.keyboard.press('Enter');
	await expect(status).toHaveText(`Упоминание 4 из ${count}, с. 112`);
	await expectOpen(currentMention(page));
	await page.keyboard.press('Shift+Tab');
	await expect(previous(page)).toBeFocused();
	await page.keyboard.press('Space');
	await page.keyboard.press('Space');
	await expect(status).toHaveText(`Упоминание 2 из ${count}, с. 107`);
	await expectOpen(currentMention(page));

	await page.keyboard.press('Escape');
	await expect(choice(page, 'Лондон')).toHaveCount(0);
	await expect(page.locator(':focus')).toHaveText('Они');
	await expectOpen(page.locator(':focus'));
});

test('by keyboard a mark chosen on the map leads to what the choice offers, and Escape back to the mention', async ({
	page
}) => {
	await openLive(page, './ru/read#map=5/51.5/0');
	await mark(page, 'london').focus();
	await page.keyboard.press('Enter');
	await expect(next(page)).toBeFocused();
	await expect(page).toHaveURL('./ru/read?city=london#map=5/51.5/0');
	await page.keyboard.press('Escape');
	await expect(mention(page, 'imperial-capitals', 'london').first()).toBeFocused();
	await expectOpen(page.locator(':focus'));
});

test(
	'whatever takes the focus lies open, under neither map nor bar, forwards and backwards',
	{ tag: '@phone' },
	async ({ page, isMobile }) => {
		await open(page, './ru/read?passage=sector-leaders');
		await press(mention(page, 'sector-leaders', 'geneva'), isMobile);
		await expect(choice(page, 'Женева')).toBeVisible();
		await mention(page, 'sector-leaders', 'london').first().focus();
		for (const [key, times] of [
			['Tab', 16],
			['Shift+Tab', 40]
		] as const) {
			for (let time = 0; time < times; time++) {
				await page.keyboard.press(key);
				const focused = page.locator(':focus');
				const what = await focused.evaluate(({ textContent, ariaLabel }) => ariaLabel ?? textContent.trim());
				expect(await focused.evaluate(lieOpen), `${key} ${time}: ${what}`).toBe(true);
			}
		}
	}
);
