import type { CitationRun } from '$lib/atlas/edition';

/** In the order in which they are offered. The names are hooks of the page: `data-citation-style`. */
export const CITATION_STYLES = ['gost-7-0-5', 'gost-7-0-100', 'apa', 'chicago', 'mla'] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];

export type InEachStyle<Value> = Record<CitationStyle, Value>;

export interface StyledCitation {
	/** What stands in a list of references, or in a note. */
	reference: CitationRun[];
	/** What stands in the text, at the quote, with its page; absent where `reference` has that page itself. */
	inText?: CitationRun[];
}

/** A citation of a page of the atlas, to be filled in by `fillView`. */
export interface ViewTemplate {
	/** With `{title}`, `{url}`, `{year}`, `{month}`, `{day}`, and `{dd}` where a day has two digits. */
	runs: CitationRun[];
	/** What stands for `{month}`, from January on; none where the style names no day of reading. */
	months: string[];
}

/** The words of the dialog, in one language. */
export interface CitingWords {
	title: string;
	what: string;
	passage: string;
	article: string;
	view: string;
	style: string;
	reference: string;
	inText: string;
	seen: string;
	files: string;
	styles: InEachStyle<string>;
}

/** `citations.json`, fetched when a reader first asks for a citation: all of one language, made while the site is built. */
export interface Citations {
	words: CitingWords;
	article: InEachStyle<StyledCitation>;
	/** The passages, by their printed pages, as in `106–107`. */
	pages: Record<string, InEachStyle<StyledCitation>>;
	/** A page of the atlas that has a title, and the atlas as a whole. */
	view: InEachStyle<ViewTemplate>;
	atlas: InEachStyle<ViewTemplate>;
}
