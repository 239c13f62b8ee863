import { z } from 'zod';
import type { Inset, PlaceName } from './map-tables';
import type { Note } from './notes';
import type { DatedEvent, Knot } from './timeline';
import type { TourStep } from './tour';
import { GLYPHS, INTERFACE_LANGS, LANGS, MENTION_KINDS, MODALITIES, type Lang } from './vocabulary';
import { Id, inEachOf, Localised, Source, Text } from './words';

/**
 * Schemas of the content files; types are inferred from them. References between files (does this city exist, is
 * this evidence inside its passage) are checked in `server/content/references.ts`, which sees all files at once.
 * A message here says what is right; `server/content/plain-words.ts` words what has no message of its own.
 */

export { Id, InterfaceWords, Localised, Source, Text } from './words';

const text = Text;
const id = Id;

const contributor = z.strictObject({ family: Localised, given: Localised, orcid: text.optional() });

/** The article's record, in CSL-JSON terms where it has one. */
export const Article = z.strictObject({
	id,
	type: z.literal('article-journal'),
	title: Localised,
	author: z.array(contributor).min(1),
	/** The journal's name, and the language of the one that the article prints. */
	containerTitle: Localised,
	containerLanguage: z.enum(INTERFACE_LANGS),
	volume: text.optional(),
	issue: text,
	issued: z.strictObject({ year: z.int().min(1900).max(2100) }),
	page: text,
	doi: text,
	language: z.enum(INTERFACE_LANGS),
	/** The languages of the atlas, the article's own among them; without it, all of the interface's. */
	editions: z.array(z.enum(INTERFACE_LANGS)).min(1).default(INTERFACE_LANGS),
	/** The name under which the atlas is cited. */
	atlas: Localised,
	received: text.optional(),
	abstract: Localised,
	keywords: inEachOf(LANGS, z.array(text)),
	/** Section heads, in the article's order. */
	sections: z.array(z.strictObject({ id, title: Localised, layer: z.enum(['article', 'editor']) })).min(1)
});
export type Article = z.infer<typeof Article>;

