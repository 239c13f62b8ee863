import type { PassageEntry } from '$lib/atlas/edition';

/** A mention of cities in the text; its element's id is `mention-` and `key`. */
export interface MentionPlace {
	key: string;
	passage: PassageEntry;
	cities: readonly string[];
}

/** The mentions in a passage's main text: the translation if there is one, otherwise the quote. */
export function mentionsOf(passage: PassageEntry): MentionPlace[] {
	return (passage.translation ?? passage.quote).flatMap(({ mention }, index) =>
		mention ? [{ key: `${passage.id}-${index}`, passage, cities: mention.cities }] : []
	);
}
