// Lighthouse's scores of two pages. It is too large for a dependency: npx fetches it on demand.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserArgs, findBrowser } from '../../scripts/browser.mjs';

/** The last version that runs on Node 20. */
const LIGHTHOUSE = 'lighthouse@12.8.2';
const PAGES = ['ru', 'ru/cities/otrar'];
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

/**
 * @typedef {{ page: string; device: string; scores: Record<string, number>; misses: string[] }} Score
 */

/**
 * @param {string} url of the site
 * @param {(line: string) => void} say
 * @returns {Promise<{ scores: Score[]; table: string }>} where Lighthouse fails, `say` gets the reason and the page has
 *   no scores: the other measurements are kept
 */
export async function runLighthouse(url, say) {
	/** @type {Score[]} */
	const scores = [];
	for (const device of ['phone', 'desktop']) {
		for (const page of PAGES) {
			say(`Lighthouse, ${device}: /${page}`);
			try {
				scores.push(await score(url + page, { page, device }));
			} catch (error) {
				say(error instanceof Error ? error.message : String(error));
				process.exitCode = 1;
				scores.push({ page, device, scores: {}, misses: [] });
			}
		}
	}
	const rows = scores.map(({ page, device, scores }) => [
		`/${page}`,
		device,
		...CATEGORIES.map((name) => scores[name] ?? '–')
	]);
	const table = [
		`| Lighthouse 12 | | ${CATEGORIES.join(' | ')} |`,
		`| --- | --- | ${CATEGORIES.map(() => '--:').join(' | ')} |`,
		...rows.map((cells) => `| ${cells.join(' | ')} |`)
	].join('\n');
	return { scores, table };
}

/**
 * @param {string} url
 * @param {{ page: string; device: string }} what
 * @returns {Promise<Score>}
 */
async function score(url, { page, device }) {
	const folder = mkdtempSync(join(tmpdir(), 'lighthouse-'));
	try {
		const output = join(folder, 'report.json');
		const flags = ['--headless=new', ...browserArgs].join(' ');
		const args = [
			...['-y', LIGHTHOUSE, url, '--quiet', '--output=json', `--output-path=${output}`, `--chrome-flags=${flags}`],
			...(device === 'desktop' ? ['--preset=desktop'] : [])
		];
		const executable = findBrowser({ whole: true });
		// Not spawnSync, which would block this process, and with it the server of the page.
		const status = await new Promise((resolve, reject) => {
			const child = spawn('npx', args, {
				stdio: ['ignore', 2, 2],
				env: { ...process.env, ...(executable ? { CHROME_PATH: executable } : {}) }
			});
			child.on('error', reject);
			child.on('close', resolve);
		});
		if (status !== 0) throw new Error(`${LIGHTHOUSE} ended with ${status}; its own words are above`);
		const { categories, audits } = JSON.parse(readFileSync(output, 'utf8'));
		const scores = Object.fromEntries(CATEGORIES.map((name) => [name, Math.round(categories[name].score * 100)]));
		const misses = CATEGORIES.flatMap((name) =>
			categories[name].auditRefs
				.filter((/** @type {{ weight: number }} */ { weight }) => weight > 0)
				.map((/** @type {{ id: string }} */ { id }) => audits[id])
				.filter((/** @type {{ score: number | null }} */ { score }) => score !== null && score < 0.9)
				.map((/** @type {any} */ { id, title, displayValue }) =>
					`${name}: ${id}: ${title} ${displayValue ?? ''}`.trim()
				)
		);
		return { page, device, scores, misses };
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
