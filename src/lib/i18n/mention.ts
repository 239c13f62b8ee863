import type { Naming } from '$lib/atlas/index-data';
import type { MentionKind } from '$lib/atlas/vocabulary';
import type { Messages } from './messages.svelte';

/** How a passage names a city, in words. */
export function mentionWords(words: Messages, kind: MentionKind): string {
	switch (kind) {
		case 'direct':
			return words.mention_direct();
		case 'adjectival':
			return words.mention_adjectival();
		case 'periphrasis':
			return words.mention_periphrasis();
		default:
			return kind satisfies never;
	}
}

/** What a reader must know of how the article names a city; `null` where it is named directly. */
export function namingWords(words: Messages, named: Naming): string | null {
	switch (named) {
		case 'direct':
			return null;
		case 'adjectival':
			return words.only_adjective();
		case 'description':
			return words.only_description();
		default:
			return named satisfies never;
	}
}
