import { loadMessages } from '$lib/i18n/messages.svelte';
import { about } from '$lib/server/about';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url }) => {
	const words = await loadMessages(params.lang);
	const { origin } = url;
	return {
		about: about(params.lang, { name: words.site_title(), description: words.about_description() }, { origin })
	};
};
