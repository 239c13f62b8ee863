import { citiesOf, PASSAGES } from '../content';
import { expect, test } from '../fixtures';
import { framesPass, marks, onMap, open, press, said } from '../steps';
import { bar, expectOpen, mention, next, passage, passages, tick } from './steps';

test('an era folds the passages of others, which a press unfolds, and narrows the map', async ({ page, isMobile }) => {
	await open(page, './ru/read');
	const shown = passages(page).locator('visible=true');
	await expect(shown).toHaveCount(PASSAGES.length);
	await press(page.locator('[data-era="kazakh-khanate"]'), isMobile);
	await expect(page).toHaveURL('./ru/read?era=kazakh-khanate');
	await expect(shown).toHaveCount(1);
	await expect(passage(page, 'kazakh-khanate')).toBeVisible();
	await expect(
		page.getByText(`Под фильтры подходит 1 фрагмент из ${PASSAGES.length}; остальные свёрнуты.`)
	).toBeVisible();
	await expect.poll(() => onMap(page)).toEqual(citiesOf({ eras: ['kazakh-khanate'] }));
	await expect(tick(page, 'kazakh-khanate')).not.toHaveClass(/\boutside\b/);
	await expect(page.locator('[data-tick].outside')).toHaveCount(PASSAGES.length - 1);

	const before = PASSAGES.findIndex(({ id }) => id === 'kazakh-khanate');
	const fold = page.getByRole('button', { name: `показать ${before} других фрагментов` }).first();
	await expect(fold).toHaveAttribute('aria-expanded', 'false');
	await press(fold, isMobile);
	await expect(shown).toHaveCount(before + 1);
	const unfolded = page.getByRole('button', { name: `свернуть ${before} других фрагментов` }).first();
	await expect(unfolded).toHaveAttribute('aria-expanded', 'true');
	await press(unfolded, isMobile);
	await expect(shown).toHaveCount(1);

	await press(page.getByRole('button', { name: said('read_clear_filters') }), isMobile);
	await expect(page).toHaveURL('./ru/read');
	await expect(shown).toHaveCount(PASSAGES.length);
});

test('an era that names no city leaves its own passages, and is lifted by Back', async ({ page, isMobile }) => {
	await open(page, './ru/read');
	await press(page.locator('[data-era="industrial"]'), isMobile);
	const shown = passages(page).locator('visible=true');
	const own = PASSAGES.filter(({ eras }) => eras.includes('industrial'));
	await expect(shown).toHaveCount(own.length);
	expect(await shown.evaluateAll((all) => all.map(({ id }) => id))).toEqual(own.map(({ id }) => `passage-${id}`));
	await expect(marks(page)).toHaveCount(0);
	await expect(page).toHaveURL('./ru/read?era=industrial');
	await page.goBack();
	await expect(page).toHaveURL('./ru/read');
	await expect(shown).toHaveCount(PASSAGES.length);
});

test('an era does not keep the next mention, the bar or a link from a passage that is folded', async ({
	page,
	isMobile
}) => {
	await open(page, './ru/read?era=empires');
	await expect(passage(page, 'gateways')).toBeHidden();
	await press(mention(page, 'imperial-capitals', 'london').last(), isMobile);
	await press(next(page), isMobile);
	await expect(mention(page, 'gateways', 'london')).toHaveAttribute('aria-current', 'true');
	await expectOpen(mention(page, 'gateways', 'london'));

	await bar(page).focus();
	await page.keyboard.press('Home');
	await expectOpen(passage(page, 'city-origins').locator('.quote'));

	await page.goto('about:blank');
	await open(page, './ru/read?era=empires&passage=almaty');
	await expectOpen(passage(page, 'almaty').locator('.quote'));
});

test('a filter leaves the reader of a link to a passage where they have gone since', async ({ page }) => {
	await open(page, './ru/read?passage=paris');
	await expect(passage(page, 'paris')).toBeInViewport();
	await page.evaluate(() => window.scrollTo(0, 0));
	await page.locator('[data-era="antiquity"]').first().click();
	await expect(page).toHaveURL('./ru/read?era=antiquity&passage=paris');
	await framesPass(page);
	await expect(passage(page, 'paris')).not.toBeInViewport();
	await expect(passage(page, 'paris').locator('.quote'), 'outside the filter it stays folded').toBeHidden();
});

test('a search for words leaves the passages that hold them, though they name no city', async ({ page }) => {
	await open(page, './ru/read?q=барьеры');
	await expect(passage(page, 'around-barriers').locator('.quote')).toBeVisible();
	await expect(passage(page, 'kazakh-khanate').locator('.quote')).toBeHidden();
});
