import type { Messages } from '$lib/i18n/messages.svelte';

/**
 * Why something did not come, as far as the page can know it. `offline`: the browser has no network; `silent`: no answer
 * in time; `refused`: the site answered with an error; `broken`: what came is cut short or is something else;
 * `unreached`: the browser gives no reason.
 */
export type Why = 'offline' | 'silent' | 'refused' | 'broken' | 'unreached';

/** A request that failed, with its reason. */
export class Fault extends Error {
	readonly why: Why;

	constructor(why: Why, what: string) {
		super(`${what}: ${why}`);
		this.why = why;
	}
}

/** The reason of any failure of a request, a script or its first run. */
export function whyOf(error: unknown): Why {
	if (error instanceof Fault) return error.why;
	if (!navigator.onLine) return 'offline';
	// A script that is cut short, or JSON that is a page.
	return error instanceof SyntaxError ? 'broken' : 'unreached';
}

/** The reason as the end of a sentence: `The search could not be loaded: …`. */
export function whyWords(words: Messages, why: Why): string {
	switch (why) {
		case 'offline':
			return words.why_offline();
		case 'silent':
			return words.why_silent();
		case 'refused':
			return words.why_refused();
		case 'broken':
			return words.why_broken();
		case 'unreached':
			return words.why_unreached();
		default:
			return why satisfies never;
	}
}
