/** Resolves once the page has loaded and the browser has nothing to do. */
export async function whenIdle(): Promise<void> {
	if (document.readyState !== 'complete') {
		await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
	}
	// Not in every browser.
	if ('requestIdleCallback' in window) await new Promise((resolve) => requestIdleCallback(resolve));
}
