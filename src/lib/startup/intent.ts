import { tick } from 'svelte';
import { sparing } from './line';

/** Milliseconds without anything to do after which the live map comes by itself. */
const LONG_IDLE_MS = 8000;

const SIGNS = ['pointermove', 'pointerdown', 'touchstart', 'wheel', 'focusin'] as const;

/** Milliseconds after which what did not come is asked for again, where the line does not say that it is back. */
const RETRY_MS = 10_000;

/**
 * Calls `start` at the first sign that the reader turns to the map, or by itself when the page has long been idle; on a
 * line that is slow or paid by the byte, only at a sign. Again at a later sign where `start` says that it did not
 * succeed. Returns what cancels it.
 */
export function startWhenWanted(
	element: HTMLElement,
	start: () => Promise<boolean>,
	{ atOnce }: { atOnce: () => boolean }
): () => void {
	const leaving = new AbortController();
	void keepTrying(leaving.signal);
	return () => leaving.abort();

	async function keepTrying(leaving: AbortSignal): Promise<void> {
		// The address is read in full once the page is hydrated.
		await tick();
		if (!atOnce()) await wanted(element, leaving);
		while (!leaving.aborted && !(await start())) {
			await lineBack(leaving);
			await wanted(element, leaving);
		}
	}
}

/** A sign of the reader's, or a long quiet; or they leave. */
async function wanted(element: HTMLElement, leaving: AbortSignal): Promise<void> {
	await firstOf(leaving, (hear, signal) => {
		for (const sign of SIGNS) element.addEventListener(sign, hear, { signal, passive: true });
		if (sparing()) return undefined;
		return setTimeout(() => {
			if ('requestIdleCallback' in window) requestIdleCallback(hear);
			else hear();
		}, LONG_IDLE_MS);
	});
}

/** The browser says that the line is back, or a while has passed; or the reader leaves. */
async function lineBack(leaving: AbortSignal): Promise<void> {
	await firstOf(leaving, (hear, signal) => {
		addEventListener('online', hear, { signal });
		return setTimeout(hear, RETRY_MS);
	});
}

/** Resolves with the first call of `hear`, or when the reader leaves; then `signal` and the timer end. */
async function firstOf(
	leaving: AbortSignal,
	listen: (hear: () => void, signal: AbortSignal) => ReturnType<typeof setTimeout> | undefined
): Promise<void> {
	if (leaving.aborted) return;
	await new Promise<void>((resolve) => {
		const heard = new AbortController();
		const hear = () => {
			heard.abort();
			clearTimeout(timer);
			resolve();
		};
		leaving.addEventListener('abort', hear, { signal: heard.signal });
		const timer = listen(hear, heard.signal);
	});
}
