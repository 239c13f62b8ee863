import { loadMessages } from '$lib/i18n/messages.svelte';
import { about } from '$lib/server/about';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
	const words = await loadMessages(params.lang);
	return { about: await about(params.lang, { name: words.site_title(), description: words.about_description() }) };
};
