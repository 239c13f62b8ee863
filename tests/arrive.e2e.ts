import fc from 'fast-check';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { hostileLink, injected, OWN_404, tryLinks, wayOn } from './hostile';
import { card, era, item, items, mark, onExpensiveData, open, said, settled } from './steps';

// Links as programs pass them on, and browsers that deny what they mostly give. All kinds of change are read in
// src/lib/view/arrived.test.ts and meant.test.ts; 10,000 links: tests/hold/links.hold.ts.
test.use({ expectedErrors: OWN_404 });

test('a link that was changed on its way opens what it means, and its address is put right', async ({
	page,
	baseURL
}) => {
	await onExpensiveData(page);
	const at = (link: string) => new URL(link, baseURL).href;
	const told = page.getByRole('status').filter({ hasText: said('link_meant').split('{address}')[1] ?? '?' });
	for (const { link, right, lang = 'ru', missed } of [
		{ link: './ru?era=antiquity).&amp;role=POLIS-PROXENY', right: './ru?era=antiquity&role=polis-proxeny' },
		{ link: './ru?fbclid=x&utm_source=y#map=4%2F45%2F70,', right: './ru#map=4/45/70' },
		{ link: './ru/cities/otrar.html', right: './ru/cities/otrar' },
		{ link: './kk.html#%E0%A4%A', right: './kk', lang: 'kk' },
		{ link: './ru/cities/Отрар.?era=kazakh-khanate', right: './ru/cities/otrar?era=kazakh-khanate', missed: 'Отрар.' },
		{ link: './en-US/cities/Otrar', right: './en/cities/otrar', lang: 'en', missed: '/en-US/cities/Otrar' },
		{ link: './kz', right: './kk', lang: 'kk', missed: '/kz' }
	]) {
		await test.step(link, async () => {
			await page.goto('about:blank');
			await page.goto(link);
			await expect(page).toHaveURL(at(right));
			await settled(page);
			await expect(page.locator('html')).toHaveAttribute('lang', lang);
			if (right.includes('otrar')) await expect(card(page, 'otrar')).toBeVisible();
			const said = page.getByRole('status').filter({ hasText: missed ?? 'href' });
			await expect(said).toHaveCount(missed ? 1 : 0);
		});
	}
	await test.step('the message goes when the reader has read it', async () => {
		await page.goto('./RU/cities/otrar');
		await expect(told).toBeVisible();
		await told.getByRole('button', { name: said('dismiss') }).click();
		await expect(told).toHaveCount(0);
		await expect(page).toHaveURL('./ru/cities/otrar');
		await expect(card(page, 'otrar')).toBeVisible();
	});
	await test.step('a broken escape gets the 404 page, whose search works', async () => {
		await page.goto('./en/about/%E0%A4%A');
		await settled(page);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(said('not_found_title', 'en'));
		await page.getByRole('combobox').fill('Otrar');
		await page.getByRole('option').first().click();
		await expect(page).toHaveURL('./en/cities/otrar');
	});
});

test('no hostile link breaks a page: a short run of the same links each time', async ({ browser, baseURL }) => {
	const links = fc.sample(hostileLink, { seed: 19, numRuns: 30 });
	const { tried, faults } = await tryLinks(browser, baseURL ?? '', links, { pages: 4, minutes: 1 });
	expect(faults).toEqual([]);
	expect(tried).toBe(links.length);
});

/** What a stored preference may hold that the atlas did not store. */
const GARBAGE = [
	'',
	'{',
	'null',
	'[]',
	'{"__proto__":{"taken":1}}',
	'<img src=x onerror=taken=1>',
	'-1e999',
	'я'.repeat(50_000)
];
const KEYS = ['lang', 'card', 'read-split', 'read-follow', 'citation-style', 'tour-step', 'read-place'];

const works = async (page: Page) => {
	await wayOn(page);
	expect(await injected(page)).toEqual([]);
};

test('whatever is stored, or posted to a page, it works', async ({ page }) => {
	await onExpensiveData(page);
	await page.goto('./ru/about');
	const fill = (turn: number) =>
		page.evaluate(
			(items) => {
				for (const [key, text] of items) {
					localStorage.setItem(key, text);
					sessionStorage.setItem(key, text);
				}
			},
			KEYS.map((key, place) => [key, GARBAGE[(place + turn) % GARBAGE.length] ?? ''] as const)
		);
	for (const [turn, link] of ['./ru/read', './', './kk/tour/2', './ru/cities/otrar', './ru/read'].entries()) {
		await fill(2 * turn);
		await page.goto(link);
		await works(page);
	}
	// A reload comes back to the place in the text that is stored.
	await fill(3);
	await page.reload();
	await works(page);
	const before = page.url();
	await page.evaluate(() => {
		const messages = [
			null,
			1,
			'{',
			{ type: 'cities-as-actors:height', height: 1e9 },
			{ type: '__proto__' },
			'take',
			[[]]
		];
		for (const message of messages) postMessage(message, '*');
	});
	await works(page);
	expect(page.url()).toBe(before);
});

test('where the browser denies storage, clipboard, caches and new entries of its history, the page works', async ({
	page
}) => {
	await onExpensiveData(page);
	await page.addInitScript(() => {
		const deny = (owner: object, name: string) =>
			Object.defineProperty(owner, name, {
				get: () => {
					throw new DOMException('denied', 'SecurityError');
				}
			});
		for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) deny(window, name);
		deny(navigator, 'clipboard');
		Object.defineProperty(document, 'execCommand', { value: () => false });
		// As Safari does after a hundred in half a minute.
		for (const name of ['pushState', 'replaceState'] as const) {
			history[name] = () => {
				throw new DOMException('denied', 'SecurityError');
			};
		}
	});
	await open(page, './ru');
	await era(page, 'kazakh-khanate').click();
	await expect(era(page, 'kazakh-khanate')).toHaveAttribute('aria-pressed', 'true');
	await item(page, 'taraz').getByRole('link').click();
	await expect(card(page, 'taraz')).toBeVisible();
	await page.getByRole('link', { name: said('close') }).click();
	await expect(card(page, 'taraz')).toHaveCount(0);
	await era(page, 'kazakh-khanate').click();
	await page.locator('button[data-cities~="otrar"]:visible').click();
	await expect(page.locator('dialog[open]')).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.locator('dialog[open]')).toHaveCount(0);
	await expect(mark(page, 'nairobi')).toBeVisible();
	await page.getByRole('button', { name: said('share') }).click();
	await page
		.locator('[data-share]')
		.getByRole('button', { name: said('share_copy') })
		.click();
	await expect(page.locator('[data-share]').getByText(said('copy_failed'))).toBeVisible();
	await page.keyboard.press('Escape');
	await page.locator('.langs a[hreflang="kk"]').click();
	await expect(page.locator('html')).toHaveAttribute('lang', 'kk');
	await expect(items(page).first()).toBeVisible();
});
