import type { Locator, Page } from '@playwright/test';
import { barriers } from './barriers';
import { expect, test } from './fixtures';
import { CITIES } from './content';
import { card, inList, items, open, said } from './steps';

const field = (page: Page): Locator => page.getByRole('combobox');
const options = (page: Page): Locator => page.getByRole('option');
/** The first options that are cities, by their addresses. */
const cities = (page: Page): Promise<string[]> =>
	page
		.getByRole('group')
		.first()
		.getByRole('option')
		.evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).pathname));

/** Opens the search by the key that the field names, and waits until it is ready for letters. */
async function search(page: Page, text: string): Promise<void> {
	await page.keyboard.press('/');
	await expect(field(page)).toBeFocused();
	await field(page).fill(text);
}

// Every form of every city: src/lib/search/engine/search.test.ts.
test('a reader of each language finds Otrar within the first three, by the names that they know', async ({ page }) => {
	for (const [lang, texts] of [
		['ru', ['Отрар', 'отырар', 'Otyrar', 'отрара', 'фараб']],
		['kk', ['Отрардың', 'Otrar']],
		['en', ['Otırar', 'Otrr']]
	] as const) {
		await open(page, `./${lang}`);
		await page.keyboard.press('/');
		await expect(field(page)).toBeFocused();
		for (const text of texts) {
			await field(page).fill('');
			await expect(options(page)).toHaveCount(0);
			await field(page).fill(text);
			await expect(options(page).first(), text).toBeVisible();
			const found = (await cities(page)).slice(0, 3);
			expect(
				found.map((path) => path.endsWith(`/${lang}/cities/otrar`)),
				text
			).toContain(true);
		}
	}
});

test('nothing of the search is fetched before a reader turns to it', async ({ page }) => {
	const asked: string[] = [];
	page.on('request', (request) => asked.push(new URL(request.url()).pathname));
	await open(page, './ru');
	await page.waitForLoadState('networkidle');
	expect(asked.filter((path) => path.endsWith('search.json'))).toEqual([]);
	await search(page, 'рим');
	await expect.poll(() => asked.filter((path) => path.endsWith('/ru/search.json')).length).toBe(1);
	await field(page).fill('торговля');
	await expect(options(page).first()).toBeVisible();
	expect(asked.filter((path) => path.endsWith('search.json'))).toHaveLength(1);
});

test('the keyboard alone leads from the slash to a city, and Escape takes one thing back at a time', async ({
	page
}) => {
	await test.step('from the slash to a city', async () => {
		await open(page, './ru');
		await search(page, 'лон');
		await expect(options(page).first()).toBeVisible();
		await expect(field(page)).toHaveAttribute('aria-expanded', 'true');
		await page.keyboard.press('ArrowDown');
		const first = options(page).first();
		await expect(first).toHaveAttribute('aria-selected', 'true');
		await expect(field(page)).toHaveAttribute('aria-activedescendant', (await first.getAttribute('id')) ?? '');
		await expect(field(page)).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL('./ru/cities/london');
		await expect(card(page, 'london')).toBeVisible();
		await expect(options(page)).toHaveCount(0);
	});
	await test.step('Escape closes what was found, then takes back what was typed', async () => {
		await open(page, './ru');
		await search(page, 'афины');
		await expect(options(page).first()).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(options(page)).toHaveCount(0);
		await expect(field(page)).toHaveValue('афины');
		await page.keyboard.press('Escape');
		await expect(field(page)).toHaveValue('');
		await expect(page).toHaveURL('./ru');
	});
});

test('what was found is grouped by kind, and a press opens it: a city, or a passage in sight', async ({ page }) => {
	await test.step('grouped by kind, with the matching words marked', async () => {
		await open(page, './ru');
		await search(page, 'столица');
		await expect(page.getByRole('group', { name: said('roles') })).toBeVisible();
		const passages = page.getByRole('group', { name: said('search_passages') });
		await expect(passages.getByRole('option').first().locator('mark').first()).toHaveText(/^столиц/i);
	});
	await test.step('a city', async () => {
		await open(page, './en');
		await search(page, 'Нью-Йорк');
		await options(page).first().click();
		await expect(page).toHaveURL('./en/cities/new-york');
		await expect(card(page, 'new-york')).toBeVisible();
	});
	await test.step('a passage in the text', async () => {
		await open(page, './ru');
		await search(page, 'Фукидид');
		await page
			.getByRole('group', { name: said('search_passages') })
			.getByRole('option')
			.first()
			.click();
		await expect(page).toHaveURL('./ru/read?passage=proxenoi');
		await expect(page.locator('#passage-proxenoi')).toBeInViewport();
	});
});

test('Enter narrows map and list to what was found, in the link, and an emptied field brings all back', async ({
	page,
	baseURL
}) => {
	await open(page, './ru');
	await search(page, 'отырар');
	await expect(options(page).first()).toBeVisible();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(`./ru?q=${encodeURIComponent('отырар')}`);
	await expect(items(page)).not.toHaveCount(CITIES);
	expect(await inList(page)).toContain('otrar');
	const left = await inList(page);

	await page.reload();
	await expect(field(page)).toHaveValue('отырар');
	await expect.poll(() => inList(page)).toEqual(left);
	expect(page.url()).toBe(new URL(`./ru?q=${encodeURIComponent('отырар')}`, baseURL).href);

	await field(page).fill('');
	await expect(page).toHaveURL('./ru');
	await expect(items(page)).toHaveCount(CITIES);
});

