import type { EraEntry, RelationEntry, RoleEntry } from './index-data';
import type { Segment } from './segments';
import type { LngLat } from './projection';
import type { EraId, Lang } from './vocabulary';

/**
 * What is read in one language, ready to be drawn; made by `server/content/edition.ts`.
 */

/** A quoted passage with what the editor adds to it. */
export interface PassageEntry {
	id: string;
	order: number;
	section: string;
	/** Printed pages, as in `106–107`. */
	pages: string;
	eras: EraEntry[];
	/** What stands before it in the article: the sentence or paragraph quoted before, its section's head, or words that the atlas omits. */
	follows: 'sentence' | 'paragraph' | 'head' | 'gap';
	/** The article and these pages of it, as a reference in the edition's language. */
	citation: string;
	/** The words of the article, in Russian. */
	quote: Segment[];
	/** The project's translation; `null` in Russian. */
	translation: Segment[] | null;
	notes: NoteEntry[];
}

export interface NoteEntry {
	id: string;
	text: CitationRun[];
	sources: SourceEntry[];
}

/** Where a fact comes from. */
export interface SourceEntry {
	label: CitationRun[];
	url?: string;
}

/** A role with what its type means, and the passages that its evidence stands in. */
export type CardRole = RoleEntry & {
	typeLabel: string;
	typeMeaning: string;
	passages: { id: string; pages: string }[];
};

export type CardRelation = RelationEntry & { fromName: string; toName: string; pages: string };

/** An angle from the equator or from Greenwich; `degrees` in the language's digits, to four places. */
export interface Degrees<Hemisphere extends string> {
	degrees: string;
	hemisphere: Hemisphere;
}

/** All that the atlas says of one city. */
export interface CityCard {
	id: string;
	lang: Lang;
	name: string;
	/** As the article writes it. */
	written: string;
	/** The modern names in the other two languages. */
	otherNames: { lang: Lang; name: string }[];
	country: string;
	site: string | null;
	/** `null` where nobody knows the place. */
	coordinates: {
		latitude: Degrees<'north' | 'south'>;
		longitude: Degrees<'east' | 'west'>;
		source: SourceEntry;
	} | null;
	/** Where it lies, in words; `null` where the atlas has no other well-known city. */
	where: string | null;
	authorities: { label: string; url: string }[];
	roles: CardRole[];
	relations: CardRelation[];
	passages: PassageEntry[];
	notes: NoteEntry[];
	/** For search engines and previews. */
	description: string;
}

/** What the article says of an era. */
export interface EraWords {
	era: EraId;
	description: string;
	passages: PassageEntry[];
}

/** A step of the tour through the article's argument. */
export interface StepEntry {
	/** From 1. */
	number: number;
	lang: Lang;
	title: string;
	/** The editor's words, which claim no more than the passages do. */
	text: string;
	era: EraEntry;
	/** The cities that stand out on the map. */
	cities: string[];
	/** The relations that are drawn on the map. */
	relations: string[];
	/** Two opposite corners of the part of the map that it shows; `null`: as near as its cities allow. */
	frame: readonly [LngLat, LngLat] | null;
	/** True where there is a finer drawing of what it shows. */
	region: boolean;
	passages: PassageEntry[];
	/** The titles of all steps, in order. */
	titles: string[];
}

/** A section of the article with the passages quoted from it. */
export interface SectionEntry {
	id: string;
	title: string;
	/** The head as the article prints it, in Russian; `null` where that is the title. */
	original: string | null;
	passages: PassageEntry[];
}

/** A stretch of a citation, of a note, or of a source’s name. */
export interface CitationRun {
	text: string;
	/** Where it is not the page's. */
	lang?: string;
	italic?: true;
	/** The address that it stands for. */
	href?: string;
}

/** The article as it is read: its passages in order, under its section heads. */
export interface ReadingText {
	title: string;
	/** The title as the article prints it; `null` where that is the title. */
	original: string | null;
	citation: CitationRun[];
	sections: SectionEntry[];
}
