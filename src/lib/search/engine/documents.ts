import type { SerialisedIndex } from './word-index';

/** `search.json`, fetched when the search is first used: the texts of one language and the index over their words. */
export interface SearchData {
	documents: SearchDocuments;
	index: SerialisedIndex;
}

/** The texts that a search in one language shows, apart from those in the `AtlasIndex` that every page carries. */
export interface SearchDocuments {
	cities: CityForms[];
	passages: PassageText[];
	notes: NoteText[];
}

/** All names of a city: in each language, as the article writes it, older and local ones. */
export interface CityForms {
	id: string;
	/** Without duplicates; the names in the three languages first. */
	forms: string[];
}

export interface PassageText {
	id: string;
	/** Printed pages, as in `106–107`. */
	pages: string;
	section: string;
	/** Cities that the passage names or is about. */
	cities: string[];
	/** The words of the article, in Russian. */
	quote: Sentence[];
	/** The project's translation; `null` in Russian. */
	translation: Sentence[] | null;
}

export interface Sentence {
	text: string;
	/** Cities named in it. */
	cities: string[];
}

export type NoteText = { id: string; text: string; cities: string[] } & ({ passage: string } | { city: string });
