import { barriers } from './barriers';
import { CITIES } from './content';
import { expect, test } from './fixtures';
import { open } from './steps';

const DOI = '10.52123/1994-2370-2023-1025';

test.describe('for a reader without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the page says in each language which article it is, in its own words, how to cite it, and what each layer is', async ({
		page
	}) => {
		for (const [lang, abstract] of [
			['ru', 'В данной статье анализируется роль городов'],
			['kk', 'Бұл мақалада әлемдік саяси жүйеде'],
			['en', 'This article analyzes the role of cities']
		] as const) {
			await page.goto(`./${lang}/about`);
			await test.step(`in ${lang}: the article, in its own words, and its citation`, async () => {
				await expect(page.locator('html')).toHaveAttribute('lang', lang);
				await expect(page.locator('blockquote[data-layer="article"]').first()).toContainText(abstract);
				await expect(page.getByRole('link', { name: DOI })).toHaveAttribute('href', `https://doi.org/${DOI}`);
				await expect(page.locator('#cite-article ~ div').first()).toContainText('105–113');
				await expect(page.locator('main').getByRole('button')).toHaveCount(0);
			});
			await test.step(`in ${lang}: an example of each layer, marked as such`, async () => {
				const example = (head: string) => page.locator(`#${head} ~ figure`).first();
				await expect(example('layer-article').locator('[data-role-type] [data-layer="article"]')).toBeVisible();
				await expect(example('layer-article').locator('[data-passage]')).toHaveAttribute('lang', 'ru');
				await expect(example('layer-editor').locator('[data-layer="editor"]')).toBeVisible();
				await expect(example('layer-authority').locator('[data-layer="authority"]')).toContainText('Pleiades');
			});
		}
	});
});

test(
	'the page about the atlas holds no barrier, and is nowhere wider than a phone',
	{ tag: '@phone' },
	async ({ page, isMobile }) => {
		// Its words are others in each language, its form is one.
		for (const lang of isMobile ? ['kk'] : ['ru', 'kk', 'en']) {
			await page.goto(`./${lang}/about`);
			expect(await barriers(page), lang).toEqual([]);
			const wider = await page.evaluate(() => {
				const { scrollWidth, clientWidth } = document.documentElement;
				return scrollWidth - clientWidth;
			});
			expect(wider, lang).toBeLessThanOrEqual(0);
		}
	}
);

test('a reader copies the citation of the article, and of the atlas with its address, or the one they are at where that is not known', async ({
	page,
	context,
	baseURL
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await open(page, './en/about');
	const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
	const [article, atlas] = [
		page.getByRole('button', { name: 'Copy: APA, 7th edition', exact: true }),
		page.getByRole('button', { name: 'Copy', exact: true })
	];
	await article.click();
	await expect(page.getByText('Copied').first()).toBeVisible();
	expect(await clipboard()).toContain(`https://doi.org/${DOI}`);
	await atlas.click();
	const canonical = (await page.locator('link[rel="canonical"]').getAttribute('href')) ?? '';
	const known = !new URL(canonical).hostname.endsWith('.example');
	await expect.poll(clipboard).toContain(known ? canonical.replace(/\/about$/, '') : new URL('en', baseURL).href);
});

test('a reader goes from the contents to a section, a colleague from its link, and both go on with what they chose', async ({
	page
}) => {
	await test.step('from the contents to a section', async () => {
		await page.goto('./en/about');
		await page.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name: 'How to cite' }).click();
		await expect(page).toHaveURL('./en/about#cite');
		await expect(page.locator('#cite')).toBeInViewport();
	});
	await test.step('from a link to a section', async () => {
		await page.goto('./kk/about#downloads');
		await expect(page.locator('#downloads')).toBeInViewport();
	});
	await test.step('on to the text, with the era that was chosen', async () => {
		await open(page, './ru/about?era=antiquity');
		await page.locator('#atlas ~ p').getByRole('link', { name: 'чтение' }).click();
		await expect(page).toHaveURL('./ru/read?era=antiquity');
	});
});

test('the numbers are those of the atlas, and search engines learn of the article and of the data', async ({
	page
}) => {
	await page.goto('./ru/about');
	const cities = page.locator('#counts ~ dl > div').first();
	await expect(cities).toContainText('Города');
	await expect(cities.locator('dd')).toHaveText(`${CITIES}`);
	const json = await page.locator('script[type="application/ld+json"]').textContent();
	expect(JSON.parse(json ?? '')).toMatchObject({ '@type': 'AboutPage', about: { '@type': 'ScholarlyArticle' } });
	await expect(page.locator('link[rel="alternate"][type="application/geo+json"]')).toHaveCount(1);
});
