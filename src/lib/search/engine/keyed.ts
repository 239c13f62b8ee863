import { words } from './fold';
import { wordTerms, type Field } from './terms';

/** A text and the terms of its words, by which the words searched for are marked. */
export interface Keyed {
	readonly text: string;
	readonly words: readonly KeyedWord[];
}

/** Offsets in UTF-16 code units. */
interface KeyedWord {
	start: number;
	end: number;
	terms: readonly string[];
}

export type Terms = ReadonlySet<string>;

/** A stretch of a text; `hit` where it is one of the words searched for. */
export interface Part {
	text: string;
	hit: boolean;
}

/** Keys texts, each when its words are first read and each distinct word once: stemming is slow on a phone. */
export class Keyer {
	readonly #known = new Map<string, readonly string[]>();

	key(text: string, field: Field): Keyed {
		const keyWords = () => words(text).map(({ text, start, end }) => ({ start, end, terms: this.#terms(text, field) }));
		let keyed: readonly KeyedWord[] | undefined;
		return {
			text,
			get words() {
				return (keyed ??= keyWords());
			}
		};
	}

	#terms(word: string, field: Field): readonly string[] {
		const name = `${field} ${word}`;
		const terms = this.#known.get(name) ?? wordTerms(word, field);
		this.#known.set(name, terms);
		return terms;
	}
}

export const allTerms = ({ words }: Keyed): string[] => words.flatMap(({ terms }) => terms);

const isHit = (word: KeyedWord, terms: Terms) => word.terms.some((term) => terms.has(term));

export const countHits = ({ words }: Keyed, terms: Terms): number =>
	words.reduce((count, word) => (isHit(word, terms) ? count + 1 : count), 0);

/** Cuts a text at the words searched for. The parts' texts together are the text. */
export function mark({ text, words }: Keyed, terms: Terms): Part[] {
	return cut(
		text,
		words.filter((word) => isHit(word, terms)),
		0,
		text.length
	);
}

/** UTF-16 code units that an excerpt shows before the first word searched for, and in all: two lines on a phone. */
const BEFORE = 48;
const SHOWN = 150;

/** The stretch of a text around the first word searched for, cut at whole words and marked. */
export function excerpt({ text, words }: Keyed, terms: Terms): Part[] {
	const found = words.filter((word) => isHit(word, terms));
	const first = found[0]?.start ?? 0;
	const from =
		text.length <= SHOWN || first <= BEFORE ? 0 : (words.find(({ start }) => start >= first - BEFORE)?.start ?? 0);
	const to =
		text.length - from <= SHOWN ? text.length : (words.findLast(({ end }) => end <= from + SHOWN)?.end ?? text.length);
	const parts = cut(text, found, from, to);
	return [...(from > 0 ? [ELLIPSIS.before] : []), ...parts, ...(to < text.length ? [ELLIPSIS.after] : [])];
}

const ELLIPSIS = { before: { text: '… ', hit: false }, after: { text: ' …', hit: false } };

function cut(text: string, found: readonly KeyedWord[], from: number, to: number): Part[] {
	const parts: Part[] = [];
	let end = from;
	for (const word of found.filter(({ start, end }) => from <= start && end <= to)) {
		if (word.start > end) parts.push({ text: text.slice(end, word.start), hit: false });
		parts.push({ text: text.slice(word.start, word.end), hit: true });
		end = word.end;
	}
	if (end < to) parts.push({ text: text.slice(end, to), hit: false });
	return parts;
}
