import { loadMessages } from '$lib/i18n/messages.svelte';
import type { LayoutLoad } from './$types';

// Not `params.lang`: a 404 page is hydrated at an address that matches no route and so has no parameters.
export const load: LayoutLoad = async ({ data }) => ({ ...data, m: await loadMessages(data.index.lang) });
