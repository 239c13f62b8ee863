import type { Atlas } from '$lib/atlas/schema';

/** Between two passages. */
const GAP = '\n\n';

/** The passages as one plain text, in the article's order, a blank line between two. */
export const plainText = ({ passages }: Pick<Atlas, 'passages'>): string =>
	passages.map(({ text }) => text).join(GAP) + '\n';

/** Where each passage begins in that text, in UTF-16 code units; the article has no character outside of them. */
export function passageStarts({ passages }: Pick<Atlas, 'passages'>): Map<string, number> {
	let start = 0;
	return new Map(
		passages.map(({ id, text }) => {
			const own = start;
			start += text.length + GAP.length;
			return [id, own];
		})
	);
}
