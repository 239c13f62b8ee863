import type { CityCard } from '$lib/atlas/edition';
import type { Segment } from '$lib/atlas/segments';

/** The exact words on which a role rests: one unbroken stretch of a passage. */
export interface EvidenceQuote {
	passage: string;
	/** Printed pages, as in `106–107`. */
	pages: string;
	/** Its words, with the mentions in them. */
	segments: Segment[];
}

/** The words on which a role of the city rests, in the article's order; none where the card has no such role. */
export function evidenceQuotes(card: CityCard, role: string): EvidenceQuote[] {
	return card.passages.flatMap(({ id, pages, quote }) =>
		stretches(quote, role).map((segments) => ({ passage: id, pages, segments }))
	);
}

function stretches(quote: readonly Segment[], role: string): Segment[][] {
	const found: Segment[][] = [];
	let open = false;
	for (const { text, mention, evidence } of quote) {
		const inside = evidence?.includes(role) ?? false;
		// Without the evidence: these words are nothing else, so there is nothing to light up in them.
		const segment: Segment = { text, ...(mention && { mention }) };
		if (inside && open) found.at(-1)?.push(segment);
		else if (inside) found.push([segment]);
		open = inside;
	}
	return found;
}
