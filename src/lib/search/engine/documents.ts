/** What a search in one language reads beside the index that every page carries; made by `server/search-documents.ts`. */
export interface SearchDocuments {
	cities: CityForms[];
	passages: PassageText[];
	notes: NoteText[];
}

/** All names of a city: in each language, as the article writes it, as older and local usage has it. */
export interface CityForms {
	id: string;
	/** Each once; the names in the three languages first. */
	forms: string[];
}

export interface PassageText {
	id: string;
	/** Printed pages, as in `106–107`. */
	pages: string;
	section: string;
	/** Cities that the passage names or goes on about. */
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
