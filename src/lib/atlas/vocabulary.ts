import languages from './languages.json' with { type: 'json' };

/*
 * The vocabularies that are part of the code: what they name is drawn, worded or checked by it. Eras and role types are
 * not among them: they come from `src/content/eras.yaml` and `role-types.yaml`.
 */

/**
 * A language of the interface. `languages.json` is the one list of them, with each language's own name, its Open Graph
 * locale, and the other codes by which links name it; plain scripts read it too. What needs more for a language fails to
 * compile, or fails a test, until it has it.
 */
export type Lang = keyof typeof languages;

export const INTERFACE_LANGS = Object.keys(languages) as Lang[];

/** Read from the article's files while the site is built: scripts/content.mjs. */
declare const __ARTICLE__: {
	language: Lang;
	editions: Lang[];
	steps: number;
	firstView: { widths: number; x: number; y: number; top: number; bottom: number; southernmost: number };
	insets: boolean;
};

/** The languages that the article has an edition in, in the order in which they are offered. */
export const LANGS: readonly Lang[] = __ARTICLE__.editions;

export const LANGUAGES: Readonly<Record<Lang, { name: string; openGraph: string; also: string[] }>> = languages;

/** The language of the article: its quotes stand in it, and the other languages have translations of them. */
export const ARTICLE_LANG: Lang = __ARTICLE__.language;

export const TRANSLATION_LANGS = LANGS.filter((lang) => lang !== ARTICLE_LANG);

/** The language of what a data file has in one language only: English, where there is an edition in it. */
export const DATA_LANG: Lang = LANGS.includes('en') ? 'en' : ARTICLE_LANG;

/** The language of a reader who has stated none, and of an address that names none. */
export const DEFAULT_LANG: Lang = ARTICLE_LANG;

/** True for the code of a language of the atlas. */
export const isLang = (value: string | undefined): value is Lang => LANGS.some((lang) => lang === value);

/** The id of an era, as in `eras.yaml`; part of links. */
export type EraId = string;

/** The id of a role type, as in `role-types.yaml`; part of links. */
export type RoleTypeId = string;

/** The shapes that an era can have; `eras/glyphs.ts` draws them. */
export const GLYPHS = ['triangle', 'diamond', 'shanyrak', 'square', 'pentagon', 'ring', 'hexagon', 'star'] as const;
export type Glyph = (typeof GLYPHS)[number];

/** How firmly the article says it; a label must never harden it. */
export const MODALITIES = ['asserted', 'reported', 'self-described', 'quoted', 'denied'] as const;
export type Modality = (typeof MODALITIES)[number];

/** How a passage names a city. */
export const MENTION_KINDS = ['direct', 'adjectival', 'periphrasis'] as const;
export type MentionKind = (typeof MENTION_KINDS)[number];

/** How many steps the tour has, numbered from 1: their numbers are part of links. 0: the article has no tour. */
export const TOUR_STEPS = __ARTICLE__.steps;

/**
 * What the first view of the map shows: the world's side in widths of the frame, and in the unit square where it looks (`x`, `y`), where it begins and ends in a high
 * frame (`top`, `bottom`), and the southernmost city, which insets leave uncovered. See docs/another-article.md, `map.yaml`.
 */
export const FIRST_VIEW = __ARTICLE__.firstView;

/** Whether the first view has insets. */
export const HAS_INSETS = __ARTICLE__.insets;

/** Who a statement comes from; never mixed. */
export const LAYERS = ['article', 'editor', 'authority'] as const;
export type Layer = (typeof LAYERS)[number];
