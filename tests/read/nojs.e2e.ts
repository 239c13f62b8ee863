import { PASSAGES } from '../content';
import { expect, test } from '../fixtures';
import { said } from '../steps';
import { contents, followSwitch, inContents, mention, passage, passages, separator } from './steps';

test.use({ javaScriptEnabled: false });

test('without scripts the text is there, with its gaps and pages, and its mentions are links to their cities', async ({
	page
}) => {
	await page.goto('./ru/read');
	await expect(passages(page).locator('visible=true')).toHaveCount(PASSAGES.length);
	await expect(page.locator('article blockquote').nth(4)).toHaveText(`«${PASSAGES[4]?.words ?? ''}»`);
	await expect(page.getByTitle(said('read_gap_title')).first()).toBeVisible();
	await expect(page.locator('article .page').first()).toHaveText('106');
	await expect(page.locator('[data-map="static"] path').first()).toBeAttached();

	await mention(page, 'paris', 'paris').first().click();
	await expect(page).toHaveURL('./ru/cities/paris');
	await expect(page.locator('[data-city-card="paris"]')).toBeVisible();
	await page.goto('./ru/read');
	await passage(page, 'ancient-centres').getByText('Вышеперечисленные города').click();
	await expect(page).toHaveURL('./ru/cities?compare=babylon,rome,athens');
	await page.goto('./ru/read');
	await expect(page.locator('[data-era="antiquity"]')).toHaveRole('link');
	await page.locator('[data-era="antiquity"]').click();
	await expect(page).toHaveURL('./ru/eras/antiquity');
	await test.step('nothing is offered that only scripts can do', async () => {
		await page.goto('./ru/read');
		await expect(page.getByRole('button', { name: said('passage_copy') })).toHaveCount(0);
		await expect(followSwitch(page)).toHaveCount(0);
		await expect(separator(page)).toHaveCount(0);
		await expect(page.getByRole('slider')).toHaveCount(0);
	});
});

test('without scripts the contents and a passage’s own link lead to the passage, and an original opens under its translation', async ({
	page
}) => {
	await page.goto('./ru/read');
	await contents(page).click();
	await inContents(page, 'almaty').click();
	await expect(page).toHaveURL('./ru/read?passage=almaty#passage-almaty');
	await expect(passage(page, 'almaty').locator('.quote')).toBeInViewport({ ratio: 0.99 });
	await passage(page, 'almaty').hover();
	await expect(passage(page, 'almaty').getByRole('link', { name: said('passage_link') })).toHaveAttribute(
		'href',
		/\/ru\/read\?passage=almaty$/
	);
	await test.step('the original opens under its translation', async () => {
		for (const lang of ['kk', 'en']) {
			await page.goto(`./${lang}/read`);
			const original = passage(page, 'paris').locator('blockquote[lang="ru"]');
			await expect(original).toBeHidden();
			await passage(page, 'paris').getByText(said('original', lang)).click();
			await expect(original).toBeVisible();
		}
	});
});
