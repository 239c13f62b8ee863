import { loadMessages } from '$lib/i18n/messages.svelte';
import type { LayoutLoad } from './$types';

// Not `params.lang`: an address that fits no route has no parameters when the browser takes its 404 page over.
export const load: LayoutLoad = async ({ data }) => ({ ...data, m: await loadMessages(data.index.lang) });
