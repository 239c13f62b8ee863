import { barriers } from './barriers';
import { expect, test } from './fixtures';
import { open } from './steps';

const DOI = '10.52123/1994-2370-2023-1025';

for (const [lang, abstract] of [
	['ru', 'В данной статье анализируется роль городов'],
	['kk', 'Бұл мақалада әлемдік саяси жүйеде'],
	['en', 'This article analyzes the role of cities']
] as const) {
	test.describe(`the page about the atlas in ${lang}`, () => {
		test.describe('for a reader without JavaScript', () => {
			test.use({ javaScriptEnabled: false });

			test('says which article it is, in its own words, and how to cite it', async ({ page }) => {
				await page.goto(`./${lang}/about`);
				await expect(page.locator('html')).toHaveAttribute('lang', lang);
				await expect(page.locator('blockquote[data-layer="article"]').first()).toContainText(abstract);
				await expect(page.getByRole('link', { name: DOI })).toHaveAttribute('href', `https://doi.org/${DOI}`);
				await expect(page.locator('#cite-article ~ div').first()).toContainText('105–113');
				await expect(page.locator('main').getByRole('button')).toHaveCount(0);
			});

			test('shows an example of each layer, marked as such', async ({ page }) => {
				await page.goto(`./${lang}/about`);
				const example = (head: string) => page.locator(`#${head} ~ figure`).first();
				await expect(example('layer-article').locator('[data-role-type][data-layer="article"]')).toBeVisible();
				await expect(example('layer-article').locator('[data-passage]')).toHaveAttribute('lang', 'ru');
				await expect(example('layer-editor').locator('[data-layer="editor"]')).toBeVisible();
				await expect(example('layer-authority').locator('[data-layer="authority"]')).toContainText('Pleiades');
			});
		});

		for (const colorScheme of ['light', 'dark'] as const) {
			test(`has nothing for axe to find in ${colorScheme}`, async ({ page }) => {
				await page.emulateMedia({ colorScheme });
				await page.goto(`./${lang}/about`);
				expect(await barriers(page)).toEqual([]);
			});
		}
	});
}

test('a reader copies the citation of the article, and of the atlas with the address they are at', async ({
	page,
	context,
	baseURL
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await open(page, './en/about');
	const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
	const [article, atlas] = [
		page.getByRole('button', { name: 'Copy', exact: true }).first(),
		page.getByRole('button', { name: 'Copy', exact: true }).last()
	];
	await article.click();
	await expect(page.getByText('Copied').first()).toBeVisible();
	expect(await clipboard()).toContain(`https://doi.org/${DOI}`);
	await atlas.click();
	await expect.poll(clipboard).toContain(new URL('en', baseURL).href);
});

test('a reader goes from the contents to a section, and a colleague from its link', async ({ page }) => {
	await page.goto('./en/about');
	await page.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name: 'How to cite' }).click();
	await expect(page).toHaveURL('./en/about#cite');
	await expect(page.locator('#cite')).toBeInViewport();
	await page.goto('./kk/about#downloads');
	await expect(page.locator('#downloads')).toBeInViewport();
});

test('the numbers are those of the atlas: as many cities as the table has', async ({ page }) => {
	await page.goto('./ru/about');
	const cities = page.locator('#counts ~ dl > div').first();
	await expect(cities).toContainText('Города');
	const { features } = (await (await page.request.get('./data/cities.geojson')).json()) as { features: unknown[] };
	await expect(cities.locator('dd')).toHaveText(`${features.length}`);
});

test('a reader keeps what they chose when they come to this page and go on', async ({ page }) => {
	await open(page, './ru/about?era=antiquity');
	await page.locator('#atlas ~ p').getByRole('link', { name: 'чтение' }).click();
	await expect(page).toHaveURL('./ru/read?era=antiquity');
});

test('nothing on the page is wider than a phone', async ({ page }) => {
	await page.goto('./kk/about');
	const { scroll, client } = await page.evaluate(() => {
		const { scrollWidth, clientWidth } = document.documentElement;
		return { scroll: scrollWidth, client: clientWidth };
	});
	expect(scroll).toBeLessThanOrEqual(client);
});

test('search engines learn of the article and of the data', async ({ page }) => {
	await page.goto('./en/about');
	const json = await page.locator('script[type="application/ld+json"]').textContent();
	expect(JSON.parse(json ?? '')).toMatchObject({ '@type': 'AboutPage', about: { '@type': 'ScholarlyArticle' } });
	await expect(page.locator('link[rel="alternate"][type="application/geo+json"]')).toHaveCount(1);
});
