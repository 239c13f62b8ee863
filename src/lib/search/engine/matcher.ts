import type { QueryCombination, SearchOptions } from 'minisearch';
import { LANGS } from '$lib/atlas/vocabulary';
import { foldName, foldWord, readings } from './fold';
import { stem } from './stem';
import { tellingWords } from './terms';
import { nearTerms } from './typos';
import { loadIndex, parseId, vocabulary, type Kind, type SerialisedIndex, type WordIndex } from './word-index';

/** Something found, and the terms by which it was. */
export interface Match {
	kind: Kind;
	id: string;
	score: number;
	terms: ReadonlySet<string>;
}

/** A query with more words is a pasted text; the rest of it is ignored. */
const MAX_WORDS = 12;

/** How many typing errors are forgiven in a key; short words are too much alike. */
type Forgive = (key: string) => number;
const none: Forgive = () => 0;
const few: Forgive = (key) => (key.length < 5 ? 0 : key.length < 6 ? 1 : 2);
const more: Forgive = (key) => (key.length === 4 ? 1 : few(key));

/** Searches the index: exact terms first, then beginnings of words, then typing errors, then some of the words. */
export class Matcher {
	readonly #index: WordIndex;
	readonly #vocabulary: readonly string[];

	private constructor(index: WordIndex, vocabulary: readonly string[]) {
		this.#index = index;
		this.#vocabulary = vocabulary;
	}

	/** @throws Error where the index cannot be loaded */
	static async of(serialised: SerialisedIndex): Promise<Matcher> {
		return new Matcher(await loadIndex(serialised), vocabulary(serialised));
	}

	/** Everything that a text finds, the best first; nothing where it holds no word. */
	match(text: string): Match[] {
		const words = tellingWords(text).slice(0, MAX_WORDS);
		if (words.length === 0) return [];
		const whole = foldName(text);
		const all = (forgive: Forgive) =>
			this.#run(anyOf([allOf(words.map((word) => this.#word(word, forgive))), this.#name(whole, forgive)]));

		const exact = all(none);
		if (exact.some(({ kind }) => kind === 'city')) return exact;
		const named = all(few).filter(({ kind }) => kind === 'city');
		if (exact.length > 0 || named.length > 0) return [...named, ...exact];
		const near = all(more);
		return near.length > 0 || words.length === 1 ? near : this.#mostOf(words);
	}

	/** What holds more of the words than anything else does. */
	#mostOf(words: readonly string[]): Match[] {
		const tally = new Map<string, { count: number; match: Match }>();
		for (const word of words) {
			for (const match of this.#run(this.#word(word, few))) {
				const name = `${match.kind}:${match.id}`;
				const { count = 0, match: before } = tally.get(name) ?? {};
				const terms = new Set([...(before?.terms ?? []), ...match.terms]);
				tally.set(name, { count: count + 1, match: { ...match, terms, score: match.score + (before?.score ?? 0) } });
			}
		}
		const most = Math.max(...Array.from(tally.values(), ({ count }) => count));
		return [...tally.values()]
			.filter(({ count }) => count === most)
			.map(({ match }) => match)
			.sort((a, b) => b.score - a.score);
	}

	#run(query: Query): Match[] {
		return this.#index
			.search(query)
			.map(({ id, score, terms }): Match => ({ ...parseId(String(id)), score, terms: new Set(terms) }));
	}

	#word(word: string, forgive: Forgive): QueryCombination {
		const key = foldWord(word);
		// A single letter begins too many words.
		const begins = { prefix: true, weights, ...(key.length < 2 && { fields: ['forms'] }) };
		const stems = LANGS.map((lang) => {
			const ending = stem(word, lang);
			return anyOf([ending], { fields: [lang, 'forms'], prefix: lang === 'kk' && ending.length > 3, weights });
		});
		return anyOf([
			anyOf(readings(word), begins),
			anyOf(stems, { boostTerm: () => 0.5 }),
			...this.#mistyped(key, forgive, 1)
		]);
	}

	/** A name as a whole, which ranks above everything else. */
	#name(whole: string, forgive: Forgive): QueryCombination {
		const boost = 4;
		return anyOf(
			[anyOf([whole], { prefix: true, boostTerm: () => boost, weights }), ...this.#mistyped(whole, forgive, boost)],
			{ fields: ['forms'] }
		);
	}

	#mistyped(key: string, forgive: Forgive, boost: number): QueryCombination[] {
		return nearTerms(key, this.#vocabulary, forgive(key)).map(({ term, errors }) => {
			const likeness = term.length / (term.length + errors);
			return anyOf([term], { boostTerm: () => boost * MISTYPED * likeness });
		});
	}
}

/** A term, or a combination of such. */
type Query = string | QueryCombination;

const anyOf = (queries: Query[], options: SearchOptions = {}): QueryCombination => ({
	combineWith: 'OR',
	...options,
	queries
});
const allOf = (queries: Query[]): QueryCombination => ({ combineWith: 'AND', queries });

/** Weights against an exact term, which has 1: of a word that only begins so, and of one that was mistyped. */
const weights = { prefix: 0.3, fuzzy: 0 };
const MISTYPED = 0.2;
