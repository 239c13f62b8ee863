import type { EraId, Lang, Modality, RoleTypeId } from './vocabulary';

/**
 * The atlas in one language, without the passages: what every page carries so that map, list and filters work at once.
 * Made by `server/content/editions.ts`.
 */
export interface AtlasIndex {
	lang: Lang;
	eras: EraEntry[];
	roleTypes: { id: RoleTypeId; label: string }[];
	cities: CityEntry[];
	roles: RoleEntry[];
	relations: RelationEntry[];
	/** Passages that speak of each era, to say so where no city is left. */
	passageIds: string[];
}

export interface EraEntry {
	id: EraId;
	label: string;
	dates: string;
	datedBy: 'article' | 'editor';
}

/** A city as list and map need it, in the order of the language's collation. */
export interface CityEntry {
	id: string;
	name: string;
	/** The name that the passages use, where it is another. */
	nameInPassages?: string;
	written: string;
	lat: number;
	lng: number;
	/** True where the article names the city only by an adjective. */
	adjectivalOnly: boolean;
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
	arc: Arc;
}

/** A great circle, as an SVG path in the unit square of Web Mercator. */
export interface Arc {
	path: string;
	/** Length in units of the world's side. */
	length: number;
	/** Where its arrowhead stands, and the way it points: degrees clockwise from east. */
	head: { x: number; y: number; angle: number };
}
