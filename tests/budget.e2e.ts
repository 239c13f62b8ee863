import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { basePath } from '../scripts/serve.mjs';
import { ROLES } from './content';
import { expect, test, waitForMap } from './fixtures';
import { said, settled, turnToMap } from './steps';

// A worker that stores pages for later asks for more than the page does.
test.use({ serviceWorkers: 'block' });

const root = fileURLToPath(new URL('..', import.meta.url));
const LANGS = ['ru', 'kk', 'en'] as const;

const BUDGET = {
	/** Bytes until a reader without script has it all. */
	usable: 60_000,
	/** Bytes until scripts answer. */
	interactive: 146_000,
	/** Bytes more until the live map is drawn. */
	live: 420_000,
	/** Bytes of a font file. */
	font: 56_000
};

/** The file that a path of the site is served from. */
function fileOf(path: string): string {
	const inside = decodeURIComponent(path.slice(basePath().length));
	const file = [inside, `${inside}.html`]
		.map((name) => `${root}build${name}`)
		.find((name) => statSync(name, { throwIfNoEntry: false })?.isFile());
	if (!file) throw new Error(`the build has no file for ${path}`);
	return file;
}

/** Bytes as served to a browser that takes brotli. */
function served(path: string): number {
	const file = fileOf(path);
	return statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size;
}

const sum = (paths: string[]) => paths.reduce((total, path) => total + served(path), 0);

const path = (name: string) => `${basePath()}/${name}`;
const html = (lang: string) => readFileSync(fileOf(path(lang)), 'utf8');

/** The style sheets that the first paint waits for. */
const styleSheets = (page: string) =>
	[...page.matchAll(/<link\b[^>]*>/g)]
		.map(([link]) => link)
		.filter((link) => link.includes('rel="stylesheet"') && !/\sdisabled\b/.test(link))
		.map((link) => /href="([^"]+)"/.exec(link)?.[1] ?? '');

/** Paths of this site that the page has asked for so far, each once, fonts and images aside. */
function watch(page: Page): () => string[] {
	const asked = new Set<string>();
	page.on('request', (request) => {
		if (!/font|image/.test(request.resourceType())) asked.add(new URL(request.url()).pathname);
	});
	return () => [...asked];
}

test.describe('a reader on a slow line', () => {
	test('waits for at most 60 KB before the atlas can be used, in any language', () => {
		for (const lang of LANGS) {
			expect(served(path(lang)) + sum(styleSheets(html(lang))), lang).toBeLessThanOrEqual(BUDGET.usable);
		}
	});

	for (const lang of LANGS) {
		test(`waits for at most 146 KB before the scripts of the atlas in ${lang} answer, for 420 KB more before the map is live, and is sent the words of ${lang} only`, async ({
			page
		}) => {
			const others = LANGS.filter((other) => other !== lang);
			const text = html(lang);
			const foreign = ROLES.flatMap(({ statement }) => others.map((other) => statement[other] ?? ''));
			expect(foreign.filter((words) => words !== '' && text.includes(words))).toEqual([]);

			// What idle time is used for comes after.
			await page.addInitScript(() => Object.assign(window, { requestIdleCallback: () => 0 }));
			const asked = watch(page);
			await page.goto(`./${lang}`);
			await settled(page);
			expect(sum(asked())).toBeLessThanOrEqual(BUDGET.interactive);
			const scripts = asked()
				.filter((path) => path.endsWith('.js'))
				.map((path) => readFileSync(fileOf(path), 'utf8'));
			for (const other of others) {
				expect(scripts.filter((script) => script.includes(said('site_lead', other)))).toEqual([]);
			}
			await page.waitForLoadState('networkidle');
			const before = asked();
			await turnToMap(page);
			await waitForMap(page);
			expect(sum(asked().filter((path) => !before.includes(path)))).toBeLessThanOrEqual(BUDGET.live);
		});
	}

	test('is sent each line of the map once, and scripts draw the same', async ({ page }) => {
		const drawn = () =>
			page
				.locator('[data-map] path[id]')
				.evaluateAll((all) => all.map((one) => one.getAttribute('d') ?? '').filter(({ length }) => length >= 200));
		for (const name of ['ru', 'ru/cities/london']) {
			const text = readFileSync(fileOf(path(name)), 'utf8');
			const served = [...text.matchAll(/\sd="([^"]{200,})"/g)].map(([, line]) => line ?? '');
			expect(served.length, name).toBeGreaterThan(0);
			for (const line of served) expect(text.split(line), name).toHaveLength(2);

			await page.goto(`./${name}`);
			await settled(page);
			expect(await drawn(), name).toEqual(served);
			const pages = page.getByRole('navigation', { name: said('pages_label') });
			await pages.getByRole('link', { name: said('page_about') }).click();
			await expect(page.locator('[data-map]')).toHaveCount(0);
			await pages.getByRole('link', { name: said('page_map') }).click();
			await expect.poll(async () => (await drawn())[0], name).toEqual(served[0]);
		}
	});

	test('never waits for a font, and none is over 56 KB', () => {
		const folder = `${root}build/_app/immutable/assets`;
		const files = readdirSync(folder);
		for (const font of files.filter((name) => name.endsWith('.woff2'))) {
			expect(statSync(`${folder}/${font}`).size, font).toBeLessThanOrEqual(BUDGET.font);
		}
		const faces = [
			html('ru'),
			...files.filter((name) => name.endsWith('.css')).map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
		]
			.flatMap((text) => [...text.matchAll(/@font-face\s*\{[^}]*\}/g)])
			.map(([face]) => face)
			.filter((face) => face.includes('url('));
		expect(faces.length).toBeGreaterThan(0);
		// `block`, which is also the default, hides text for up to three seconds.
		expect(faces.filter((face) => !/font-display:\s*(?:optional|swap|fallback)/.test(face))).toEqual([]);
	});
});
