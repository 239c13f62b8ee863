import type { Messages } from '$lib/i18n/messages.svelte';
import type { CitationStyle } from './citations';

/** The name of a citation style. */
export function styleWords(words: Messages, style: CitationStyle): string {
	switch (style) {
		case 'gost-7-0-5':
			return words.cite_style_gost_7_0_5();
		case 'gost-7-0-100':
			return words.cite_style_gost_7_0_100();
		case 'apa':
			return words.cite_style_apa();
		case 'chicago':
			return words.cite_style_chicago();
		case 'mla':
			return words.cite_style_mla();
		default:
			return style satisfies never;
	}
}
