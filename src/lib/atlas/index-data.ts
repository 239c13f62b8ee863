import type { CitationRun } from './edition';
import type { EraId, Glyph, Lang, Modality, RoleTypeId } from './vocabulary';

/**
 * The atlas in one language, without the passages: what every page carries so that map, list and filters work at once.
 * Made by `server/content/edition.ts`.
 */
export interface AtlasIndex {
	lang: Lang;
	article: ArticleEntry;
	/** In time order. */
	eras: DrawnEra[];
	/** In the order of the vocabulary. */
	roleTypes: { id: RoleTypeId; label: string; description: string }[];
	cities: CityEntry[];
	roles: RoleEntry[];
	relations: RelationEntry[];
	/** All passages, in the article's order: what a link may point to, and the eras whose words they are. */
	passages: { id: string; eras: EraId[] }[];
	timeline: TimelineEntry;
}

/** Which article the atlas reads, in the language's own words. */
export interface ArticleEntry {
	/** `Н. Исмагулов, Е. Чукубаев` */
	authors: string;
	journal: string;
	year: number;
	/** How the atlas cites it. */
	citation: CitationRun[];
}

export interface EraEntry {
	id: EraId;
	label: string;
	dates: string;
	datedBy: 'article' | 'editor';
}

/** An era with what it looks like; `colour`: CSS colours on a light and on a dark page. */
export interface DrawnEra extends EraEntry {
	/** The label for one line, where it is another. */
	short?: string;
	glyph: Glyph;
	colour: { light: string; dark: string };
	/** True for the era that includes today. */
	today: boolean;
}

/** The timeline, laid out by `server/timeline.ts`; places are in per cent of its length. */
export interface TimelineEntry {
	/** One for each era, in time order; `passages`: how many speak of it. */
	bars: { left: number; width: number; passages: number }[];
	/** From left to right. */
	marks: TimelineMark[];
}

/** One event, or several whose marks would meet. `width` of its words in rem. */
export interface TimelineMark {
	at: number;
	width: number;
	events: {
		id: string;
		at: number;
		/** What stands on the axis: a year, mostly. */
		mark: string;
		/** What happened, in the editor's words. */
		label: string;
		era: EraId;
		/** The passage that states the date. */
		passage: string;
		/** The article expects it. */
		forecast?: true;
	}[];
}

/** How the article names a city at its most direct: by its name, only by an adjective, or only by a description. */
export type Naming = 'direct' | 'adjectival' | 'description';

/** A city as list and map need it, in the order of the language's collation. */
export interface CityEntry {
	id: string;
	name: string;
	/** The name that the passages use, where it is another. */
	nameInPassages?: string;
	written: string;
	/** Degrees; both are absent where nobody knows the place. */
	lat?: number;
	lng?: number;
	named: Naming;
	/** The article's own word where that is an adjective: `Венский`. */
	adjective?: string;
	/** The zoom level of the city's own page. */
	zoom: number;
}

export interface RoleEntry {
	id: string;
	cities: string[];
	era: EraId;
	type: RoleTypeId;
	modality: Modality;
	statement: string;
}

export interface RelationEntry {
	id: string;
	from: string;
	to: string;
	era: EraId;
	type: RoleTypeId;
	statement: string;
	passage: string;
	/** `null` where the place of one of the two is not known. */
	arc: Arc | null;
}

/** A great circle, as an SVG path in the unit square of Web Mercator. */
export interface Arc {
	path: string;
	/** Length in units of the world's side. */
	length: number;
	/** Where its arrowhead stands, and the way it points: degrees clockwise from east. */
	head: { x: number; y: number; angle: number };
}
