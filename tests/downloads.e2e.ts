import { CITIES } from './content';
import { expect, test } from './fixtures';

interface Collection {
	features: { id?: string; '@id'?: string; geometry: unknown; properties: Record<string, unknown> }[];
}

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
		await page.goto(new URL(address, response.url()).href);
		await expect(page.locator('[data-city-card="otrar"]')).toBeVisible();
	});
	await test.step('from a passage’s annotation back to the passage', async () => {
		const response = await request.get('./data/annotations.json');
		const { first } = (await response.json()) as {
			first: { items: { id: string; body: { purpose: string; source: string }[] }[] };
		};
		const astana = first.items.find(({ id }) => id.endsWith('#passage-astana'));
		const address = astana?.body.find(({ purpose }) => purpose === 'linking')?.source ?? '';
		await page.goto(new URL(address, response.url()).href);
		await expect(page.locator('[data-passage="astana"]').first()).toBeVisible();
	});
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
