import { barriers } from './barriers';
import { CITIES, citiesOf, ERA_IDS, rolesOf } from './content';
import { expect, test } from './fixtures';
import { boxOf, said, tooWide } from './steps';
import type { Locator, Page } from '@playwright/test';

const rows = (page: Page) => page.locator('[data-city-row]');
const row = (page: Page, city: string) => page.locator(`[data-city-row="${city}"]`);
const names = (page: Page) => rows(page).locator('th .name').allTextContents();

/** Opens the table and waits until its script runs. */
async function open(page: Page, link: string) {
	await page.goto(link);
	await expect(page.locator('[id^="compare-"]:is(input), .empty button').first()).toBeEnabled();
}

test('the table shows each city with its roles, as firmly as the article says them', async ({ page }) => {
	await open(page, './ru/cities');
	const table = page.getByRole('table', { name: new RegExp(`${CITIES} городов`) });
	await expect(table).toBeVisible();
	await expect(table.getByRole('rowheader')).toHaveCount(CITIES + 1);
	await expect(table.getByRole('columnheader')).toHaveCount(ERA_IDS.length + 3);
	await expect(rows(page)).toHaveCount(CITIES);

	await expect(row(page, 'thebes').getByRole('rowheader')).toContainText('Фивы · Феб');
	await expect(row(page, 'london').locator('[data-role-type="imperial-capital"]')).toContainText(said('role_of_group'));
	await expect(row(page, 'almaty').locator('[data-role-type="sector-leader"]')).toContainText(
		'так город представляет себя'
	);
	const denied = row(page, 'paris').locator('[data-role-type="global-gateway"]');
	await expect(denied).toContainText('статья отрицает');
	await expect(denied.getByText('Глобальные ворота')).toHaveCSS('text-decoration-line', 'line-through');
});

test('the era in which the article names no city keeps its place and says so', async ({ page, isMobile }) => {
	await open(page, './ru/cities');
	if (isMobile) {
		await expect(page.locator('tfoot')).toContainText('статья не называет здесь ни одного города');
	} else {
		await expect(page.getByRole('columnheader', { name: /Индустриальная/ })).toContainText('города не названы');
	}
});

test(
	'the table begins high on the page, its eras stand once, and the filter is in their heads',
	{ tag: '@phone' },
	async ({ page, isMobile }) => {
		await open(page, './ru/cities');
		expect((await boxOf(rows(page).first())).y).toBeLessThanOrEqual(isMobile ? 400 : 300);
		await expect(page.locator('[data-era]:visible')).toHaveCount(ERA_IDS.length);
		await row(page, 'paris').scrollIntoViewIfNeeded();
		const head = await boxOf(page.locator('[data-era="antiquity"]'));
		expect(head.y).toBeGreaterThanOrEqual(0);
		expect(head.y + head.height).toBeLessThan(80);
		await test.step('how firmly the article speaks is said without the colour of selection', async () => {
			const colour = (one: Locator) => one.evaluate((element) => getComputedStyle(element).color);
			const denied = row(page, 'paris').getByText('статья отрицает').first();
			expect(await colour(denied)).toBe(await colour(page.locator('body')));
		});
	}
);

test('the table reads in its own language, and stays within the screen', { tag: '@phone' }, async ({ page }) => {
	for (const [language, city] of [
		['ru', 'Лондон'],
		['kk', 'Лондон'],
		['en', 'London']
	] as const) {
		await page.goto(`./${language}/cities`);
		await expect(row(page, 'london').getByRole('rowheader')).toContainText(city);
		expect(await tooWide(page)).toBeLessThanOrEqual(0);
	}
	await test.step('on an English page only what the article writes is in Russian', async () => {
		const russian = await page.locator('main').evaluate((main) => {
			const copy = main.cloneNode(true) as HTMLElement;
			for (const quote of copy.querySelectorAll('[lang="ru"]')) quote.remove();
			return /[а-яё]+/i.exec(copy.textContent)?.[0] ?? null;
		});
		expect(russian).toBeNull();
	});
});

test(
	'a reader orders the rows by name, by an era and by the number of roles',
	{ tag: '@phone' },
	async ({ page, isMobile }) => {
		await open(page, './ru/cities');
		const byName = await names(page);
		expect(byName).toEqual([...byName].sort(new Intl.Collator('ru').compare));

		const order = async (button: string, choice: string) => {
			if (isMobile) await page.getByLabel('Порядок строк').selectOption({ label: choice });
			else await page.getByRole('columnheader').getByRole('button', { name: button, exact: true }).click();
		};
		await order('Город', 'по названию, с конца');
		expect(await names(page)).toEqual([...byName].reverse());
		await expect(page.locator('th[aria-sort="descending"]')).toContainText('Город');

		await order('сначала «Казахское ханство»', 'сначала «Казахское ханство»');
		expect((await names(page)).slice(0, 5)).toEqual(['Отрар', 'Сайрам', 'Созак', 'Тараз', 'Туркестан']);
		await expect(page.locator('th[aria-sort="ascending"]')).toContainText('Казахское ханство');

		await order('Число ролей', 'по числу ролей');
		expect((await names(page)).slice(0, 3)).toEqual(['Лондон', 'Афины', 'Париж']);
		await expect(page).toHaveURL('./ru/cities');
	}
);

