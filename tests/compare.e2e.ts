import { expect, test } from './fixtures';
import { open, tooWide } from './steps';
import type { Page } from '@playwright/test';

const box = (page: Page, city: string) => page.locator(`#compare-${city}`);
const comparison = (page: Page) => page.getByRole('table', { name: /^(?:Сравнение|Салыстыру|Comparison)$/ });
const columns = (page: Page) => comparison(page).getByRole('columnheader');

test('two cities that the reader chooses stand side by side with the article’s words', async ({ page }) => {
	await open(page, './ru/cities');
	await box(page, 'london').check();
	await expect(page).toHaveURL('./ru/cities?compare=london');
	await expect(page.getByText('Для сравнения выбран город Лондон. Выберите ещё один.')).toBeVisible();
	await expect(comparison(page)).toHaveCount(0);

	await box(page, 'paris').check();
	await expect(page).toHaveURL('./ru/cities?compare=london,paris');
	await expect(columns(page)).toHaveCount(2);
	await expect(comparison(page).locator('blockquote[lang="ru"][data-passage="sector-leaders"]').first()).toContainText(
		'Лондон является финансовой столицей не только Великобритании, но и мира.'
	);

	await page.goBack();
	await expect(comparison(page)).toHaveCount(0);
	await expect(box(page, 'london')).toBeChecked();
	await expect(box(page, 'paris')).not.toBeChecked();
});

test('a shared comparison opens as it was sent, in the order of the link', async ({ page }) => {
	await test.step('each column says how firmly the article speaks', async () => {
		await open(page, './ru/cities?compare=paris,almaty,otrar');
		await expect(columns(page)).toHaveCount(3);
		await expect(columns(page).first()).toContainText('Париж');
		await expect(columns(page).last()).toContainText('Отрар · Отырар');

		const denied = comparison(page).locator('[data-role-type="global-gateway"]');
		await expect(denied).toContainText('статья отрицает');
		await expect(denied.getByText('Глобальные ворота')).toHaveCSS('text-decoration-line', 'line-through');
		const own = comparison(page).locator('[data-role-type="sector-leader"]');
		await expect(own).toContainText('так город представляет себя');
		await expect(comparison(page).locator('[data-role-type="khanate-centre"]').first()).toContainText(
			'Сказано о группе'
		);
		await page.reload();
		await expect(columns(page)).toHaveCount(3);
	});
	await test.step('a change of language keeps the comparison', async () => {
		await open(page, './ru/cities?compare=london,paris');
		await page.locator('a[hreflang="en"]').click();
		await expect(page).toHaveURL('./en/cities?compare=london,paris');
		await expect(columns(page).first()).toContainText('London');
	});
	await test.step('the page and the fragment of a quote are one step away', async () => {
		await open(page, './ru/cities?compare=almaty,astana');
		const role = comparison(page).locator('[data-role-type="sector-leader"]');
		await role.getByRole('link', { name: /весь фрагмент, с\. \d+/ }).click();
		await expect(page).toHaveURL(/\/ru\/cities\/almaty\?passage=almaty&compare=almaty,astana$/);
		await expect(page.locator('[data-city-card="almaty"] blockquote[data-passage="almaty"]')).toBeVisible();
		await page.goBack();
		await expect(columns(page)).toHaveCount(2);
	});
	await test.step('what the atlas does not have is named, and the rest is kept', async () => {
		await open(page, './ru/cities?compare=london,atlantis,paris');
		await expect(columns(page)).toHaveCount(2);
		await expect(page.getByText('compare=atlantis')).toBeVisible();
	});
	await test.step('the filters hold for the comparison too, and it says so', async () => {
		await open(page, './ru/cities?role=imperial-capital&compare=london,almaty');
		await expect(page.getByText('Показаны только роли, которые оставляют фильтры.')).toBeVisible();
		await expect(comparison(page).locator('[data-role-type="imperial-capital"]')).toHaveCount(2);
		await expect(comparison(page).locator('[data-role-type]:not([data-role-type="imperial-capital"])')).toHaveCount(0);
	});
});

test('the statement is translated, and the article’s own words are marked as such', async ({ page }) => {
	for (const [language, statement, label] of [
		['en', 'positions itself as a centre of big business', 'The article’s words in Russian'],
		['kk', 'ірі бизнестің орталығы ретінде таныстырады', 'Мақаланың орысша сөздері']
	] as const) {
		await open(page, `./${language}/cities?compare=almaty,astana`);
		const role = comparison(page).locator('[data-role-type="sector-leader"]');
		await expect(role).toContainText(statement);
		await expect(role).toContainText(label);
		await expect(role.locator('blockquote[lang="ru"]')).toContainText('Алматы позиционирует себя');
	}
});

test('a reader takes cities out of the comparison, stays where they were, and stops when they wish', async ({
	page
}) => {
	await test.step('no more than four can be compared, and the page says why', async () => {
		await open(page, './ru/cities?compare=london,paris,rome,athens');
		await expect(columns(page)).toHaveCount(4);
		await expect(box(page, 'almaty')).toBeDisabled();
		await expect(box(page, 'almaty')).toHaveAccessibleDescription(/Больше четырёх городов сравнить нельзя/);
		await expect(page.getByText('Больше четырёх городов сравнить нельзя')).toBeVisible();

		await box(page, 'rome').uncheck();
		await expect(columns(page)).toHaveCount(3);
		await expect(box(page, 'almaty')).toBeEnabled();
	});
	await test.step('a city is taken out, and then another, which leaves none', async () => {
		await open(page, './en/cities?compare=london,paris,rome');
		await page.getByRole('button', { name: 'Take out of the comparison: Paris' }).click();
		await expect(page).toHaveURL('./en/cities?compare=london,rome');
		await expect(page.getByRole('heading', { name: 'Comparison' })).toBeFocused();
		await page.getByRole('button', { name: 'Take out of the comparison: London' }).click();
		await expect(comparison(page)).toHaveCount(0);
		await expect(page.locator('#compare-bar')).toBeFocused();
	});
	await test.step('the reader stops comparing and has the table again', async () => {
		await open(page, './ru/cities?era=globalisation&compare=london,paris');
		await page.getByRole('button', { name: 'Прекратить сравнение' }).click();
		await expect(page).toHaveURL('./ru/cities?era=globalisation');
		await expect(comparison(page)).toHaveCount(0);
		await expect(box(page, 'london')).toBeFocused();
	});
});

test('a comparison of four stays within the screen', { tag: '@phone' }, async ({ page }) => {
	await open(page, './en/cities?compare=london,paris,rio-de-janeiro,almaty');
	await expect(comparison(page).locator('blockquote')).not.toHaveCount(0);
	expect(await tooWide(page)).toBeLessThanOrEqual(0);
	await expect(comparison(page).getByRole('rowheader')).toHaveCount(2);
});

test.describe('when the network is gone', () => {
	test.use({ expectedErrors: /ERR_FAILED/ });

	test('the statements stand, the page says what is missing, and gets it when asked again', async ({ page }) => {
		await page.route('**/card.json', (route) => route.abort());
		await open(page, './ru/cities?compare=london,paris');
		await expect(page.getByText('Слова статьи не загрузились')).toBeVisible();
		await expect(comparison(page)).toContainText('принято считать театральной столицей мира');
		await expect(comparison(page).locator('blockquote')).toHaveCount(0);

		await page.unroute('**/card.json');
		await page.getByRole('button', { name: 'Попробовать ещё раз' }).click();
		await expect(comparison(page).locator('blockquote')).not.toHaveCount(0);
		await expect(page.getByText('Слова статьи не загрузились')).toHaveCount(0);
	});
});
