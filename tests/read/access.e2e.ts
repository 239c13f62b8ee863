import { barriers } from '../barriers';
import { mentionsOf } from '../content';
import { expect, test } from '../fixtures';
import { open, press, said } from '../steps';
import { currentMention, mention, passage, scrollTo } from './steps';

// Its words are others in each language, its form is one.
for (const lang of ['ru', 'en']) {
	const tag = lang === 'ru' ? ['@phone'] : [];
	test(`the text in ${lang} holds no barrier, nor with a city chosen`, { tag }, async ({ page, isMobile }) => {
		// Not by a passage's link: beneath its mark, axe cannot tell colours.
		await open(page, `./${lang}/read`);
		await scrollTo(page, 'gateways');
		if (lang === 'ru' && !isMobile) expect(await barriers(page), 'the text').toEqual([]);
		await press(mention(page, 'gateways', 'london'), isMobile);
		await expect(page.getByRole('group').filter({ hasText: `3 / ${mentionsOf('london').length}` })).toBeVisible();
		await expect(currentMention(page)).toHaveCount(1);
		if (!isMobile) await currentMention(page).hover();
		expect(await barriers(page), 'with a city chosen').toEqual([]);
	});
}

test('filters, open contents and an open original hold no barrier', async ({ page }) => {
	await open(page, './en/read?era=empires&passage=imperial-capitals');
	await page
		.getByText(said('read_contents', 'en'), { exact: true })
		.evaluate((summary) => (summary as HTMLElement).click());
	await passage(page, 'imperial-capitals').getByText(said('original', 'en')).click();
	await expect(passage(page, 'imperial-capitals').locator('blockquote')).toBeVisible();
	expect(await barriers(page)).toEqual([]);
});