test('by the keyboard, the heads of the columns order the rows and keep the focus', async ({ page }) => {
	await open(page, './en/cities');
	const head = page.getByRole('columnheader').getByRole('button', { name: 'Number of roles' });
	await head.focus();
	await page.keyboard.press('Enter');
	await expect(rows(page).first()).toHaveAttribute('data-city-row', 'london');
	await expect(head).toBeFocused();
	await page.keyboard.press(' ');
	await expect(rows(page).last()).toHaveAttribute('data-city-row', 'london');
});

test('filters narrow the table, are in the link, and say which of them to drop where nothing is left', async ({
	page
}) => {
	await test.step('an era that the reader chooses narrows the table and is in the link', async () => {
		await open(page, './ru/cities');
		await page.locator('a[data-era="kazakh-khanate"]').click();
		await expect(page).toHaveURL('./ru/cities?era=kazakh-khanate');
		const khanate = { eras: ['kazakh-khanate'] };
		await expect(rows(page)).toHaveCount(citiesOf(khanate).length);
		await expect(page.locator('caption')).toContainText(
			`${citiesOf(khanate).length} городов из ${CITIES}, ${rolesOf(khanate).length} роли`
		);
		// The columns of the other eras stay, narrow, to be chosen too, and their cells do not look like those without a role.
		await expect(page.locator('thead [data-era]:visible')).toHaveCount(ERA_IDS.length);
		await expect(row(page, 'otrar').locator('td.off')).toHaveCount(ERA_IDS.length - 1);
		await expect(row(page, 'otrar').locator('td.off').first()).toHaveText(said('compare_hidden'));

		await page.goBack();
		await expect(rows(page)).toHaveCount(CITIES);
	});
	await test.step('a role narrows the table, and what the rows hold', async () => {
		await open(page, './ru/cities');
		await page.locator('summary', { hasText: 'Роли' }).click();
		await page.getByRole('checkbox', { name: /Столица империи/ }).check();
		await expect(page).toHaveURL('./ru/cities?role=imperial-capital');
		await expect(rows(page)).toHaveCount(citiesOf({ types: ['imperial-capital'] }).length);
		await expect(rows(page).locator('[data-role-type]:not([data-role-type="imperial-capital"])')).toHaveCount(0);
		await page.getByRole('button', { name: 'показать все' }).click();
		await expect(rows(page)).toHaveCount(CITIES);
	});
	await test.step('where nothing is left, the page says which of them to drop', async () => {
		await page.goto('./ru/cities?era=antiquity&role=sector-leader');
		await expect(page.getByText('не подходит ни один город')).toBeVisible();
		await expect(rows(page)).toHaveCount(0);
		await page.getByRole('button', { name: /Убрать «Лидер отрасли»/ }).click();
		await expect(page).toHaveURL('./ru/cities?era=antiquity');
		await expect(rows(page)).toHaveCount(citiesOf({ eras: ['antiquity'] }).length);
	});
	await test.step('the era without a city shows the words of the article in place of the table', async () => {
		await open(page, './ru/cities?era=industrial');
		await expect(page.getByText('в этой эпохе статья не называет ни одного города')).toBeVisible();
		await expect(page.locator('blockquote[data-passage]').first()).toBeVisible();
		await page.locator('a[data-era="industrial"]').click();
		await expect(rows(page)).toHaveCount(CITIES);
	});
	await test.step('a city leads to its page and Back returns to the table as it was', async () => {
		await open(page, './ru/cities?era=empires');
		await row(page, 'vienna').getByRole('link').click();
		await expect(page).toHaveURL('./ru/cities/vienna?era=empires');
		await page.goBack();
		await expect(rows(page)).toHaveCount(citiesOf({ eras: ['empires'] }).length);
	});
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the table is all there, and nothing in it asks for a script', async ({ page }) => {
		await page.goto('./kk/cities');
		await expect(rows(page)).toHaveCount(CITIES);
		await expect(row(page, 'paris').locator('[data-role-type="global-gateway"]')).toContainText(
			'мақала теріске шығарады'
		);
		await expect(page.locator('main').getByRole('checkbox')).toHaveCount(0);
		await expect(page.locator('main table').locator('button:enabled, select:enabled')).toHaveCount(0);
		await page.locator('a[data-era="antiquity"]').click();
		await expect(page).toHaveURL('./kk/eras/antiquity');
	});
});

test('the table and a comparison hold no barrier', { tag: '@phone' }, async ({ page, isMobile }) => {
	const all = ['./ru/cities', './kk/cities?role=khanate-centre', './en/cities?compare=london,paris,almaty'];
	for (const link of isMobile ? all.slice(2) : all) {
		await open(page, link);
		if (link.includes('compare')) await expect(page.locator('blockquote[data-passage]')).not.toHaveCount(0);
		expect(await barriers(page), link).toEqual([]);
	}
});
