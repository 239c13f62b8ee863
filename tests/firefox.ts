import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findFirefox } from '../scripts/browser.mjs';

/** Starts the Firefox that readers have; `end` waits until it is gone. Throws where there is none. */
export async function startFirefox({
	headless,
	prefs = {}
}: {
	headless: boolean;
	prefs?: Record<string, boolean>;
}): Promise<{ browser: Browser; end: () => Promise<void> }> {
	const executablePath = findFirefox();
	if (!executablePath) throw new Error('There is no Firefox: node scripts/install.mjs --browser brings one');
	// As root it does not start in somebody else's home.
	const home = await mkdtemp(join(tmpdir(), 'atlas-firefox-'));
	const browser = await puppeteer.launch({
		browser: 'firefox',
		executablePath,
		headless,
		defaultViewport: null,
		env: { ...process.env, HOME: home },
		// No service workers, as in playwright.config.ts.
		extraPrefsFirefox: { 'dom.serviceWorkers.enabled': false, ...prefs }
	});
	const end = async () => {
		const firefox = browser.process();
		await browser.close();
		// It writes into its home to its end.
		if (firefox?.exitCode === null && firefox.signalCode === null) await once(firefox, 'exit');
		await rm(home, { recursive: true, force: true });
	};
	return { browser, end };
}

/** Adds to `complaints` what the page throws, logs as an error, does not find, or asks of another origin. */
export function listenTo(page: Page, origin: string, complaints: string[]): void {
	page.on('pageerror', (error) => complaints.push(`thrown: ${error instanceof Error ? error.stack : String(error)}`));
	page.on('console', (message) => {
		if (message.type() === 'error') complaints.push(`logged: ${message.text()} (${message.location().url})`);
	});
	page.on('response', (response) => {
		// Firefox, unlike Chromium, does not log these.
		if (response.status() >= 400) complaints.push(`answered ${response.status()}: ${response.url()}`);
	});
	page.on('request', (request) => {
		const url = new URL(request.url());
		if (/^https?:$/.test(url.protocol) && url.origin !== origin) complaints.push(`asked elsewhere: ${url.href}`);
	});
}
