// Measures the atlas and two minimal reference pages in the same run, in Chromium: see tests/bench.
//   [RUNS=5] [PROFILE=phone] [LIGHTHOUSE=1] node scripts/bench.mjs
// Progress goes to stderr, the table to stdout and between the marks of README.md, all figures to test-results/bench.json.
import { chromium } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runLighthouse } from '../tests/bench/lighthouse.mjs';
import { visit } from '../tests/bench/measure.mjs';
import { atlas, referenceA, referenceB } from '../tests/bench/pages.mjs';
import { PROFILES } from '../tests/bench/profiles.mjs';
import { buildReferences, readCities } from '../tests/bench/references.mjs';
import { insert, medians, table } from '../tests/bench/report.mjs';
import { browserArgs, findBrowser } from './browser.mjs';
import { startServer } from './serve.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const runs = Number(process.env.RUNS ?? 5);
if (!(runs >= 1)) throw new Error(`RUNS is "${process.env.RUNS}": it must be a number of runs, such as 5`);
const profiles = PROFILES.filter(({ name }) => !process.env.PROFILE || name === process.env.PROFILE);

const say = (/** @type {string} */ line) => process.stderr.write(`${line}\n`);

/** When the newest file in these places was changed, in milliseconds since the epoch. @param {string[]} places */
const youngest = (places) =>
	Math.max(
		...places
			.map((place) => join(root, place))
			.filter((place) => existsSync(place))
			.flatMap((place) =>
				statSync(place).isFile()
					? [place]
					: readdirSync(place, { recursive: true, encoding: 'utf8' })
							.filter((name) => !name.includes('paraglide'))
							.map((name) => join(place, name))
			)
			.map((file) => statSync(file).mtimeMs)
	);

function buildIfStale() {
	const sources = youngest(['src', 'static', 'messages', 'vite.config.ts', 'svelte.config.js', 'package-lock.json']);
	if (existsSync(join(root, 'build/index.html')) && youngest(['build/index.html']) > sources) {
		say('build/ is fresh');
		return;
	}
	say('Building the atlas');
	// Its output goes to stderr too: only the table goes to stdout.
	const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
		cwd: root,
		stdio: ['ignore', 2, 2],
		shell: process.platform === 'win32'
	});
	if (status !== 0) throw new Error('the build failed; npm run build says why');
}

/** Cities with a mark of their own in the first view of both maps, which an open card does not cover. */
const OPENED = { desktop: ['rio-de-janeiro', 'vancouver'], phone: ['rio-de-janeiro', 'nairobi'] };

/** The eras to choose; one city in sight that the filter keeps and one that it removes tell when it is applied. */
const FILTERS = /** @type {const} */ ([
	{ era: 'antiquity', kept: 'babylon', gone: 'nairobi' },
	{ era: 'kazakh-khanate', kept: 'otrar', gone: 'nairobi' },
	{ era: 'globalisation', kept: 'nairobi', gone: 'babylon' }
]);

buildIfStale();
say('Building the references');
const referencesDir = join(root, 'test-results/bench-references');
await buildReferences(referencesDir);

const cities = readCities();
const city = (/** @type {string} */ id) => {
	const found = cities.find((one) => one.id === id);
	if (!found) throw new Error(`the atlas has no city "${id}" any more: choose another in scripts/bench.mjs`);
	return found;
};
const filters = FILTERS.map(({ era, kept, gone }) => ({
	era,
	kept: city(kept),
	gone: city(gone),
	left: cities.filter(({ eras }) => eras.includes(era)).map(({ id }) => id)
}));

const own = await startServer({ port: 0 });
const bare = await startServer({ port: 0, dir: referencesDir });
const executablePath = findBrowser({ whole: true });
const browser = await chromium.launch({ args: browserArgs, ...(executablePath ? { executablePath } : {}) });
/** @type {import('../tests/bench/report.mjs').Results} */
const results = {};
const begun = performance.now();
try {
	for (const profile of profiles) {
		const pages = (results[profile.name] = { atlas: [], a: [], b: [] });
		for (let index = 1; index <= runs; index++) {
			// Alternating, so that other load on the machine affects all pages alike.
			for (const subject of [referenceB, referenceA, atlas]) {
				say(
					`${profile.name}, run ${index} of ${runs}: ${subject.name === 'atlas' ? 'the atlas' : `(${subject.name})`}`
				);
				const url = subject === atlas ? own.url : bare.url;
				const figures = await visit(browser, {
					subject,
					profile,
					url,
					cities: OPENED[profile.name].map(city),
					filters
				});
				pages[subject.name].push(figures);
			}
		}
	}
} finally {
	await browser.close();
	await bare.close();
}
say(`Measured in ${Math.round((performance.now() - begun) / 1000)} s`);

const scores = process.env.LIGHTHOUSE ? await runLighthouse(own.url, say) : null;
await own.close();

const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}`;
const about =
	`Medians of ${runs} runs in Chromium ${browser.version().split('.')[0]} with WebGL in software, on ${machine}; ` +
	'phone: 390 × 844, CPU 4 × slower, 1.6 Mbit/s, 150 ms. KB of 1,000 bytes, as transferred.';
const text = [table(results, about), ...(scores ? [scores.table] : [])].join('\n\n');
mkdirSync(join(root, 'test-results'), { recursive: true });
writeFileSync(
	join(root, 'test-results/bench.json'),
	JSON.stringify(
		{
			date: new Date().toISOString(),
			machine,
			load: loadavg(),
			runs,
			medians: medians(results),
			results,
			lighthouse: scores?.scores
		},
		null,
		'\t'
	)
);
await insert(join(root, 'README.md'), text);
console.log(text);
