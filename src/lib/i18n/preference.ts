import type { Lang } from '$lib/atlas/vocabulary';
import { store } from '$lib/ui/storage';

/** The reader's choice of language, for `/`; read there by a script of its own, before anything is drawn. */
export const LANG_KEY = 'lang';

export function rememberLang(lang: Lang): void {
	store('local', LANG_KEY, lang);
}
