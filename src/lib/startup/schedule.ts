/** When something runs. One module, so that nobody has to guess which of several helpers waits for what. */

/** Resolves in a new task, so that input events that arrived meanwhile are handled first. */
export const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Calls back once the next frame is painted: for work that the reader does not wait for. */
export function afterFrame(then: () => void): void {
	requestAnimationFrame(() => setTimeout(then));
}

/** Resolves once the page has loaded and the browser is idle. */
export async function whenIdle(): Promise<void> {
	if (document.readyState !== 'complete') {
		await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
	}
	// Safari has no requestIdleCallback.
	if ('requestIdleCallback' in window) await new Promise((resolve) => requestIdleCallback(resolve));
}
