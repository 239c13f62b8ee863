import type { CityCard } from '$lib/atlas/edition';
import type { Segment } from '$lib/atlas/segments';

/** The exact words that are a role's evidence: one contiguous part of a passage. */
export interface EvidenceQuote {
	passage: string;
	/** Printed pages, as in `106–107`. */
	pages: string;
	/** Its words, with the mentions in them. */
	segments: Segment[];
}

/** The evidence of a role, in the article's order; none where these passages have no such role. */
export function evidenceQuotes(card: Pick<CityCard, 'passages'>, role: string): EvidenceQuote[] {
	return card.passages.flatMap(({ id, pages, quote }) =>
		stretches(quote, role).map((segments) => ({ passage: id, pages, segments }))
	);
}

function stretches(quote: readonly Segment[], role: string): Segment[][] {
	const found: Segment[][] = [];
	let open = false;
	for (const { text, mention, evidence } of quote) {
		const inside = evidence?.includes(role) ?? false;
		// Without `evidence`, which highlights: all of these words are evidence.
		const segment: Segment = { text, ...(mention && { mention }) };
		if (inside && open) found.at(-1)?.push(segment);
		else if (inside) found.push([segment]);
		open = inside;
	}
	return found;
}
