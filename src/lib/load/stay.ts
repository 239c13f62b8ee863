import type { HandleClientError } from '@sveltejs/kit';
import { goto } from '$app/navigation';
import { navigating, updated } from '$app/state';
import { whyOf } from './fault';
import { fetchInTime } from './load';
import { opening } from './opening';
import { unopened } from './unopened.svelte';
import { hasWholePage } from './whole-page';

/**
 * From now on a page stays where the next one does not come: SvelteKit's error page would take its place.
 */
export function stay(): void {
	if (opening.failed) return;
	opening.failed = failed;
	// SvelteKit's own requests for the data of a page take as long as they like, and end in its error page.
	const fetch = window.fetch.bind(window);
	window.fetch = (input, options) => {
		const url = input instanceof Request ? input.url : String(input);
		if (!url.includes('/__data.json')) return fetch(input, options);
		return fetchInTime(url, async (response) => new Response(await response.arrayBuffer(), response), { fetch });
	};
}

const failed: HandleClientError = async ({ error, event, status, message }) => {
	const { to, type } = navigating;
	const url = event.url.href;
	// A page that is only preloaded; one that does not exist, which the host answers for; and a step in the history, which
	// the browser has already taken.
	if (status === 404 || to?.url.href !== url || type === 'popstate') return { message };
	const why = whyOf(error);
	if ((await updated.check()) || (await hasWholePage(url, why))) {
		location.href = url;
	} else {
		console.info('The page does not open:', error);
		unopened.current = { url, why };
		// Ends the navigation, which would wait for ever.
		void goto(location.href, { replaceState: true, noScroll: true, keepFocus: true });
	}
	return new Promise<never>(() => undefined);
};
