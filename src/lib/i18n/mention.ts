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
