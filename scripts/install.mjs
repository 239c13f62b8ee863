// Brings what the project needs and the machine lacks, and nothing when it is all there (a room may have no network).
//   node scripts/install.mjs [--browser]
// Imports nothing but node: and its neighbours, which do the same: it runs before any dependency is there.
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser, findFirefox, findPlaywrightBrowser, firefoxCache } from './browser.mjs';
import { run } from './run.mjs';

const root = new URL('../', import.meta.url);

/** @param {string} path from the project's root */
const readJson = (path) => JSON.parse(readFileSync(new URL(path, root), 'utf8'));

/**
 * @param {string} problem
 * @returns {never}
 */
function giveUp(problem) {
	console.error(problem);
	process.exit(1);
}

/** @param {string} version as in 20.19.3 */
const isNewEnough = (version, needed = readJson('package.json').engines.node.replace('>=', '')) =>
	version.localeCompare(needed, 'en', { numeric: true }) >= 0;

/** Whether node_modules holds just what package-lock.json says, by the note that npm leaves there. */
function isInstalled() {
	try {
		const wanted = readJson('package-lock.json').packages;
		const present = readJson('node_modules/.package-lock.json').packages;
		return [...new Set([...Object.keys(wanted), ...Object.keys(present)])]
			.filter((path) => path !== '')
			.every((path) =>
				present[path]
					? existsSync(new URL(path, root)) &&
						wanted[path]?.version === present[path].version &&
						wanted[path].integrity === present[path].integrity
					: // Built for another platform, most likely.
						wanted[path].optional
			);
	} catch {
		return false;
	}
}

/**
 * A browser that the end-to-end tests need.
 * @typedef {object} Browser
 * @property {string} name
 * @property {string[][]} debian what to tell apt-get to install, in order of preference
 * @property {string[]} npx what brings it where that is not to be had
 * @property {() => Promise<string | undefined>} find its path; undefined when there is none
 * @property {string} remedy what to do by hand
 */

/** @type {Browser[]} */
const browsers = [
	{
		name: 'Chromium or Chrome',
		debian: [['chromium-headless-shell'], ['chromium']],
		npx: ['playwright', 'install', '--with-deps', 'chromium'],
		find: async () => findBrowser() ?? (await findPlaywrightBrowser()),
		remedy: 'Install Chromium or Google Chrome by hand, or set CHROMIUM_PATH to one'
	},
	{
		name: 'Firefox',
		// Recommended are thirty packages for sound and video.
		debian: [['--no-install-recommends', 'firefox-esr']],
		npx: ['@puppeteer/browsers', 'install', 'firefox@esr', '--path', relative(fileURLToPath(root), firefoxCache)],
		find: async () => findFirefox(),
		remedy: 'Install Firefox by hand (Debian’s package is firefox-esr), or set FIREFOX to one'
	}
];

/** @param {Browser} browser */
async function installBrowser({ name, debian, npx, find, remedy }) {
	const isRoot = process.getuid?.() === 0;
	if (existsSync('/usr/bin/apt-get') && (isRoot || run('sudo', ['-n', 'true']))) {
		console.log(`No ${name} here: installing Debian’s`);
		const apt = (/** @type {string[]} */ ...args) =>
			run(isRoot ? 'env' : 'sudo', [...(isRoot ? [] : ['-n']), 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args]);
		apt('update');
		for (const what of debian) {
			apt('install', '-y', ...what);
			if (await find()) return;
		}
	}
	console.log(`No ${name} here: downloading one (npx ${npx.join(' ')})`);
	run('npx', npx);
	if (await find()) return;
	giveUp(`No ${name} for the end-to-end tests could be installed.\n${remedy}, and try again.`);
}

if (!isNewEnough(process.versions.node)) {
	giveUp(
		`The atlas needs Node.js ${readJson('package.json').engines.node}; this is ${process.versions.node}.\n` +
			'Get a newer one from https://nodejs.org, or with your version manager, and try again.'
	);
}
if (isInstalled()) {
	console.log('Dependencies are in place');
} else {
	console.log('Installing dependencies (npm ci)');
	if (!run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'])) {
		giveUp(
			'npm ci failed; its own words are above.\n' +
				'Check that the npm registry can be reached; if package.json was changed by hand, run npm install instead.'
		);
	}
}
if (process.argv.includes('--browser')) {
	try {
		for (const browser of browsers) if (!(await browser.find())) await installBrowser(browser);
	} catch (error) {
		giveUp(error instanceof Error ? error.message : String(error));
	}
}
