import type { EraEntry, RelationEntry, RoleEntry } from './index-data';
import type { Source } from './schema';
import type { Segment } from './segments';
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
	/** The words of the article, in Russian. */
	quote: Segment[];
	/** The project's translation; `null` in Russian. */
	translation: Segment[] | null;
	notes: NoteEntry[];
}

export interface NoteEntry {
	id: string;
	text: string;
	sources: Source[];
}

/** A role with the passages that its evidence stands in. */
export type CardRole = RoleEntry & { typeLabel: string; passages: { id: string; pages: string }[] };

export type CardRelation = RelationEntry & { fromName: string; toName: string; pages: string };

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
	lat: number;
	lng: number;
	coordinateSource: Source;
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
