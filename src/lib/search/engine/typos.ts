/**
 * Typing errors: a missing letter, one too many, a wrong one, or two neighbours swapped, each of which counts once.
 * Compared sound by sound, since a key spells ж, ш, ч and ц with two Latin letters. Pure and total.
 */

/** A term that was probably meant, and how many errors away it is. */
export interface NearTerm {
	term: string;
	errors: number;
}

const sounds = (key: string): string[] => key.match(/[czs]h|ts|./gu) ?? [];

/** How many typing errors lie between two keys: the Damerau–Levenshtein distance (optimal string alignment). */
export function typingErrors(one: string, other: string): number {
	return distance(sounds(one), sounds(other));
}

function distance(from: readonly string[], to: readonly string[]): number {
	// Rows of the usual table; a swap looks two rows back.
	let twoBack: number[] = [];
	let last = Array.from({ length: to.length + 1 }, (_, column) => column);
	for (const [row, sound] of from.entries()) {
		const current = [row + 1];
		for (const [column, wanted] of to.entries()) {
			const cost = Math.min(
				at(last, column + 1) + 1,
				at(current, column) + 1,
				at(last, column) + (sound === wanted ? 0 : 1)
			);
			const swapped = row > 0 && column > 0 && sound === to[column - 1] && from[row - 1] === wanted;
			current.push(swapped ? Math.min(cost, at(twoBack, column - 1) + 1) : cost);
		}
		twoBack = last;
		last = current;
	}
	return at(last, to.length);
}

const at = (row: readonly number[], column: number) => row[column] ?? Infinity;

/**
 * The terms of a vocabulary that a mistyped key may stand for; not the key itself.
 * @param most how many errors are forgiven
 */
export function nearTerms(key: string, vocabulary: readonly string[], most: number): NearTerm[] {
	if (most === 0) return [];
	const typed = sounds(key);
	// An error is seldom in the first sound, unless one was typed before it or it changed places with the second.
	const beginnings = typed.slice(0, 2);
	return vocabulary.flatMap((term): NearTerm[] => {
		if (!beginnings.some((sound) => term.startsWith(sound))) return [];
		const errors = distance(typed, sounds(term));
		return errors > 0 && errors <= most ? [{ term, errors }] : [];
	});
}
