import { sparing } from '$lib/ui/line';

/** Milliseconds without anything to do after which the live map comes by itself. */
const LONG_IDLE_MS = 8000;

const SIGNS = ['pointermove', 'pointerdown', 'touchstart', 'wheel', 'focusin'] as const;

/**
 * Calls `start` once: at the first sign that the reader turns to the map, or by itself when the page has long been
 * idle; on a line that is slow or paid by the byte, only at a sign. Returns what cancels it.
 */
export function startWhenWanted(element: HTMLElement, start: () => void, { atOnce }: { atOnce: boolean }): () => void {
	const cancelling = new AbortController();
	const begin = () => {
		cancelling.abort();
		start();
	};
	if (atOnce) {
		begin();
		return () => undefined;
	}
	for (const sign of SIGNS) {
		element.addEventListener(sign, begin, { signal: cancelling.signal, passive: true, once: true });
	}
	if (!sparing()) {
		const timer = setTimeout(() => {
			if ('requestIdleCallback' in window) requestIdleCallback(() => !cancelling.signal.aborted && begin());
			else begin();
		}, LONG_IDLE_MS);
		cancelling.signal.addEventListener('abort', () => clearTimeout(timer));
	}
	return () => cancelling.abort();
}
