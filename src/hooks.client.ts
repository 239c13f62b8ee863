import type { ClientInit, HandleClientError } from '@sveltejs/kit';
import { goto } from '$app/navigation';
import { navigating, updated } from '$app/state';
import { whyOf } from '$lib/load/fault';
import { fetchInTime } from '$lib/load/load';
import { unopened } from '$lib/load/unopened.svelte';
import { hasWholePage } from '$lib/load/whole-page';
import { isHydrated } from '$lib/startup/islands';

/** SvelteKit waits for it, and puts no error page in place of the page that is there. */
const never = new Promise<never>(() => undefined);

/** SvelteKit's own requests for the data of a page take as long as they like, and end in its error page. */
export const init: ClientInit = () => {
	const fetch = window.fetch.bind(window);
	window.fetch = (input, options) => {
		const url = input instanceof Request ? input.url : String(input);
		if (!url.includes('/__data.json')) return fetch(input, options);
		return fetchInTime(url, async (response) => new Response(await response.arrayBuffer(), response), { fetch });
	};
};

/** What SvelteKit cannot load or run. The page that the reader has stays; they are told what is missing. */
export const handleError: HandleClientError = async ({ error, event, status, message }) => {
	// The prerendered page works without its scripts.
	if (!isHydrated()) {
		document.scriptsFailed?.();
		return never;
	}
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
	return never;
};
