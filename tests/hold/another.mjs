// Another article: examples/article builds, and passes the walk that this article passes; nothing of this article is in it.
//   node tests/hold/another.mjs
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { parse } from 'yaml';
import { browserArgs, findBrowser } from '../../scripts/browser.mjs';
import { startServer } from '../../scripts/serve.mjs';
import { copyOfProject } from './copy.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const CONTENT = 'examples/article';

/** @param {string} folder @param {string} file */
const yaml = (folder, file) => parse(readFileSync(join(root, folder, file), 'utf8'));
/** @param {string} folder */
const citiesOf = (folder) => readdirSync(join(root, folder, 'cities')).map((file) => file.replace('.yaml', ''));

const cities = citiesOf(CONTENT);
/** @type {{ id: string; label: { en: string } }[]} */
const eras = yaml(CONTENT, 'eras.yaml');

/** Words that only this project's own article can have brought into the site. */
function wordsOfOwnArticle() {
	const own = 'src/content';
	const { title, author, containerTitle, doi } = yaml(own, 'article.yaml');
	const names = citiesOf(own).flatMap((id) => Object.values(yaml(own, `cities/${id}.yaml`).names));
	const ids = ['roles', 'notes', 'persons', 'relations'].flatMap((file) =>
		yaml(own, `${file}.yaml`).map((/** @type {{ id: string }} */ { id }) => id)
	);
	const site = ['ru', 'kk', 'en'].flatMap((lang) =>
		Object.entries(JSON.parse(readFileSync(join(root, own, `messages/${lang}.json`), 'utf8'))).flatMap(
			([key, words]) => (key.startsWith('site_') ? [words] : [])
		)
	);
	const all = [
		...Object.values(title),
		...author.flatMap((/** @type {{ family: Record<string, string> }} */ { family }) => Object.values(family)),
		...Object.values(containerTitle),
		...[doi, ...names, ...site],
		...ids.filter((id) => id.includes('-'))
	];
	return [...new Set(/** @type {string[]} */ (all))];
}

/**
 * Which of these words stand in which text of a site.
 * @param {string} dir
 * @param {readonly string[]} words
 */
function found(dir, words) {
	const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
	const any = new RegExp(`(?<![\\p{L}\\d])(?:${escaped.join('|')})(?![\\p{L}\\d])`, 'gu');
	const texts = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) =>
		/\.(?:html|js|mjs|css|json|jsonld|geojson|xml|txt|csv|bib|ris|webmanifest|svg)$/.test(name)
	);
	return {
		files: texts.length,
		hits: texts.flatMap((name) => {
			const hits = new Set(readFileSync(join(dir, name), 'utf8').match(any));
			return hits.size > 0 ? [`${name}: ${[...hits].join(', ')}`] : [];
		})
	};
}

