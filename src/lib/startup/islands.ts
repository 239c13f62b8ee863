import { browser } from '$app/environment';
import { nextTask } from './schedule';

/** What a reader does that a part of the page may have to answer. */
const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'focusin', 'popstate'] as const;

/**
 * Whether scripts are taking over the page that arrived. Where its address asks for more than its HTML shows, what is
 * left as it arrived would be changed under its feet: that page is taken over in one go.
 */
let arriving = browser && location.search === '' && location.hash === '';

/** In the page's order. */
const left: (() => void)[] = [];

export const isArriving = () => arriving;

/** Calls back in its turn while the page is being taken over, at once thereafter; returns what cancels it. */
export function inTurn(then: () => void): () => void {
	if (!arriving) {
		then();
		return () => undefined;
	}
	left.push(then);
	return () => {
		const index = left.indexOf(then);
		if (index >= 0) left.splice(index, 1);
	};
}

/**
 * Begins the turns, each in a task of its own, so that the reader is heard between them; at the first sign of one, all
 * that are left come at once. To be called when the page itself has been taken over; at the end `<html>` says so with
 * `data-taken`.
 */
export async function takeTurns(): Promise<void> {
	// An island may hold others, which come to the end of the line.
	const hurry = () => {
		while (left.length > 0) left.shift()?.();
		// What these mount has no turn to wait for: the reader is there.
		arriving = false;
	};
	for (const sign of SIGNS) addEventListener(sign, hurry, { capture: true, passive: true });
	while (left.length > 0) {
		await nextTask();
		left.shift()?.();
	}
	for (const sign of SIGNS) removeEventListener(sign, hurry, { capture: true });
	arriving = false;
	document.documentElement.dataset['taken'] = '';
}
