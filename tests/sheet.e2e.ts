import { readFileSync } from 'node:fs';
import { barriers } from './barriers';
import { citiesOf, sourceOf } from './content';
import { expect, test } from './fixtures';
import { print, type PrintedSheet } from './pdf';
import { openInOwnFonts, said, tooWide } from './steps';

/** The sheet's own words in a language. */
const words = (lang: string) =>
	JSON.parse(readFileSync(new URL(`../messages/sheet/${lang}.json`, import.meta.url), 'utf8')) as Record<
		'taskQuestions' | 'print' | 'back' | 'none',
		string
	>;

const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
const outside = (sheets: PrintedSheet[]) => sheets.flatMap(({ outside }) => outside);

test('a teacher prints the sheet of an era: tasks that name no city, and a page with the answers, their words and pages', async ({
	page
}) => {
	await openInOwnFonts(page, './kk?era=kazakh-khanate');
	await page.getByRole('link', { name: said('sheet_link', 'kk') }).click();
	await expect(page).toHaveURL('./kk?era=kazakh-khanate&sheet=1');
	const [task, answers] = [page.locator('[data-sheet] .page').first(), page.locator('[data-sheet-answers]')];
	const cities = citiesOf({ eras: ['kazakh-khanate'] });
	await expect(task.locator('[data-sheet-number]')).toHaveCount(cities.length);
	await expect(answers.locator('[data-sheet-answer]')).toHaveCount(cities.length);
	await expect(answers.locator('blockquote[lang="ru"]').first()).toContainText('Казахского ханства');
	await expect(answers.locator('[data-layer="editor"] [lang="kk"]').first()).toContainText('Қазақ хандығының');
	// What makes the codes is fetched for the sheet.
	await expect(answers.locator('footer svg')).toHaveCount(1);
	const taken = await task.innerText();
	const names = await answers.locator('[data-sheet-answer]').allInnerTexts();
	for (const name of names) expect(taken).not.toContain(/\p{L}+/u.exec(name)?.[0]);

	expect(await barriers(page)).toEqual([]);

	for (const format of ['A4', 'Letter'] as const) {
		const sheets = await print(page, format);
		expect(sheets, format).toHaveLength(2);
		const [first, second] = sheets.map(({ words }) => letters(words));
		expect(first).toContain(letters(words('kk').taskQuestions));
		expect(second).toContain(letters('Особо выделялись крупные города и поселения как Тараз'));
		expect(second).toContain(letters('107-б'));
		expect(second).toContain(letters(page.url()));
		expect(sheets.map(({ words }) => words).join(' '), 'a control').not.toContain(words('kk').print);
		expect(outside(sheets), format).toEqual([]);
	}
	expect(sourceOf('kazakh-khanate').pages).toBe('107');

	await page.getByRole('link', { name: words('kk').back }).click();
	await expect(page).toHaveURL('./kk?era=kazakh-khanate');
	await expect(page.locator('[data-map]')).toBeVisible();
});

test('the sheet of the whole map has two pages on either paper, with its longest words too, and fits a phone', async ({
	page
}) => {
	for (const [lang, format] of [
		['kk', 'Letter'],
		['en', 'A4']
	] as const) {
		await openInOwnFonts(page, `./${lang}?sheet=1`);
		await expect(page.locator('[data-sheet-answers] footer svg')).toHaveCount(1);
		const sheets = await print(page, format);
		expect(sheets, lang).toHaveLength(2);
		expect(outside(sheets), lang).toEqual([]);
	}
	await page.setViewportSize({ width: 320, height: 640 });
	expect(await tooWide(page)).toBeLessThanOrEqual(0);
});

test('an era that names no city has no sheet, and says so', async ({ page }) => {
	await page.goto('./ru/eras/industrial?sheet=1');
	await expect(page.getByText(words('ru').none)).toBeVisible();
	await page.getByRole('link', { name: words('ru').back }).click();
	await expect(page.locator('[data-map]')).toBeVisible();
});
