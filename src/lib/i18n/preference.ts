import type { Lang } from '$lib/atlas/vocabulary';

/** The reader's choice of language, for `/`; read there by a script of its own, before anything is drawn. */
export const LANG_KEY = 'lang';

export function rememberLang(lang: Lang): void {
	try {
		localStorage.setItem(LANG_KEY, lang);
	} catch {
		// Storage may be denied or full; the link leads on all the same.
	}
}
