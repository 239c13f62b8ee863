import MiniSearch, { type QueryCombination, type SearchOptions, type SearchResult } from 'minisearch';
import { LANGS } from '$lib/atlas/vocabulary';
import { foldName, foldWord, readings } from './fold';
import type { Pace } from '../pace';
import { stem } from './stem';
import { FIELDS, tellingWords, type Field } from './terms';

export type Kind = 'city' | 'role' | 'passage' | 'note';

/** Something that can be found, with its keys: of its cities' names, and of its words in one language or more. */
export interface Searchable {
	kind: Kind;
	id: string;
	terms: Partial<Record<Field, readonly string[]>>;
}

/** Something found, and the keys by which it was. */
export interface Match {
	kind: Kind;
	id: string;
	score: number;
	terms: ReadonlySet<string>;
}

/** Words of a query beyond which it is a pasted text. */
const MAX_WORDS = 12;

/** How many typing errors are forgiven in a key; short words are too alike. */
type Forgive = (key: string) => number;
const none: Forgive = () => 0;
const few: Forgive = (key) => (key.length < 5 ? 0 : key.length < 6 ? 1 : 2);
const more: Forgive = (key) => (key.length === 4 ? 1 : few(key));

const nameOf = ({ kind, id }: { kind: Kind; id: string }) => `${kind}:${id}`;

const isField = (field: string): field is Field => FIELDS.some((known) => known === field);

/** Finds by keys: exact ones first, then beginnings of words, then typing errors, then some of the words. */
export class Matcher {
	readonly #mini: MiniSearch<Searchable>;
	readonly #ids = new Map<string, Searchable>();

	private constructor() {
		this.#mini = new MiniSearch<Searchable>({
			fields: [...FIELDS],
			// The words are cut and keyed already.
			extractField: (searchable, field) =>
				isField(field) ? (searchable.terms[field]?.join(' ') ?? '') : nameOf(searchable),
			tokenize: (text) => (text === '' ? [] : text.split(' ')),
			processTerm: (term) => term,
			searchOptions: {
				tokenize: (term) => [term],
				combineWith: 'OR',
				// A city is not found less for having many names.
				bm25: { k: 1.2, b: 0.2, d: 0.5 }
			}
		});
	}

	static async of(searchables: readonly Searchable[], pace: Pace): Promise<Matcher> {
		const matcher = new Matcher();
		for (const searchable of searchables) {
			matcher.#ids.set(nameOf(searchable), searchable);
			matcher.#mini.add(searchable);
			await pace();
		}
		return matcher;
	}

	/** All that a text finds, the best first; nothing where it holds no word. */
	match(text: string): Match[] {
		const words = tellingWords(text).slice(0, MAX_WORDS);
		if (words.length === 0) return [];
		const whole = foldName(text);
		const all = (forgive: Forgive) =>
			anyOf([allOf(words.map((word) => ofWord(word, forgive))), ofName(whole, forgive)]);

		const exact = this.#run(all(none));
		if (exact.some(({ kind }) => kind === 'city')) return exact;
		const nearly = (forgive: Forgive) => this.#run(all(forgive)).filter(beginsAs([...words, whole]));
		const named = nearly(few).filter(({ kind }) => kind === 'city');
		if (exact.length > 0 || named.length > 0) return [...named, ...exact];
		const near = nearly(more);
		return near.length > 0 || words.length === 1 ? near : this.#mostOf(words);
	}

	/** What holds more of the words than anything else does. */
	#mostOf(words: readonly string[]): Match[] {
		const tally = new Map<string, { count: number; match: Match }>();
		for (const word of words) {
			for (const match of this.#run(ofWord(word, few))) {
				const key = nameOf(match);
				const { count = 0, match: before } = tally.get(key) ?? {};
				const terms = new Set([...(before?.terms ?? []), ...match.terms]);
				tally.set(key, { count: count + 1, match: { ...match, terms, score: match.score + (before?.score ?? 0) } });
			}
		}
		const most = Math.max(...Array.from(tally.values(), ({ count }) => count));
		return [...tally.values()]
			.filter(({ count }) => count === most)
			.map(({ match }) => match)
			.sort((a, b) => b.score - a.score);
	}

	#run(query: Query): Match[] {
		return this.#mini.search(query).flatMap((result: SearchResult): Match[] => {
			const found = this.#ids.get(String(result.id));
			return found ? [{ kind: found.kind, id: found.id, score: result.score, terms: new Set(result.terms) }] : [];
		});
	}
}

/** Whether a match begins as one of the words does: an error is seldom in the first letter. */
function beginsAs(words: readonly string[]): (match: Match) => boolean {
	const initials = new Set(words.map((word) => foldWord(word).charAt(0)));
	return ({ terms }) => [...terms].some((term) => initials.has(term.charAt(0)));
}

/** A key, or a combination of such. */
type Query = string | QueryCombination;

const anyOf = (queries: Query[], options: SearchOptions = {}): QueryCombination => ({
	combineWith: 'OR',
	...options,
	queries
});
const allOf = (queries: Query[]): QueryCombination => ({ combineWith: 'AND', queries });

/** Weights against an exact key, which is 1. */
const weights = { prefix: 0.3, fuzzy: 0.2 };

function ofWord(word: string, forgive: Forgive): QueryCombination {
	const key = foldWord(word);
	const fuzzy = forgive(key);
	// One letter begins too many words.
	const begins = { prefix: true, weights, ...(key.length < 2 && { fields: ['forms'] }) };
	const stems = LANGS.map((lang) => {
		const ending = stem(word, lang);
		return anyOf([ending], { fields: [lang, 'forms'], prefix: lang === 'kk' && ending.length > 3, weights });
	});
	return anyOf([
		anyOf(readings(word), begins),
		anyOf(stems, { boostTerm: () => 0.5 }),
		...(fuzzy ? [typed(key, fuzzy)] : [])
	]);
}

const typed = (key: string, fuzzy: number): QueryCombination => anyOf([key], { fuzzy, weights });

/** A name as a whole: nothing else that is found comes before it. */
function ofName(whole: string, forgive: Forgive): QueryCombination {
	const fuzzy = forgive(whole);
	return anyOf([whole], { fields: ['forms'], prefix: true, boostTerm: () => 4, weights, ...(fuzzy && { fuzzy }) });
}
