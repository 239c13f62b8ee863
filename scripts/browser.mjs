import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const { HOME, LOCALAPPDATA, PATH = '', PROGRAMFILES, 'PROGRAMFILES(X86)': PROGRAMFILES_X86 } = process.env;

// Where macOS and Windows keep what is not on the PATH.
const applications = ['/Applications', `${HOME}/Applications`];
const programs = [PROGRAMFILES, PROGRAMFILES_X86, LOCALAPPDATA];

/** Where `scripts/install.mjs` has Firefox put on a machine that cannot install one of its own. */
export const firefoxCache = fileURLToPath(new URL('../node_modules/.cache/browsers', import.meta.url));

/**
 * Finds a program that this machine already has.
 * @param {string} variable of the environment, which may name it
 * @param {string[]} names on the PATH, in order of preference within a folder
 * @param {string[]} places where it may be besides
 * @returns {string | undefined} its path; undefined when there is none
 * @throws {Error} when the variable is set and no file is there
 */
function find(variable, names, places) {
	const chosen = process.env[variable];
	if (chosen) {
		if (existsSync(chosen)) return chosen;
		throw new Error(`${variable} is "${chosen}", and no file is there: correct it, or unset it`);
	}
	const onPath = PATH.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
	return [...onPath, ...places].find((path) => existsSync(path));
}

/** Chromium without windows, Debian's package of what Playwright too takes where nobody looks: a third less CPU for the tests. */
const SHELL = 'chromium-headless-shell';

/**
 * Finds a Chromium or Chrome that this machine already has.
 * @param {{ whole?: boolean }} options `whole`: as readers have it, with windows, for figures; without windows only where there is no other
 * @returns {string | undefined} its path; undefined when there is none
 * @throws {Error} when CHROMIUM_PATH is set and no file is there
 */
export function findBrowser({ whole = false } = {}) {
	const withWindows = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
	return find('CHROMIUM_PATH', whole ? [...withWindows, SHELL] : [SHELL, ...withWindows], [
		...applications.flatMap((folder) => [
			`${folder}/Chromium.app/Contents/MacOS/Chromium`,
			`${folder}/Google Chrome.app/Contents/MacOS/Google Chrome`
		]),
		...programs.flatMap((folder) => [
			`${folder}\\Google\\Chrome\\Application\\chrome.exe`,
			`${folder}\\Chromium\\Application\\chrome.exe`
		])
	]);
}

/**
 * Finds a Firefox that this machine, or this project's cache, already has.
 * @returns {string | undefined} its path; undefined when there is none
 * @throws {Error} when FIREFOX is set and no file is there
 */
export function findFirefox() {
	const cached = join(firefoxCache, 'firefox');
	const builds = existsSync(cached) ? readdirSync(cached).map((build) => join(cached, build)) : [];
	return find(
		'FIREFOX',
		['firefox-esr', 'firefox'],
		[
			...[...applications, ...builds].map((folder) => `${folder}/Firefox.app/Contents/MacOS/firefox`),
			...programs.map((folder) => `${folder}\\Mozilla Firefox\\firefox.exe`),
			...builds.flatMap((folder) => [join(folder, 'firefox', 'firefox'), join(folder, 'core', 'firefox.exe')])
		]
	);
}

/**
 * Finds the Chromium that `playwright install` brings. Needs the project's dependencies.
 * @returns {Promise<string | undefined>} its path; undefined when it was not installed
 */
export async function findPlaywrightBrowser() {
	const { chromium } = await import('@playwright/test');
	const path = chromium.executablePath();
	return existsSync(path) ? path : undefined;
}

/**
 * Features of Chromium that are switched off. The address bar of each window, seen or not, loads two pages of its own: the
 * first two save half a second of CPU for each page that a test opens, a quarter of all (Chromium 156;
 * `SystemInfo.getProcessInfo` before and after a load tells; to be dropped when it tells so no more). Of several such lists
 * Chromium takes the last: the rest is what Playwright's own would switch off and matters here.
 */
const disabledFeatures = [
	'WebUIOmniboxPopup',
	'WebUIOmniboxAimPopup',

	'AimEnabled',
	'AvoidUnnecessaryBeforeUnloadCheckSync',
	'DestroyProfileOnBrowserClose',
	'HttpsFirstBalancedModeAutoEnable',
	'HttpsUpgrades',
	'LensOverlay',
	'MediaRouter',
	'NetworkTimeServiceQuerying',
	'OptimizationHints',
	'PaintHolding',
	'PreconnectToSearch',
	'ThirdPartyStoragePartitioning'
];

/**
 * Chromium's switches for a quiet browser that draws WebGL in software, and nothing else: with SwiftShader as the GPU of
 * the whole browser the page too waits for its compiler, three seconds for the first frame, as on no reader's machine.
 * A test machine may be offline: without the second group every start fails to look up hosts, and says so.
 */
export const browserArgs = [
	'--enable-unsafe-swiftshader',

	'--disable-background-networking',
	`--disable-features=${disabledFeatures.join(',')}`,
	'--disable-component-update',
	'--disable-quic',
	'--disable-sync',
	'--no-first-run',

	...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])
];
