import { expect, test } from './fixtures';
import { card, open } from './steps';

test('ties between cities are drawn once one of them is chosen, and told in words with the way to the other', async ({
	page
}) => {
	await test.step('not before a city is chosen', async () => {
		await open(page, './ru/eras/antiquity');
		await expect(page.locator('[data-relation]')).toHaveCount(0);
		await open(page, './ru/cities/rome');
		await expect(page.locator('[data-relation]')).toHaveCount(0);
		await open(page, './ru/cities/athens');
		await expect(page.locator('[data-map]').locator('[data-relation]')).not.toHaveCount(0);
	});
	await test.step('not in an era without the ties', async () => {
		await open(page, './ru/cities/athens?era=globalisation');
		await expect(card(page, 'athens')).toBeVisible();
		await expect(page.locator('[data-relation]')).toHaveCount(0);
	});
	await test.step('in the city’s words too, with their direction', async () => {
		await open(page, './ru/cities/thebes');
		const ties = card(page, 'thebes').locator('li').filter({ hasText: '→' });
		await expect(ties).toHaveCount(2);
		await ties.filter({ hasText: 'Фукидид' }).getByRole('link', { name: 'Афины' }).click();
		await expect(page).toHaveURL('./ru/cities/athens');
		await expect(card(page, 'athens').locator('li').filter({ hasText: '→' })).toHaveCount(4);
	});
});

test(
	'an arc says who represented whom where, and by press or key shows the sentence that says so',
	{ tag: '@phone' },
	async ({ page }) => {
		const lit = card(page, 'athens').locator('[data-passage="proxenoi"] .lit');
		for (const by of ['press', 'key']) {
			await open(page, './ru/cities/athens');
			const arc = page.locator('[data-relation="sparta-athens-alcibiades"]');
			await expect(arc).toHaveAccessibleName('Алкивиад представлял Спарту в Афинах; Кимон представлял Спарту в Афинах');
			if (by === 'press') await arc.click();
			else {
				await arc.focus();
				await page.keyboard.press('Enter');
			}
			await expect(page).toHaveURL(/\?passage=proxenoi/);
			await expect(lit.first()).toBeInViewport();
			expect((await lit.allTextContents()).join('')).toBe(
				'политик и полководец Алкивиад, как и политик Кимон, в свою очередь, представляли Спарту в Афинах'
			);
		}
	}
);