test('a link with a search keeps it in another language, and says which filter to drop where it finds nothing', async ({
	page
}) => {
	await test.step('the language switch keeps the search', async () => {
		await open(page, './ru?q=рим');
		await expect.poll(() => inList(page)).toContain('rome');
		await page.locator('.langs a[hreflang="en"]').click();
		await expect(page).toHaveURL(`./en?q=${encodeURIComponent('рим')}`);
		await expect.poll(() => inList(page)).toContain('rome');
	});
	await test.step('a word that only English has finds nothing in Russian', async () => {
		await open(page, './en?q=megalopolises');
		await expect(items(page)).not.toHaveCount(CITIES);
		expect(await inList(page)).toContain('london');
		await page.locator('.langs a[hreflang="ru"]').click();
		await expect(page).toHaveURL('./ru?q=megalopolises');
		await expect(page.getByText(said('nothing_matches'))).toBeVisible();
	});
	await test.step('which filter to drop', async () => {
		await open(page, './kk?q=xqzxqz');
		await expect(page.getByText(said('nothing_matches', 'kk'))).toBeVisible();
		await page.getByRole('button', { name: /xqzxqz/ }).click();
		await expect(page).toHaveURL('./kk');
		await expect(items(page)).toHaveCount(CITIES);
	});
});

test('what cannot be found is said not to be, with what to try', async ({ page }) => {
	await open(page, './ru');
	for (const [what, text] of [
		['only punctuation', '?!…«»—'],
		['a control character', 'zzqx\u0007\u0001qqzx'],
		['a right-to-left mark', '\u200Fxqzxqz\u202E'],
		['a very long text', 'щ'.repeat(200)],
		['letters that nothing has', 'xqzxqz']
	] as const) {
		await test.step(what, async () => {
			await search(page, text);
			await expect(page.getByRole('search').getByRole('status')).toContainText(said('search_try'));
			await page.keyboard.press('Enter');
			await expect(page).toHaveURL(/\/ru\?q=/);
			await expect(page.getByText(said('nothing_matches'))).toBeVisible();
			await field(page).fill('');
			await expect(page).toHaveURL('./ru');
			await field(page).blur();
		});
	}
	await test.step('spaces alone are no search', async () => {
		await search(page, '   ');
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL('./ru');
		await expect(items(page)).toHaveCount(CITIES);
	});
});

test('a link with a search says so while the search is on its way, and shows what it finds once it is there', async ({
	page
}) => {
	let come = () => undefined as unknown;
	const coming = new Promise((resolve) => (come = () => resolve(null)));
	await page.route('**/search.json', async (route) => {
		await coming;
		await route.continue();
	});
	await open(page, './ru?q=рим');
	const loading = page.getByRole('heading', { name: said('search_loading') });
	await expect(loading).toBeVisible();
	come();
	await expect(loading).toHaveCount(0);
	await expect(items(page)).not.toHaveCount(CITIES);
	expect(await inList(page)).toContain('rome');
});

test('a language that is changed while the search is on its way gets a search of its own, whichever arrives first', async ({
	page
}) => {
	let arrive = () => undefined as unknown;
	const late = new Promise((resolve) => (arrive = () => resolve(null)));
	await page.route('**/en/search.json', async (route) => {
		await late;
		await route.continue();
	});
	await open(page, './en?q=megalopolises');
	await page.locator('.langs a[hreflang="ru"]').click();
	const nothing = page.getByText(said('nothing_matches'));
	await expect(nothing).toBeVisible();
	const arrived = page.waitForResponse('**/en/search.json');
	arrive();
	await (await arrived).finished();
	await expect(nothing).toBeVisible();
	await page.locator('.langs a[hreflang="en"]').click();
	await expect.poll(() => inList(page)).toContain('london');
});

test.describe('without a line', () => {
	test.use({ expectedErrors: /ERR_INTERNET_DISCONNECTED/ });

	test('where the line fails the search says so, and works once it is back', async ({ page, context }) => {
		await open(page, './ru');
		await page.waitForLoadState('networkidle');
		await context.setOffline(true);
		await search(page, 'рим');
		const failure = page.getByRole('search').locator('[data-failure]');
		await expect(failure).toContainText(said('search_failed').replace('{why}', said('why_offline')));
		await context.setOffline(false);
		await field(page).fill('рима');
		await expect(options(page).first()).toBeVisible();
	});
});

test('the open search holds no barrier', { tag: '@phone' }, async ({ page }) => {
	await open(page, './ru');
	await search(page, 'столица');
	await expect(options(page).first()).toBeVisible();
	await page.keyboard.press('ArrowDown');
	await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
	expect(await barriers(page)).toEqual([]);
});
