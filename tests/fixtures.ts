import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';

/** What the map can say of itself, in its `data-map` attribute. */
export type MapState = 'static' | 'loading' | 'ready' | 'unavailable';

interface Fixtures {
	/**
	 * Console errors that a test means to cause, such as those of a page that is not there:
	 * `test.use({ expectedErrors: /status of 404/ })`.
	 */
	expectedErrors: RegExp | null;
	/** Ends each test by asserting that no page threw, logged an error, broke its Content-Security-Policy or asked another origin for anything. */
	quiet: undefined;
}

/** What the page's Content-Security-Policy or its Trusted Types (src/lib/server/policy.ts) forbid: no test means to cause it. */
const isForbidden = (line: string) => /Content Security Policy|Trusted(?:HTML|Script)/.test(line);

export const test = base.extend<Fixtures>({
	expectedErrors: [null, { option: true }],
	quiet: [
		async ({ browser, baseURL, expectedErrors }, use) => {
			const complaints: string[] = [];
			const origin = new URL(baseURL ?? '').origin;
			const watch = (context: BrowserContext) => {
				context.on('weberror', (event) => {
					// A script that does not come leaves no stack.
					const { name, message, stack } = event.error();
					complaints.push(`thrown: ${name}: ${message}\n${stack ?? ''}`);
				});
				context.on('console', (message) => {
					const line = `${message.text()} (${message.location().url})`;
					if (message.type() === 'error' && (isForbidden(line) || !expectedErrors?.test(line)))
						complaints.push(`logged: ${line}`);
				});
				// A service worker's requests come here too.
				context.on('request', (request) => {
					const url = new URL(request.url());
					if (/^(?:http|ws)s?:$/.test(url.protocol) && url.origin !== origin) {
						complaints.push(`asked elsewhere: ${url.href}`);
					}
				});
			};
			// Not only the test's own context: tests may share one, or open another, as a second reader.
			browser.contexts().forEach(watch);
			browser.on('context', watch);
			await use(undefined);
			browser.off('context', watch);
			expect(complaints, 'the pages are quiet').toEqual([]);
		},
		{ auto: true }
	]
});

export { expect };

/**
 * Waits until the page's map says that it is in a state.
 * @throws when it is not within 20 seconds: software WebGL is slow
 */
export async function waitForMap(page: Page, state: MapState = 'ready'): Promise<void> {
	await expect(page.locator('[data-map]')).toHaveAttribute('data-map', state, { timeout: 20_000 });
}
