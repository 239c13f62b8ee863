import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const {
	CHROMIUM_PATH,
	HOME,
	LOCALAPPDATA,
	PATH = '',
	PROGRAMFILES,
	'PROGRAMFILES(X86)': PROGRAMFILES_X86
} = process.env;

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Where macOS and Windows keep what is not on the PATH. */
const places = [
	...['/Applications', `${HOME}/Applications`].flatMap((folder) => [
		`${folder}/Chromium.app/Contents/MacOS/Chromium`,
		`${folder}/Google Chrome.app/Contents/MacOS/Google Chrome`
	]),
	...[PROGRAMFILES, PROGRAMFILES_X86, LOCALAPPDATA].flatMap((folder) => [
		`${folder}\\Google\\Chrome\\Application\\chrome.exe`,
		`${folder}\\Chromium\\Application\\chrome.exe`
	])
];

/**
 * Finds a Chromium or Chrome that this machine already has.
 * @returns {string | undefined} its path; undefined when there is none
 * @throws {Error} when CHROMIUM_PATH is set and no file is there
 */
export function findBrowser() {
	if (CHROMIUM_PATH) {
		if (existsSync(CHROMIUM_PATH)) return CHROMIUM_PATH;
		throw new Error(`CHROMIUM_PATH is "${CHROMIUM_PATH}", and no file is there: correct it, or unset it`);
	}
	const onPath = PATH.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
	return [...onPath, ...places].find((path) => existsSync(path));
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
 * Chromium's switches for a quiet browser that draws WebGL in software.
 * A test machine may be offline: without the second group every start fails to look up hosts, and says so.
 */
export const browserArgs = [
	'--use-angle=swiftshader',
	'--enable-unsafe-swiftshader',
	'--ignore-gpu-blocklist',

	'--disable-background-networking',
	'--disable-component-update',
	'--disable-quic',
	'--disable-sync',
	'--no-first-run',

	...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])
];
