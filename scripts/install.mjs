// Brings what the project needs and the machine lacks, and nothing when it is all there (a room may have no network).
//   node scripts/install.mjs [--browser]
// Imports nothing but node: and its neighbours, which do the same: it runs before any dependency is there.
import { existsSync, readFileSync } from 'node:fs';
import { findBrowser, findPlaywrightBrowser } from './browser.mjs';
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

/** @returns {Promise<string | undefined>} a browser's path; undefined when there is none */
const anyBrowser = async () => findBrowser() ?? (await findPlaywrightBrowser());

async function installBrowser() {
	const isRoot = process.getuid?.() === 0;
	if (existsSync('/usr/bin/apt-get') && (isRoot || run('sudo', ['-n', 'true']))) {
		console.log('No Chromium or Chrome here: installing Debian’s (apt-get install chromium)');
		const apt = (/** @type {string[]} */ ...args) =>
			run(isRoot ? 'env' : 'sudo', [...(isRoot ? [] : ['-n']), 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args]);
		apt('update');
		apt('install', '-y', 'chromium');
		if (await anyBrowser()) return;
	}
	console.log('No Chromium or Chrome here: installing Playwright’s (npx playwright install chromium)');
	run('npx', ['playwright', 'install', '--with-deps', 'chromium']);
	if (await anyBrowser()) return;
	giveUp(
		'No browser for the end-to-end tests could be installed.\n' +
			'Install Chromium or Google Chrome by hand, or set CHROMIUM_PATH to one, and try again.'
	);
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
		if (!(await anyBrowser())) await installBrowser();
	} catch (error) {
		giveUp(error instanceof Error ? error.message : String(error));
	}
}
