import type { CDPSession, Page } from '@playwright/test';
import { CITIES } from '../content';
import { expect, test, waitForMap } from '../fixtures';
import { framesPass, openLive, said, turnToMap } from '../steps';

// A reader who stays for a term: what they do again and again leaves nothing behind.

/** A part of it, for a look: `SOAK=0.1`. */
const share = Number(process.env['SOAK'] ?? 1);
const CARDS = 1000 * share;
const FILTERS = 500 * share;
const PAGES = 200 * share;
test.describe.configure({ timeout: 25 * 60_000 });

/** How much more may be there in the end than after the first round. */
const GROWTH = 1.1;

interface Held {
	/** Bytes. */
	heap: number;
	nodes: number;
	listeners: number;
}

/** What the page holds once all that can be collected is. */
async function held(page: Page, client: CDPSession): Promise<Held> {
	await framesPass(page);
	// What an element in a WeakRef or an observer holds goes with the second collection.
	for (let round = 0; round < 3; round++) {
		await client.send('HeapProfiler.collectGarbage');
		await framesPass(page);
	}
	const { metrics } = await client.send('Performance.getMetrics');
	const value = (name: string) => metrics.find((one) => one.name === name)?.value ?? NaN;
	return { heap: value('JSHeapUsedSize'), nodes: value('Nodes'), listeners: value('JSEventListeners') };
}

const print = (when: string, { heap, nodes, listeners }: Held) =>
	console.log(`${when}: heap ${(heap / 1e6).toFixed(1)} MB, ${nodes} nodes, ${listeners} listeners`);

/** Opens cities from the list and closes them, `count` in all. In the page: each step from here would cost as much again. */
function cards(page: Page, count: number): Promise<void> {
	return page.evaluate(async (count) => {
		const until = async (done: () => boolean) => {
			for (let frames = 0; !done(); frames++) {
				if (frames > 2000) throw new Error(`no end: ${done.toString()} at ${location.href}`);
				await new Promise(requestAnimationFrame);
			}
		};
		const links = [...document.querySelectorAll<HTMLAnchorElement>('li[data-city-item] > a')];
		const start = location.pathname;
		for (let turn = 0; turn < count; turn++) {
			const link = links[turn % links.length];
			if (!link) throw new Error('no cities');
			link.click();
			await until(() => location.pathname === link.pathname && document.querySelector('[data-city-card]') !== null);
			document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
			await until(() => location.pathname === start && document.querySelector('[data-city-card]') === null);
		}
	}, count);
}

/** Chooses and drops eras, one after another. */
async function filters(page: Page, count: number): Promise<void> {
	const eras = page.locator('.column [data-era], .intro [data-era]').filter({ visible: true });
	const ids = await eras.evaluateAll((all) => [...new Set(all.map((one) => one.getAttribute('data-era') ?? ''))]);
	for (let turn = 0; turn < count; turn++) {
		const id = ids[Math.floor(turn / 2) % ids.length] ?? '';
		const before = page.url();
		await page
			.locator(`[data-era="${id}"]`)
			.first()
			.evaluate((one: HTMLElement) => one.click());
		await page.waitForFunction((before) => location.href !== before, before);
	}
}

/** Walks from page to page by the masthead; at the map turns to it, until it is live. */
async function pages(page: Page, count: number): Promise<void> {
	const names = ['page_read', 'page_table', 'page_about', 'page_tour', 'page_map'];
	const links = page.getByRole('navigation', { name: said('pages_label') });
	for (let turn = 0; turn < count; turn++) {
		const name = names[turn % names.length] ?? '';
		const link = links.getByRole('link', { name: said(name) });
		await link.evaluate((one: HTMLElement) => one.click());
		await expect(link).toHaveAttribute('aria-current', 'page');
		if (name !== 'page_map') continue;
		await turnToMap(page);
		await waitForMap(page);
	}
}

test(`after ${CARDS} cards, ${FILTERS} filters and ${PAGES} changes of page the tab holds what it held, and the map is live`, async ({
	page
}) => {
	await page.addInitScript(() => {
		addEventListener(
			'webglcontextlost',
			({ target }) => {
				// A map that is left gives its context back by losing it.
				if ((target as Element).isConnected) document.documentElement.dataset['lost'] = '';
			},
			true
		);
	});
	const client = await page.context().newCDPSession(page);
	await client.send('Performance.enable');
	await openLive(page, './ru');
	// Rounds of everything first: what is loaded once stays.
	await cards(page, 3 * CITIES);
	await filters(page, 12);
	await pages(page, 10);
	const before = await held(page, client);
	print('before', before);

	await cards(page, CARDS);
	print(`after ${CARDS} cards`, await held(page, client));
	await filters(page, FILTERS);
	print(`after ${FILTERS} filters`, await held(page, client));
	await pages(page, PAGES);
	const after = await held(page, client);
	print(`after ${PAGES} pages`, after);

	for (const what of ['heap', 'nodes', 'listeners'] as const) {
		expect(after[what] / before[what], what).toBeLessThanOrEqual(GROWTH);
	}
	await waitForMap(page);
	await expect(page.locator('html'), 'no WebGL context is lost').not.toHaveAttribute('data-lost');
});
