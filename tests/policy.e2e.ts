import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as loud, type Page } from '@playwright/test';
import { scriptHashes } from '../src/lib/server/policy';
import { expect, test } from './fixtures';
import { open } from './steps';

const site = fileURLToPath(new URL('../build', import.meta.url));

const POLICY = /<meta http-equiv="content-security-policy" content="([^"]+)"/;

test('every page says, before any script, which scripts may run: its own, and nothing that is slipped in', () => {
	const pages = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
	expect(pages.length).toBeGreaterThan(0);
	for (const page of pages) {
		const html = readFileSync(join(site, page), 'utf8');
		const [before = '', policy = ''] = html.split(POLICY);
		expect(before, page).not.toMatch(/<(?:script|style|link)\b/);
		const directive = (name: string) => policy.split('; ').find((one) => one.startsWith(`${name} `)) ?? '';
		expect(directive('script-src').split(' '), page).toEqual(expect.arrayContaining(["'self'", ...scriptHashes(html)]));
		expect(directive('script-src'), page).not.toContain('unsafe');
		expect(directive('require-trusted-types-for'), page).toContain("'script'");
		for (const name of ['default-src', 'connect-src']) expect(directive(name), page).toBe(`${name} 'self'`);
	}
});

/** Tries what a script from elsewhere would try. @returns what came of it */
const attack = (page: Page) =>
	page.evaluate(() => {
		const tried = (act: () => void) => {
			try {
				act();
			} catch (error) {
				return error instanceof TypeError ? 'refused' : String(error);
			}
			return 'taken' in window ? 'taken' : 'nothing';
		};
		return [
			tried(() => (document.body.innerHTML = '<img src="" onerror="taken = 1">')),
			tried(() => document.body.setAttribute('onclick', 'taken = 1')),
			tried(() => new Worker('data:text/javascript,')),
			tried(() => void navigator.serviceWorker.register('data/cities.csv')),
			tried(() => document.head.append(Object.assign(document.createElement('script'), { src: 'data:,taken=1' })))
		];
	});

loud('what is slipped into a page does not run, and nothing leaves the page', async ({ page }) => {
	await open(page, './ru');
	expect(await attack(page)).toEqual(['refused', 'refused', 'refused', 'nothing', 'refused']);
	const sent = page.evaluate(() => fetch('http://127.0.0.1:9/').then(String, (error: unknown) => String(error)));
	expect(await sent).toContain('TypeError');
});

test.fail('a test whose page does what its policy forbids fails', async ({ page }) => {
	await page.goto('./ru');
	await page.evaluate(() => document.body.append(Object.assign(document.createElement('object'), { data: 'en' })));
});

const sandboxed = test.extend({
	// The search's dialog, though closed, has an element with `autofocus`.
	expectedErrors: /Blocked autofocusing on a <dialog>/
});

sandboxed('a page that gives the frame no origin of its own has the live map too', async ({ page, baseURL }) => {
	const src = new URL('./ru/cities/otrar?embed=1#map=4/44/68', baseURL).href;
	const body = `<iframe sandbox="allow-scripts" src="${src}" width="800" height="500"></iframe>`;
	await page.route('**/parent.html', (route) => route.fulfill({ contentType: 'text/html', body }));
	await page.goto('./parent.html');
	const frame = page.frameLocator('iframe');
	await expect(frame.locator('[data-map="ready"]')).toBeVisible({ timeout: 20_000 });
	await expect(frame.locator('[data-city-card="otrar"]')).toBeVisible();
});
