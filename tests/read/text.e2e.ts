import { HEADINGS, PASSAGES, sourceOf } from '../content';
import { expect, test } from '../fixtures';
import { boxOf, open, press, said } from '../steps';
import { expectOpen, passage } from './steps';

test('the text stands in the article’s order under its section headings, word for word, and a gap is shown wherever words are left out', async ({
	page
}) => {
	await open(page, './ru/read');
	await test.step('in the article’s order, with its headings and gaps', async () => {
		const expected = PASSAGES.flatMap(({ id, section, gap, head }, index) => {
			const begins = PASSAGES[index - 1]?.section !== section;
			const heading = begins ? [`## ${HEADINGS.get(section) ?? section}`] : [];
			return [...(head && index > 0 ? ['…'] : []), ...heading, ...(gap ? ['…'] : []), id];
		});
		const seen = await page
			.locator(`main :is(section h2, [title="${said('read_gap_title')}"], article)`)
			.evaluateAll((elements) =>
				elements.map((one) => {
					if (one.matches('h2')) return `## ${one.textContent.trim()}`;
					return one.matches('article') ? one.id.replace('passage-', '') : '…';
				})
			);
		expect(seen).toEqual(expected);
		for (const gap of await page.getByTitle(said('read_gap_title')).all()) {
			await expect(gap).toHaveText(`… [${said('read_gap')}]`);
			await expect(gap).toHaveAttribute('data-layer', 'editor');
		}
		for (const [id, name] of HEADINGS) {
			const inside = page.getByRole('region', { name, exact: true }).getByRole('article');
			await expect(inside).toHaveCount(PASSAGES.filter(({ section }) => section === id).length);
		}
	});
	await test.step('word for word, in its own language and layer', async () => {
		const quotes = await page
			.locator('blockquote[lang="ru"][data-layer="article"]')
			.evaluateAll((all) => all.map((one) => [one.getAttribute('data-passage'), one.textContent.trim()]));
		expect(quotes).toEqual(PASSAGES.map(({ id, words }) => [id, `«${words}»`]));
		await expect(page.locator('[data-layer="article"] [data-layer="editor"]')).toHaveCount(0);
	});
});

test(
	'the printed page numbers stand in the margin, on a phone above the words, each where the page turns',
	{ tag: '@phone' },
	async ({ page, isMobile }) => {
		await open(page, './ru/read');
		const turns = PASSAGES.filter(({ pages }, index) => {
			const before = PASSAGES[index - 1]?.pages.split('–').at(-1);
			return pages.split('–').some((one) => one !== before);
		});
		const numbers = page.locator('article .page');
		await expect(numbers).toHaveText(turns.map(({ pages }) => pages));
		for (const [index, { id }] of turns.entries()) {
			const [number, text] = [await boxOf(numbers.nth(index)), await boxOf(passage(page, id).locator('.quote'))];
			if (isMobile) expect(number.y + number.height, id).toBeLessThanOrEqual(text.y);
			else expect(number.x + number.width, id).toBeLessThanOrEqual(text.x);
			expect(number.y, id).toBeLessThan(text.y + text.height);
		}
		// To who does not see the margin, each passage says its page.
		await expect(page.getByRole('article', { name: /^с\. 106–107 · Милан, Венеция · Средневековье/ })).toHaveCount(1);
	}
);

test('the article’s citation leads to it by its DOI', async ({ page }) => {
	for (const lang of ['ru', 'en']) {
		await open(page, `./${lang}/read`);
		const doi = '10.52123/1994-2370-2023-1025';
		const link = page.locator('.citation').getByRole('link');
		await expect(link).toHaveText(lang === 'ru' ? doi : `https://doi.org/${doi}`);
		await expect(link).toHaveAttribute('href', `https://doi.org/${doi}`);
	}
});

test('a translation leads, marked as the editor’s, with the original a press away', async ({ page, isMobile }) => {
	for (const lang of ['kk', 'en'] as const) {
		await open(page, `./${lang}/read?passage=paris`);
		await expect(page.locator('html')).toHaveAttribute('lang', lang);
		await expect(page.locator(`article [data-layer="editor"] > [data-leading][lang="${lang}"]`)).toHaveCount(
			PASSAGES.length
		);
		const paris = passage(page, 'paris');
		const [translation, original] = [paris.locator(`p[lang="${lang}"]`), paris.locator('blockquote[lang="ru"]')];
		await expect(translation).toBeVisible();
		await expect(paris.locator('[data-layer="editor"]').first()).toContainText(said('translation_by_editor', lang));
		await expect(original).toBeHidden();

		await press(paris.getByText(said('original', lang)), isMobile);
		await expect(original).toBeVisible();
		await expect(original).toHaveAttribute('data-layer', 'article');
		await expect(original).toHaveText(`«${sourceOf('paris').words}»`);
		expect((await boxOf(original)).y).toBeGreaterThan((await boxOf(translation)).y);

		// Headings too.
		await expect(page.getByRole('heading', { level: 1 })).not.toContainText('Становление');
		await expect(page.locator('header [lang="ru"][data-layer="article"]')).toContainText('Становление города');
		await expect(page.locator('section h2[data-layer="editor"] [lang="ru"][data-layer="article"]')).toHaveText([
			...HEADINGS.values()
		]);
	}
});

test.describe('on a wide screen', () => {
	test.use({ viewport: { width: 1920, height: 1000 } });

	test('the original stands beside its translation without a press, and the map takes what the lines do not need', async ({
		page
	}) => {
		await open(page, './en/read?passage=paris');
		const [translation, original] = [
			await boxOf(passage(page, 'paris').locator('p[lang="en"]')),
			await boxOf(passage(page, 'paris').locator('blockquote[lang="ru"]'))
		];
		expect(original.x).toBeGreaterThanOrEqual(translation.x + translation.width);
		expect(original.y).toBeLessThan(translation.y + translation.height);
		await expectOpen(passage(page, 'paris').locator('blockquote[lang="ru"] p'));
		await test.step('the map has more than half of the screen', async () => {
			await open(page, './ru/read');
			const [map, text] = [await boxOf(page.locator('[data-map]')), await boxOf(passage(page, 'kazakh-khanate'))];
			expect(map.width).toBeGreaterThan(1920 / 2);
			expect(text.width).toBeLessThan(46 * 16);
		});
	});
});
