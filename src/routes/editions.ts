import { LANGS, LANGUAGES, type Lang } from '$lib/atlas/vocabulary';
import { loadMessages } from '$lib/i18n/messages.svelte';

/** An edition as the pages without a language (`/` and `/404`) show it, in the edition's language. */
export interface EditionEntry {
	lang: Lang;
	/** The language's own name. */
	language: string;
	name: string;
	title: string;
	notFound: string;
	toMap: string;
}

/** An entry for each language. */
export const loadEditions = (): Promise<EditionEntry[]> =>
	Promise.all(
		LANGS.map(async (lang) => {
			const words = await loadMessages(lang);
			return {
				lang,
				language: LANGUAGES[lang].name,
				name: words.site_name(),
				title: words.site_title(),
				notFound: words.not_found_title(),
				toMap: words.not_found_to_map()
			};
		})
	);