const colour = z.string().regex(/^#[0-9a-f]{6}$/, "a colour is written as '#8a5a00', in quotes");

/**
 * A period that the article distinguishes. `timespan` is EDTF (level 1); `dates` the same for a reader. `today`: it
 * includes today. `colour`: on a light and on a dark page.
 */
export const Era = z.strictObject({
	id,
	label: Localised,
	/** The label where there is one line for it; without it, the label itself. */
	short: Localised.optional(),
	timespan: z.string().regex(/^[-0-9?~%/.Xu]+$/i, 'a timespan is written in EDTF, as in "1465/1847"'),
	dates: Localised,
	datedBy: z.enum(['article', 'editor']),
	today: z.boolean().default(false),
	glyph: z.enum(GLYPHS),
	colour: z.strictObject({ light: colour, dark: colour }),
	description: Localised
});
export type Era = z.infer<typeof Era>;

/** An entry of the controlled vocabulary of roles. */
export const RoleType = z.strictObject({ id, label: Localised, description: Localised });
export type RoleType = z.infer<typeof RoleType>;

/** Degrees. */
export const Latitude = z
	.number()
	.min(-85, 'a latitude lies between -85 and 85')
	.max(85, 'a latitude lies between -85 and 85');
export const Longitude = z
	.number()
	.min(-180, 'a longitude lies between -180 and 180')
	.max(180, 'a longitude lies between -180 and 180');

/** A place on the map. `lat`, `lng` in degrees (WGS 84) of the historical site. */
export const City = z
	.strictObject({
		names: Localised,
		/** The name as the article writes it, in the nominative: `Феб`, `Испиджаб (Сайрам)`. */
		written: text,
		/**
		 * The name that the passages use, as the quotes and our translations have it, where it is not the one that readers
		 * know: it stands beside theirs, see names.ts.
		 */
		nameInPassages: Localised.optional(),
		/** Other spellings that a reader may search by; the editor's. */
		aliases: z.array(text).default([]),
		/** Left out, as `lng` and `coordinateSource`, where nobody knows the place: the city is then on no map. */
		lat: Latitude.optional(),
		lng: Longitude.optional(),
		/** What the coordinates point at, where it is not simply the city of today (a ruin, an old town). */
		site: Localised.optional(),
		coordinateSource: Source.optional(),
		/** Whether readers know it so well that the places of others are told by it; the editor's. */
		landmark: z.boolean().default(false),
		/** The country in which the place lies today. */
		country: Localised,
		/** That country in ISO 3166-1 alpha-2. */
		countryCode: z.string().regex(/^[A-Z]{2}$/, 'a country has its two letters of ISO 3166-1, as in KZ'),
		wikidata: z
			.string()
			.regex(/^Q[1-9]\d*$/, 'a Wikidata id looks like Q90')
			.optional(),
		pleiades: z
			.string()
			.regex(/^\d{5,}$/, 'a Pleiades id is a number, in quotes')
			.optional(),
		geonames: z
			.string()
			.regex(/^\d{4,}$/, 'a GeoNames id is a number, in quotes')
			.optional()
	})
	.refine(
		({ lat, lng, coordinateSource }) =>
			new Set([lat, lng, coordinateSource].map((one) => one === undefined)).size === 1,
		'a place has lat, lng and coordinateSource; a city whose place is not known has none of them'
	);
export type City = z.infer<typeof City> & { id: string };

/** What stands above the text of a passage's file. */
export const PassageHead = z.strictObject({
	section: id,
	/** Printed pages: one, or two where the passage runs over. */
	pages: z.array(z.int().min(1)).min(1).max(2),
	eras: z.array(id),
	/** Cities that the passage goes on about without naming or paraphrasing them. */
	concerns: z.array(id).default([]),
	/** True where the passage begins with the very next sentence after the previous passage of the same paragraph. */
	continues: z.boolean().default(false),
	/**
	 * Where the atlas omits nothing right before the passage, though a new paragraph begins: `paragraph` after the previous
	 * passage (a section's head may stand between), `head` after its section's head. Neither: words are omitted.
	 */
	follows: z.enum(['paragraph', 'head']).optional()
});
export type PassageHead = z.infer<typeof PassageHead>;

/** A stretch of a passage that names one or more cities; offsets in UTF-16 code units of the passage's text. */
export interface Mention {
	start: number;
	end: number;
	cities: string[];
	kind: (typeof MENTION_KINDS)[number];
}

export type Passage = PassageHead & { id: string; order: number; text: string; mentions: Mention[] };

/** A passage in another language: the project's, marked as the editor's layer. */
export interface Translation {
	text: string;
	mentions: Mention[];
}

/** The exact words, inside a passage, on which a statement rests. */
export const Evidence = z.strictObject({ passage: id, exact: text });
export type Evidence = z.infer<typeof Evidence>;

/** What the article says one city, or a group of cities together, is or does. */
export const Role = z.strictObject({
	id,
	/** One city: its own role. Several: the role is said of the group. */
	cities: z.array(id).min(1),
	era: id,
	type: id,
	modality: z.enum(MODALITIES),
	statement: Localised,
	evidence: z.array(Evidence).min(1)
});
export type Role = z.infer<typeof Role>;

/** A tie between two cities that the article states, drawn from `from` to `to`. */
export const Relation = z.strictObject({
	id,
	from: id,
	to: id,
	era: id,
	type: id,
	statement: Localised,
	evidence: Evidence
});
export type Relation = z.infer<typeof Relation>;

/** One article with all that is said of its cities; what `server/content/read.ts` makes of the content files. */
export interface Atlas {
	article: Article;
	eras: Era[];
	roleTypes: RoleType[];
	cities: City[];
	passages: Passage[];
	translations: Record<Lang, Map<string, Translation>>;
	roles: Role[];
	relations: Relation[];
	notes: Note[];
	insets: Inset[];
	placeNames: PlaceName[];
	/** In the order of their dates. */
	events: DatedEvent[];
	/** Of the timeline: years and where they stand. */
	scale: Knot[];
	/** In the order of their numbers, from 1. */
	tour: TourStep[];
}
