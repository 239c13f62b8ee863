import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { browserArgs, findBrowser } from '../../scripts/browser.mjs';
import { hostileLink, tryLinks } from '../hostile';

// What `npm run test:hold links` tries. SEED repeats a run, LINKS shortens it.
const SEED = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const LINKS = Number(process.env['LINKS'] ?? 10_000);
/** Each shard has a browser of its own, with so many pages. */
const SHARDS = 2;
const PAGES = 3;
/** Minutes after which a shard takes no more links. */
const MINUTES = 22;
const executablePath = findBrowser();

test.describe.configure({ mode: 'parallel' });
test.use({
	locale: 'ru-RU',
	serviceWorkers: 'block',
	viewport: { width: 900, height: 500 },
	launchOptions: {
		args: [...browserArgs, '--disable-remote-fonts'],
		...(executablePath ? { executablePath } : {})
	}
});

test('in a frame with sandbox="allow-scripts", as course platforms embed, the atlas works live', async ({
	page,
	baseURL
}) => {
	const src = new URL('./ru/cities/otrar?embed=1', baseURL).href;
	const body = `<iframe sandbox="allow-scripts" src="${src}" style="width: 900px; height: 480px"></iframe>`;
	await page.route('**/parent.html', (route) => route.fulfill({ contentType: 'text/html', body }));
	const errors: string[] = [];
	page.on('pageerror', ({ message }) => errors.push(message));
	page.on('console', (message) => {
		if (message.type() === 'error') errors.push(message.text());
	});
	await page.goto('./parent.html');
	const frame = page.frameLocator('iframe');
	await frame.locator('html[data-hydrated]').waitFor({ state: 'attached' });
	await expect(frame.locator('[data-city-card="otrar"]')).toBeVisible();
	await expect(frame.locator('.masthead')).toBeHidden();
	await frame.locator('[data-map]').hover({ position: { x: 300, y: 300 } });
	await expect(frame.locator('[data-map]')).toHaveAttribute('data-map', 'ready', { timeout: 60_000 });
	expect(errors).toEqual([]);
});

for (let shard = 0; shard < SHARDS; shard++) {
	test(`no link breaks a page, part ${shard + 1} of ${SHARDS}`, async ({ browser, baseURL }) => {
		test.setTimeout((MINUTES + 3) * 60_000);
		const seed = SEED + shard;
		const links = fc.sample(hostileLink, { seed, numRuns: Math.ceil(LINKS / SHARDS) });
		const { tried, loaded, seconds, faults } = await tryLinks(browser, baseURL ?? '', links, {
			pages: PAGES,
			minutes: MINUTES
		});
		console.log(
			`links: SEED=${SEED} (part ${seed}): ${tried} of ${links.length} links tried, ${loaded} by a full load and ` +
				`${tried - loaded} within the page, ${(tried / seconds).toFixed(1)} a second, ${faults.length} faults`
		);
		expect(faults).toEqual([]);
		expect(tried).toBe(links.length);
	});
}
