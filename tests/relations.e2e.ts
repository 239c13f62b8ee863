import { expect, test } from './fixtures';
import { card, open } from './steps';

test('ties between cities are drawn once one of them is chosen, and not before', async ({ page }) => {
	await open(page, './ru/eras/antiquity');
	await expect(page.locator('[data-relation]')).toHaveCount(0);
	await open(page, './ru/cities/rome');
	await expect(page.locator('[data-relation]')).toHaveCount(0);
	await open(page, './ru/cities/athens');
	await expect(page.locator('[data-map]').locator('[data-relation]')).not.toHaveCount(0);
});

test('an arc says who represented whom where, and shows the sentence that says so', async ({ page }) => {
	await open(page, './ru/cities/athens');
	const arc = page.locator('[data-relation="sparta-athens-alcibiades"]');
	await expect(arc).toHaveAccessibleName('Алкивиад представлял Спарту в Афинах; Кимон представлял Спарту в Афинах');
	await arc.click();
	await expect(page).toHaveURL(/\?passage=proxenoi/);
	const lit = card(page, 'athens').locator('[data-passage="proxenoi"] .lit');
	await expect(lit.first()).toBeInViewport();
	expect((await lit.allTextContents()).join('')).toBe(
		'политик и полководец Алкивиад, как и политик Кимон, в свою очередь, представляли Спарту в Афинах'
	);
});

test('an arc is reached and chosen by the keyboard', async ({ page }) => {
	await open(page, './ru/cities/athens');
	await page.locator('[data-relation="sparta-athens-alcibiades"]').focus();
	await page.keyboard.press('Enter');
	const lit = card(page, 'athens').locator('[data-passage="proxenoi"] .lit');
	await expect(lit.first()).toBeInViewport();
	expect((await lit.allTextContents()).join('')).toBe(
		'политик и полководец Алкивиад, как и политик Кимон, в свою очередь, представляли Спарту в Афинах'
	);
});

test('each tie is in the city’s words too, with its direction and the way to the other city', async ({ page }) => {
	await open(page, './ru/cities/thebes');
	const ties = card(page, 'thebes').locator('li').filter({ hasText: '→' });
	await expect(ties).toHaveCount(2);
	await ties.filter({ hasText: 'Фукидид' }).getByRole('link', { name: 'Афины' }).click();
	await expect(page).toHaveURL('./ru/cities/athens');
	await expect(card(page, 'athens').locator('li').filter({ hasText: '→' })).toHaveCount(4);
});

test('an era without the ties hides their arcs', async ({ page }) => {
	await open(page, './ru/cities/athens?era=globalisation');
	await expect(card(page, 'athens')).toBeVisible();
	await expect(page.locator('[data-relation]')).toHaveCount(0);
});
