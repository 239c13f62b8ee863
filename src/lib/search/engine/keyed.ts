import { foldName, foldWord, words } from './fold';
import { wordTerms, type Field } from './terms';

/** A text and its words with their terms, by which the words searched for are marked. */
export interface Keyed {
	readonly text: string;
	readonly words: readonly KeyedWord[];
}

/** Offsets in UTF-16 code units. */
interface KeyedWord {
	start: number;
	end: number;
	forms: WordForms;
}

interface WordForms {
	readonly key: string;
	/** The key, and the stems. */
	readonly terms: readonly string[];
}

/** A stretch of a text; `hit` where it is one of the words searched for. */
export interface Part {
	text: string;
	hit: boolean;
}

/** Keys texts: each when it is first read, and each distinct word once, since folding and stemming take long on a phone. */
export class Keyer {
	readonly #known = new Map<string, WordForms>();

	key(text: string, field: Field): Keyed {
		const keyWords = lazy(() =>
			words(text).map(({ text, start, end }) => ({ start, end, forms: this.#forms(text, field) }))
		);
		return {
			text,
			get words() {
				return keyWords();
			}
		};
	}

	#forms(word: string, field: Field): WordForms {
		const name = `${field} ${word}`;
		const known = this.#known.get(name);
		if (known) return known;
		const terms = lazy(() => wordTerms(word, field));
		const forms = {
			key: foldWord(word),
			get terms() {
				return terms();
			}
		};
		this.#known.set(name, forms);
		return forms;
	}
}

/** Makes a value when it is first asked for. */
export function lazy<Value extends object>(make: () => Value): () => Value {
	let value: Value | undefined;
	return () => (value ??= make());
}

export const allTerms = ({ words }: Keyed): string[] => words.flatMap(({ forms }) => forms.terms);

/** How many letters a word has in common with its stem, at least. */
const STEM_LETTERS = 2;

/** The terms by which something was found: tells which words and names of its text are to be marked. */
export class FoundTerms {
	readonly #terms: ReadonlySet<string>;
	/** Only words that begin as a term does are stemmed: stemming takes far longer than comparing. */
	readonly #beginnings: ReadonlySet<string>;

	constructor(terms: Iterable<string>) {
		this.#terms = new Set(terms);
		this.#beginnings = new Set(Array.from(this.#terms, (term) => term.slice(0, STEM_LETTERS)));
	}

	/** The same and more. */
	with(terms: Iterable<string>): FoundTerms {
		return new FoundTerms([...this.#terms, ...terms]);
	}

	/** True for a name that was found as one word: «Алма-Ата» by «алмаата». */
	hasName(name: string): boolean {
		return this.#terms.has(foldName(name));
	}

	/** The words of a text that are to be marked. */
	in({ words }: Keyed): KeyedWord[] {
		return words.filter(({ forms }) => this.#has(forms));
	}

	#has(word: WordForms): boolean {
		if (this.#terms.has(word.key)) return true;
		return this.#beginnings.has(word.key.slice(0, STEM_LETTERS)) && word.terms.some((term) => this.#terms.has(term));
	}
}

/** Cuts a text at the words searched for. The parts' texts together are the text. */
export function mark(keyed: Keyed, terms: FoundTerms): Part[] {
	return cut(keyed.text, terms.in(keyed), 0, keyed.text.length);
}

/** UTF-16 code units that an excerpt shows before the first word searched for, and in all: two lines on a phone. */
const BEFORE = 48;
const SHOWN = 150;

/** The stretch of a text around the first word searched for, cut at whole words and marked. */
export function excerpt(keyed: Keyed, terms: FoundTerms): Part[] {
	const { text, words } = keyed;
	const found = terms.in(keyed);
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
