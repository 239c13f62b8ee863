import MiniSearch, { type AsPlainObject, type Options } from 'minisearch';
import { FIELDS, type Field } from './terms';

export type Kind = 'city' | 'role' | 'passage' | 'note';

/** Something that can be found, with the terms of its cities' names and of its words in one language or more. */
export interface Searchable {
	kind: Kind;
	id: string;
	terms: Partial<Record<Field, readonly string[]>>;
}

/** An index as JSON holds it. */
export type SerialisedIndex = AsPlainObject;
export type WordIndex = MiniSearch<Searchable>;

const isField = (field: string): field is Field => FIELDS.some((known) => known === field);

/** The same where the index is built and where it is loaded. */
const options: Options<Searchable> = {
	fields: [...FIELDS],
	// The terms are made by terms.ts: MiniSearch is to add nothing and change nothing.
	extractField: ({ kind, id, terms }, field) => (isField(field) ? (terms[field]?.join(' ') ?? '') : `${kind}:${id}`),
	tokenize: (terms) => (terms === '' ? [] : terms.split(' ')),
	processTerm: (term) => term,
	searchOptions: {
		tokenize: (term) => [term],
		combineWith: 'OR',
		// A low `b`: a city with many names ranks no lower than one with few.
		bm25: { k: 1.2, b: 0.2, d: 0.5 }
	}
};

/** Indexes everything; takes long, and so is done when the site is built. */
export function buildIndex(searchables: readonly Searchable[]): SerialisedIndex {
	const index = new MiniSearch<Searchable>(options);
	index.addAll(searchables);
	return index.toJSON();
}

/**
 * Loads an index in slices of a thousand terms, between which the page answers its reader.
 * @throws Error where the index was serialised by an incompatible version of MiniSearch
 */
export function loadIndex(serialised: SerialisedIndex): Promise<WordIndex> {
	return MiniSearch.loadJSAsync<Searchable>(serialised, options);
}

/** Every term of an index, in the order in which it was first met. */
export const vocabulary = (serialised: SerialisedIndex): string[] => serialised.index.map(([term]) => term);

/** Undoes `${kind}:${id}`. */
export function parseId(name: string): { kind: Kind; id: string } {
	const colon = name.indexOf(':');
	return { kind: name.slice(0, colon) as Kind, id: name.slice(colon + 1) };
}
