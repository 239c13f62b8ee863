import { sourceOf } from '../content';
import { expect, test } from '../fixtures';
import { historyLength, open, press, said } from '../steps';
import { expectOnMap, expectOpen, passage, passages, tick } from './steps';

test(
	'a passage opens by its link, in sight and marked, in another language too',
	{ tag: '@phone' },
	async ({ page, isMobile }) => {
		for (const id of ['kazakh-khanate', 'recommendations']) {
			await page.goto('about:blank');
			await open(page, `./ru/read?passage=${id}`);
			await expectOpen(passage(page, id).locator('.quote'));
			await expect(page.locator('article.linked')).toHaveAttribute('id', `passage-${id}`);
			await expect(tick(page, id)).toHaveClass(/\bhere\b/);
		}
		await press(page.locator('.langs a[hreflang="en"]'), isMobile);
		await expect(page).toHaveURL('./en/read?passage=recommendations');
		await expect(page.locator('html')).toHaveAttribute('lang', 'en');
		await expectOpen(passage(page, 'recommendations').locator('p[lang="en"]'));
	}
);

test('a passage’s link is copied and stands in the address, without a step in the history', async ({
	page,
	context,
	isMobile,
	baseURL
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await open(page, './ru/read?era=globalisation&passage=paris#map=4/48/2');
	const steps = await historyLength(page);
	await press(passage(page, 'sector-leaders').getByRole('link', { name: said('passage_link') }), isMobile);
	await expect(passage(page, 'sector-leaders').locator('.done')).toHaveText(said('passage_link_copied'));
	const address = new URL('ru/read?era=globalisation&passage=sector-leaders', baseURL).href;
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
	await expect(page).toHaveURL(address);
	await expect(page.locator('article.linked')).toHaveAttribute('id', 'passage-sector-leaders');
	expect(await historyLength(page)).toBe(steps);
});

test('a passage is copied with its words, its page and its source, in each language', async ({
	page,
	context,
	isMobile
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	for (const [lang, citation] of [
		['ru', /^Исмагулов Н\., Чукубаев Е\. .* С\. 106–107\. – DOI: 10\.52123\/1994-2370-2023-1025\.$/],
		['kk', /^Исмагулов Н\., Чукубаев Е\. .* Б\. 106–107\. – DOI: 10\.52123\/1994-2370-2023-1025\.$/],
		[
			'en',
			/^Ismagulov, N\., & Chukubayev, E\. \(2023\).* 106–107\. https:\/\/doi\.org\/10\.52123\/1994-2370-2023-1025$/
		]
	] as const) {
		await open(page, `./${lang}/read?passage=first-missions`);
		const one = passage(page, 'first-missions');
		await press(one.getByRole('button', { name: said('passage_copy', lang) }), isMobile);
		await expect(one.locator('.done')).toHaveText(said('passage_copied', lang));
		const lines = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
		expect(lines.at(-1)).toMatch(citation);
		expect(lines.at(-2)).toBe(`«${sourceOf('first-missions').words}»`);
		const translated = lang === 'ru' ? [] : [await one.locator(`p[lang="${lang}"]`).textContent()];
		const whose = said('translation_by_editor', lang);
		expect(lines.slice(0, -2)).toEqual(translated.map((text) => `“${text?.trim() ?? ''}” (${whose})`));
	}
});

test('a passage that the atlas does not know is dropped and named, and the rest of the link is kept', async ({
	page,
	isMobile
}) => {
	await open(page, './ru/read?era=kazakh-khanate&passage=nope#map=5/43/70');
	const message = page.getByRole('status').filter({ hasText: 'passage=nope' });
	await expect(message).toBeVisible();
	await expect(page.locator('article.linked')).toHaveCount(0);
	await expect(passages(page).locator('visible=true')).toHaveCount(1);
	await expect(passage(page, 'kazakh-khanate')).toBeVisible();
	await expect(page.locator('[data-era="kazakh-khanate"]')).toHaveAttribute('aria-pressed', 'true');
	await expectOnMap(page, 'taraz');
	await press(message.getByRole('button', { name: said('dismiss') }), isMobile);
	await expect(page.getByText('passage=nope')).toHaveCount(0);
	await expect(passage(page, 'kazakh-khanate')).toBeVisible();
});
