import type { PassageEntry } from '$lib/atlas/edition';

/** Where a text names cities; `key` as in the id of the mention's element. */
export interface MentionPlace {
	key: string;
	passage: PassageEntry;
	cities: readonly string[];
}

/** The mentions of a passage's leading text. */
export function mentionsOf(passage: PassageEntry): MentionPlace[] {
	return (passage.translation ?? passage.quote).flatMap(({ mention }, index) =>
		mention ? [{ key: `${passage.id}-${index}`, passage, cities: mention.cities }] : []
	);
}
