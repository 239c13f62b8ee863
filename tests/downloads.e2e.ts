import { toTextPosition } from 'dom-anchor-text-quote';
import { CITIES } from './content';
import { expect, test } from './fixtures';

interface Collection {
	features: { id?: string; '@id'?: string; geometry: unknown; properties: Record<string, unknown> }[];
}

interface Target {
	selector: [{ exact: string; prefix?: string; suffix?: string }];
}

/** An address of the site as it is served here: it was built for another. */
const here = (address: string) => `./${address.replace(/^.*?(?=(?:ru|kk|en)\/)/, '')}`;

test('a reader downloads the cities for a GIS, each with its roles and the words they rest on', async ({ page }) => {
	await page.goto('./en/about');
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('link', { name: 'cities.geojson' }).click()
	]);
	expect(download.suggestedFilename()).toBe('cities.geojson');
	const response = await page.request.get('./data/cities.geojson');
	const { features } = (await response.json()) as Collection;
	expect(features).toHaveLength(CITIES);
	const paris = features.find(({ id }) => id === 'paris');
	expect(paris?.properties['roles']).toContainEqual(
		expect.objectContaining({ type: 'global-gateway', modality: 'denied', collective: false })
	);
});

test('a reader of the Linked Places file can follow each city to its page, and of an annotation to its passage', async ({
	page,
	request
}) => {
	await test.step('from a city’s record to its page', async () => {
		const response = await request.get('./data/cities.lpf.json');
		const { features } = (await response.json()) as Collection;
		expect(features).toHaveLength(CITIES);
		const address = features.find(({ properties }) => properties['title'] === 'Otrar')?.['@id'] ?? '';
		await page.goto(here(address));
		await expect(page.locator('[data-city-card="otrar"]')).toBeVisible();
	});
	await test.step('from a passage’s annotation back to the passage', async () => {
		const response = await request.get('./data/annotations.json');
		const { first } = (await response.json()) as {
			first: { items: { id: string; body: { purpose: string; source: string }[]; target: Target | Target[] }[] };
		};
		const astana = first.items.find(({ id }) => id.endsWith('#passage-astana'));
		const address = astana?.body.find(({ purpose }) => purpose === 'linking')?.source ?? '';
		await page.goto(here(address));
		await expect(page.locator('[data-passage="astana"]').first()).toBeVisible();
		// As a tool does that looks for quotes in a page: dom-anchor-text-quote on the article's sections.
		const textContent = (await page.locator('.reader > section').allTextContents()).join('');
		const targets = first.items.flatMap(({ target }) => target);
		const lost = targets.flatMap(({ selector: [quote] }) => {
			const found = toTextPosition({ textContent }, quote);
			return found && textContent.slice(found.start, found.end) === quote.exact ? [] : [quote.exact];
		});
		expect(targets.length).toBeGreaterThan(first.items.length);
		expect(lost).toEqual([]);
	});
});

test('a workbook is downloaded as it was written, and other pages may read the data', async ({ request }) => {
	const response = await request.get('./data/cities.xlsx');
	expect((await response.body()).subarray(0, 4).toString('latin1')).toBe('PK\x03\x04');
	expect(response.headers()['access-control-allow-origin']).toBe('*');
	for (const file of ['cities.lpf.json', 'annotations.json', 'eras.jsonld', 'cities.geojson', 'passages.tei.xml']) {
		const text = await (await request.get(`./data/${file}`)).text();
		expect(text, file).not.toMatch(/"(?:@?id|source|url)": "\/|(?:ref|corresp|target)="\//);
	}
});

test('a reader opens the table in Excel and sees Cyrillic', async ({ request }) => {
	const bytes = await (await request.get('./data/cities.csv')).body();
	expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
	expect(bytes.toString('utf8')).toContain('принято считать мировым лидером в дипломатической сфере');
});

test('a reader takes the article’s record into a reference manager from BibTeX, RIS or CSL-JSON', async ({
	request
}) => {
	for (const [file, word] of [
		['article.bib', '@article{ismagulov-chukubayev-2023,'],
		['article.ris', 'TY  - JOUR'],
		['article.csl.json', '"DOI": "10.52123/1994-2370-2023-1025"']
	] as const) {
		const text = await (await request.get(`./data/${file}`)).text();
		expect(text, file).toContain(word);
		expect(text, file).toContain('Становление города как актора международных отношений');
	}
});
