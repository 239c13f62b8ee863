import { readFileSync } from 'node:fs';
import type { Page, Route } from '@playwright/test';
import { expect, test } from '../fixtures';
import { framesPass, settled } from '../steps';
import { FAULT_NAMES, FAULTS, PARTS, table, UNSEEN, wordsOf, type FaultName, type Part } from './parts';

// What docs/faults.md says of each part and fault, tried one by one.

test.use({
	// The faults themselves, as the browser logs them; what is thrown still fails a test.
	expectedErrors: /Failed to load|status of 500|MIME type|ERR_|Unexpected|Worker failed|SyntaxError|bad HTTP response/
});
test.describe.configure({ timeout: 60_000 });

/** Longer than a request may stall, shorter than a live map’s first frame may take; and longer than a page’s scripts may. */
const stallMs = ({ message }: Part) => (message === 'scripts_failed' ? 31_000 : 26_000);

/** Where the words of a part stand: those of the map on the map. */
function failureOf({ message }: Part): string {
	if (message === 'scripts_failed') return '#scripts-failed';
	return message.startsWith('map') ? '[data-map] [data-failure]' : '[data-failure]:not([data-map] *)';
}

/** A page that a network asks to log in with. */
const LOGIN = '<!doctype html><html><title>Wi-Fi</title><p>Log in</p></html>';

/** Lets each request of a part meet a fault; resolves at the first. */
async function strike(
	page: Page,
	part: Part,
	fault: FaultName
): Promise<{ struck: Promise<void>; count: () => number }> {
	let count = 0;
	let first: () => void = () => undefined;
	const struck = new Promise<void>((resolve) => (first = resolve));
	const answer = async (route: Route) => {
		count++;
		first();
		switch (fault) {
			case 'error':
				return route.fulfill({ status: 500, contentType: 'text/plain', body: 'Internal Server Error' });
			case 'page':
				return route.fulfill({ status: 200, contentType: 'text/html', body: LOGIN });
			case 'cut': {
				const response = await route.fetch().catch(() => null);
				const body = await response?.body().catch(() => null);
				// The test is over.
				if (!response || !body) return route.abort().catch(() => undefined);
				return route.fulfill({ response, body: body.subarray(0, body.length / 2) });
			}
			case 'stall':
				return undefined;
			default:
				return fault satisfies never;
		}
	};
	await page.route(part.asks, answer);
	return { struck, count: () => count };
}

/** The words of the article's page and its drawn map are there. */
async function expectPage(page: Page): Promise<void> {
	await expect(page.locator('main')).toBeVisible();
	await expect(page.getByRole('heading').first()).toBeVisible();
	await expect(page.getByText('Internal Error')).toHaveCount(0);
}

for (const part of PARTS) {
	for (const fault of FAULT_NAMES) {
		test(`${part.name} ${FAULTS[fault]}`, async ({ page }) => {
			const sight = part.sees[fault];
			if (fault === 'stall') await page.clock.install();
			const { struck } = await strike(page, part, fault);
			await part.open(page);
			await part.act(page);
			await struck;
			if (fault === 'stall') {
				await framesPass(page);
				await page.clock.fastForward(stallMs(part));
			}
			if (sight === 'whole' || sight === 'stands') {
				await expect(part.shown(page)).toBeVisible();
				await expect(page.locator('[data-failure]')).toHaveCount(0);
				return;
			}
			const words = page.locator(failureOf(part));
			await expect(words).toContainText(wordsOf(part, sight.why), { timeout: 20_000 });
			await expectPage(page);

			await words.getByRole('button').first().focus();
			await page.unrouteAll({ behavior: 'ignoreErrors' });
			const loaded = page.waitForEvent('load').then(
				() => true,
				() => false
			);
			await page.keyboard.press('Enter');
			// What was silent may come just now, and then needs no new page.
			const anew =
				sight.reloads &&
				(await Promise.race([
					loaded,
					part
						.shown(page)
						.waitFor()
						.then(() => false)
				]));
			if (anew) {
				await settled(page);
				await part.act(page);
			}
			await expect(part.shown(page)).toBeVisible({ timeout: 25_000 });
			await expect(words.filter({ visible: true })).toHaveCount(0);
			if (!anew && part.message !== 'scripts_failed') {
				expect(await page.evaluate(() => document.activeElement?.tagName), 'the focus stays in the page').not.toBe(
					'BODY'
				);
			}
		});
	}
}

for (const part of UNSEEN) {
	for (const fault of FAULT_NAMES) {
		test(`${part.name} ${FAULTS[fault]}: ${part.place}`, async ({ page }) => {
			if (fault === 'stall') await page.clock.install();
			const { struck } = await strike(page, part, fault);
			await part.open(page);
			await part.act(page);
			if (fault === 'stall') {
				await framesPass(page);
				await page.clock.fastForward(stallMs(part));
			}
			await expect(part.shown(page)).toBeVisible({ timeout: 25_000 });
			await struck;
			await expectPage(page);
			await expect(page.locator('[data-failure]:not([data-map] *)')).toHaveCount(0);
		});
	}
}

test('docs/faults.md has this table', () => {
	const text = readFileSync(new URL('../../docs/faults.md', import.meta.url), 'utf8');
	const rows = (table: string) =>
		table
			.split('\n')
			.filter((line) => line.startsWith('|') && !/^[|\s-]+$/.test(line))
			.map((line) => line.split('|').map((cell) => cell.trim()));
	expect(rows(text)).toEqual(rows(table()));
	console.log(`faults injected: ${(PARTS.length + UNSEEN.length) * FAULT_NAMES.length}`);
});
