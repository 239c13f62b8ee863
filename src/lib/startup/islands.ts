import { browser } from '$app/environment';
import { takeEarlyPress } from './early-press';
import { nextTask } from './schedule';

/** Input that a part of the page may have to answer; `click`: of a press that began before. */
const INPUT = ['pointermove', 'pointerdown', 'click', 'keydown', 'focusin', 'popstate'] as const;

/**
 * Whether the page that arrived is still being hydrated. With a query or hash the state changes during hydration:
 * such a page is hydrated all at once.
 */
let inParts = browser && location.search === '' && location.hash === '';

/** What is still to be hydrated, in the page's order. */
const waiting: (() => void)[] = [];

/** True while an island that is mounted has to wait for its turn. */
export const isHydratingInParts = (): boolean => inParts;

/** True once all of the page is hydrated; never on the server. */
export const isHydrated = (): boolean => browser && 'hydrated' in document.documentElement.dataset;

/** Calls back in turn while the page is being hydrated in parts, otherwise at once. Returns what cancels it. */
export function inTurn(hydrate: () => void): () => void {
	if (!inParts) {
		hydrate();
		return () => undefined;
	}
	waiting.push(hydrate);
	return () => {
		const index = waiting.indexOf(hydrate);
		if (index >= 0) waiting.splice(index, 1);
	};
}

/**
 * Hydrates what waits, each part in a task of its own, so that input is handled between them; at the first input all
 * the rest at once. To be called when the page itself has been hydrated; at the end `<html>` has `data-hydrated`.
 */
export async function hydrateInTurn(): Promise<void> {
	const pressAgain = takeEarlyPress();
	const hurry = () => {
		// An island may hold others, which come to the end of the line.
		while (waiting.length > 0) waiting.shift()?.();
		inParts = false;
	};
	for (const type of INPUT) addEventListener(type, hurry, { capture: true, passive: true });
	while (waiting.length > 0) {
		await nextTask();
		waiting.shift()?.();
	}
	for (const type of INPUT) removeEventListener(type, hurry, { capture: true });
	inParts = false;
	document.documentElement.dataset['hydrated'] = '';
	pressAgain();
}
