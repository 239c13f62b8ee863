import type { Page } from '@playwright/test';
import { startServer } from '../../scripts/serve.mjs';
import { expect, test as base } from '../fixtures';
import { publish, publishNext, unpublish } from '../publish';
import { card, mark, open, said, settled, turnToMap } from '../steps';

// A new version is published under an open tab, and the files of the old one are gone. Nothing is kept for reading
// without a network here: tests/offline.e2e.ts has that.

const test = base.extend<{ site: string }>({
	// eslint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture needs
	site: async ({}, use) => {
		const dir = publish();
		await use(dir);
		unpublish(dir);
	},
	baseURL: async ({ site }, use) => {
		const server = await startServer({ port: 0, dir: site });
		await use(server.url);
		await server.close();
	},
	// The files of the old version.
	expectedErrors: /status of 404|MIME type/
});
test.describe.configure({ timeout: 120_000 });

/** A word of every page, before and after. */
const WORDS = ['Города как акторы', 'Города-акторы'] as const;
const renew = (site: string) => publishNext(site, [...WORDS]);
const name = (page: Page) => page.locator('.masthead .name');
const about = (page: Page) =>
	page.getByRole('navigation', { name: said('pages_label') }).getByRole('link', { name: said('page_about') });

test('a page whose script is gone opens in the new version, at the same view', async ({ page, site }) => {
	await open(page, './ru?era=empires');
	renew(site);
	await about(page).click();
	await expect(name(page)).toHaveText(WORDS[1]);
	await expect(page).toHaveURL(/\/ru\/about\?era=empires$/);
	await settled(page);
	// To the tab as it was, which a browser may have kept.
	await page.goBack();
	await expect(page).toHaveURL(/\/ru\?era=empires$/);
});

test('a city opens, in the old version or the new', async ({ page, site }) => {
	await open(page, './ru?era=globalisation');
	renew(site);
	await mark(page, 'nairobi').click();
	await expect(card(page, 'nairobi')).toBeVisible();
	await expect(page).toHaveURL(/\/ru\/cities\/nairobi\?era=globalisation$/);
});

test('a live map whose script is gone says so, and the second try brings the new version', async ({ page, site }) => {
	await open(page, './ru?passage=gateways');
	renew(site);
	await turnToMap(page);
	const failure = page.locator('[data-map] [data-failure]');
	await expect(failure).toContainText(said('map_failed').split(':')[0] ?? '');
	await failure.getByRole('button').click();
	await expect(name(page)).toHaveText(WORDS[1]);
	await expect(page).toHaveURL(/\/ru\?passage=gateways$/);
});

test('a tab that stays open hears of the new version, and the next link leads into it, once', async ({
	page,
	site
}) => {
	await page.clock.install();
	await open(page, './ru');
	renew(site);
	const asked = page.waitForResponse('**/_app/version.json');
	await page.clock.fastForward(601_000);
	await (await asked).finished();
	const loads: string[] = [];
	page.on('load', () => loads.push(page.url()));
	await about(page).click();
	await expect(name(page)).toHaveText(WORDS[1]);
	await settled(page);
	await page
		.getByRole('navigation', { name: said('pages_label') })
		.getByRole('link', { name: said('page_read') })
		.click();
	await expect(page).toHaveURL(/\/ru\/read$/);
	expect(loads).toHaveLength(1);
});
