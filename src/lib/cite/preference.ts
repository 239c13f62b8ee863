import type { Lang } from '$lib/atlas/vocabulary';
import { readStored, store } from '$lib/ui/storage';
import { CITATION_STYLES, type CitationStyle } from './citations';

/** The name of the preference. */
const KEY = 'citation-style';

/** The style that an edition's readers mostly need. */
const usualStyle = (lang: Lang): CitationStyle => (lang === 'en' ? 'apa' : 'gost-7-0-5');

/** The styles with the edition's usual one first. */
export const stylesFor = (lang: Lang): CitationStyle[] => [
	usualStyle(lang),
	...CITATION_STYLES.filter((style) => style !== usualStyle(lang))
];

/** The style that the reader chose last, else the edition's usual one. In a browser only. */
export const preferredStyle = (lang: Lang): CitationStyle =>
	CITATION_STYLES.find((style) => style === readStored('local', KEY)) ?? usualStyle(lang);

export function rememberStyle(style: CitationStyle): void {
	store('local', KEY, style);
}
