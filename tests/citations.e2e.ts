import { readFileSync } from 'node:fs';
import release from '../package.json' with { type: 'json' };
import { parse } from 'yaml';
import { expect, test } from './fixtures';
import { passage } from './read/steps';
import { open, said } from './steps';

const words = parse(readFileSync(new URL('../messages/citing.yaml', import.meta.url), 'utf8')) as Record<
	'title' | 'reference' | 'view',
	{ en: string }
>;
const en = (key: string) => said(key, 'en');

test('a reader takes a passage’s citation in the style of their faculty, and finds that style again', async ({
	page,
	context
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await open(page, './en/read?passage=first-missions');
	const requests: string[] = [];
	page.on('request', (request) => requests.push(new URL(request.url()).pathname));
	const dialog = page.getByRole('dialog', { name: words.title.en });
	const reference = dialog.locator('[data-citation-style]');
	const cite = (id: string) =>
		passage(page, id)
			.getByRole('button', { name: en('cite'), exact: true })
			.click();

	await test.step('in the edition’s usual style, with the page in the text', async () => {
		await cite('first-missions');
		await expect(reference).toHaveAttribute('data-citation-style', 'apa');
		await expect(reference).toContainText('Ismagulov, N., & Chukubayev, E. (2023).');
		await expect(dialog).toContainText('(Ismagulov & Chukubayev, 2023, pp. 106–107)');
		expect(requests.filter((path) => path.endsWith('/en/citations.json'))).toHaveLength(1);
	});

	await test.step('in another, copied with its italics', async () => {
		await dialog.getByRole('combobox').selectOption('mla');
		await expect(dialog).toContainText('(Ismagulov and Chukubayev 106–107)');
		await dialog.getByRole('button', { name: `${en('about_copy')}: ${words.reference.en}` }).click();
		await expect(dialog.getByText(en('about_copied'))).toBeVisible();
		const copied = await page.evaluate(async () => {
			const [item] = await navigator.clipboard.read();
			const of = async (type: string) => (await item?.getType(type))?.text();
			return { text: await of('text/plain'), html: await of('text/html') };
		});
		expect(copied.text).toContain('Ismagulov, Nurzhan, and Ermek Chukubayev. “');
		expect(copied.html).toContain('<i>Public Administration and Civil Service</i>');
	});

	await test.step('after the Russian standards it has the page itself, in Russian', async () => {
		await dialog.getByRole('combobox').selectOption('gost-7-0-5');
		await expect(reference).toContainText('С. 106–107. DOI: 10.52123/1994-2370-2023-1025.');
		await expect(reference.locator('[lang="ru"]').first()).toBeVisible();
	});

	await test.step('this very view, with its address and the version of the atlas', async () => {
		await dialog.getByRole('combobox').selectOption('mla');
		await dialog.getByRole('radio', { name: words.view.en }).check();
		await expect(reference).toContainText(page.url());
		await expect(reference).toContainText(`, version ${release.version}, `);
	});

	await test.step('Escape leaves the passage as it was, and the style is kept', async () => {
		await page.keyboard.press('Escape');
		await expect(dialog).toHaveCount(0);
		await expect(page).toHaveURL('./en/read?passage=first-missions');
		await cite('proxenoi');
		await expect(reference).toHaveAttribute('data-citation-style', 'mla');
	});
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('the article stands in all five styles on the page about the atlas', async ({ page }) => {
		await page.goto('./kk/about');
		const cited = page.locator('[data-citation-style]');
		const styles = await cited.evaluateAll((all) => all.map((one) => one.getAttribute('data-citation-style')));
		expect(styles).toEqual(['gost-7-0-5', 'gost-7-0-100', 'apa', 'chicago', 'mla']);
		for (const one of await cited.all()) await expect(one).toContainText('Становление города как актора');
	});
});