/** @param {string} site the address of the site, with a slash at its end */
async function walk(site) {
	const executablePath = findBrowser();
	const browser = await chromium.launch({ args: browserArgs, ...(executablePath ? { executablePath } : {}) });
	const context = await browser.newContext({
		...{ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce', serviceWorkers: 'block', locale: 'en-GB' }
	});
	/** @type {string[]} */
	const complaints = [];
	context.on('weberror', (event) => complaints.push(`thrown: ${event.error().stack}`));
	context.on('console', (message) => {
		if (message.type() === 'error') complaints.push(`logged: ${message.text()} (${message.location().url})`);
	});
	context.on('request', (request) => {
		if (/^http/.test(request.url()) && !request.url().startsWith(site))
			complaints.push(`asked elsewhere: ${request.url()}`);
	});
	const page = await context.newPage();
	page.setDefaultTimeout(20_000);
	let opened = 0;
	/** @param {string} path */
	const open = async (path) => {
		opened++;
		const response = await page.goto(site + path);
		assert.equal(response?.status(), 200, path);
		await page.locator('html[lang="en"]').waitFor();
	};
	try {
		await open('');
		await page.waitForURL(`${site}en`);
		// The map: each city that has a place is marked, alone or in a cluster, and the one without stands in the list.
		const named = await page
			.locator('[data-map] .world :is(a[data-city], button[data-cities])')
			.evaluateAll((marks) => marks.map((mark) => mark.dataset.city ?? mark.dataset.cities).join(' '));
		for (const city of cities) {
			assert.equal(named.split(' ').includes(city), city !== 'lantern-bay', `${city} on the map`);
			assert.equal(await page.locator(`li[data-city-item="${city}"]`).count(), 1, `${city} in the list`);
		}
		assert.equal(await page.locator('a[href*="/tour/"]').count(), 0, 'links to a tour that there is not');
		assert.equal(await page.locator('.langs a, [data-inset]').count(), 0, 'languages and insets that there are not');
		// Search: by an alias of the city without a place.
		await page.getByRole('combobox').first().fill('Bay of Lanterns');
		await page
			.getByRole('option', { name: /Lantern Bay/ })
			.first()
			.click();
		await page.locator('[data-city-card="lantern-bay"]').waitFor();

		for (const city of cities) {
			await open(`en/cities/${city}`);
			const card = page.locator(`[data-city-card="${city}"]`);
			await card.waitFor();
			assert.ok((await card.locator('blockquote[lang="en"]').count()) > 0, `${city}: its words`);
			assert.equal(
				await card.locator('.translation, details blockquote').count(),
				0,
				`${city}: no translation of an English article`
			);
		}
		assert.ok((await page.locator('body').innerText()).includes('Yokohama'), 'the last card');
		for (const { id, label } of eras) {
			await open(`en/eras/${id}`);
			assert.ok((await page.locator('body').innerText()).includes(label.en), id);
		}
		await open('en/eras/silence');
		assert.equal(await page.locator('li[data-city-item]').count(), 0, 'an era without cities');
		await open('en/read');
		assert.equal((await page.locator('main blockquote, main [data-passage]').count()) >= 9, true, 'the passages');
		await open('en/cities');
		assert.equal((await page.locator('table tbody tr').count()) >= cities.length, true, 'the table');
		await open('en/cities?compare=suva,apia');
		await open('en/about');
		assert.ok((await page.locator('main').innerText()).includes('Letters between ports'), 'the article’s record');
		const downloads = await page.locator('a[href*="/data/"]').evaluateAll((links) => links.map((link) => link.href));
		for (const file of downloads) assert.equal((await context.request.get(file)).status(), 200, file);
		assert.ok(downloads.length >= 10, 'the downloads');
		// What comes with a link, and the dialog that shares one.
		for (const path of ['en/map', 'en/cities/anadyr', 'en/cities/lantern-bay', 'en/eras/silence']) {
			assert.equal((await context.request.get(`${site}og/${path}.png`)).headers()['content-type'], 'image/png', path);
		}
		await open('en/cities/suva');
		await page.getByRole('button', { name: 'Share' }).first().click();
		await page.locator('dialog[data-share]').waitFor();
		// The live map at the antimeridian.
		await open('en/cities/anadyr#map=4/64/179');
		await page.locator('[data-map="ready"]').waitFor({ timeout: 60_000 });
		assert.equal(await page.locator('[data-map] .world a[data-city="anadyr"]').first().isVisible(), true, 'Anadyr');
		assert.equal((await context.request.get(`${site}ru`)).status(), 404, 'an edition that there is not');
		await context.request.get(`${site}sitemap.xml`);
		assert.deepEqual(complaints, [], 'the pages are quiet');
		return { opened, downloads: downloads.length };
	} finally {
		await browser.close();
	}
}

const copy = copyOfProject();
try {
	const { seconds } = copy.build(CONTENT);
	const words = wordsOfOwnArticle();
	const { files, hits } = found(join(copy.dir, 'build'), words);
	assert.deepEqual(hits, [], 'words of this project’s own article in the other one');
	const server = await startServer({
		port: Number(process.env['PORT'] ?? 4361),
		host: '127.0.0.1',
		dir: join(copy.dir, 'build')
	});
	try {
		const { opened, downloads } = await walk(server.url);
		console.log(
			`another article: built in ${seconds} s; ${words.length} words of our own looked for in ${files} files, none found; ` +
				`${opened} pages opened, ${downloads} downloads; no page error`
		);
	} finally {
		await server.close();
	}
} finally {
	if (process.env['KEEP']) console.log(copy.dir);
	else copy.remove();
}
