import type { ClientInit, HandleClientError } from '@sveltejs/kit';
import { opening } from '$lib/load/opening';
import { isHydrated } from '$lib/startup/islands';
import { tolerateRefusals } from '$lib/view/entries';

export const init: ClientInit = () => {
	tolerateRefusals();
};

/** What SvelteKit cannot load or run. The page that the reader has stays; they are told what is missing. */
export const handleError: HandleClientError = (failure) => {
	if (isHydrated()) return opening.failed?.(failure);
	// The prerendered page works without its scripts. SvelteKit waits for ever, and puts no error page in its place.
	document.scriptsFailed?.();
	return new Promise<never>(() => undefined);
};
