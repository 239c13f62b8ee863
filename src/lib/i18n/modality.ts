import type { Modality } from '$lib/atlas/vocabulary';
import type { Messages } from './messages.svelte';

/** How firmly the article says it, in words that stand beside a role. */
export function modalityWords(words: Messages, modality: Modality): string {
	switch (modality) {
		case 'asserted':
			return words.modality_asserted();
		case 'reported':
			return words.modality_reported();
		case 'self-described':
			return words.modality_self_described();
		case 'quoted':
			return words.modality_quoted();
		case 'denied':
			return words.modality_denied();
		default:
			return modality satisfies never;
	}
}
