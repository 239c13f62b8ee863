import languages from './languages.json' with { type: 'json' };

/*
 * The vocabularies that are part of the code: what they name is drawn, worded or checked by it. Eras and role types are
 * not among them: they come from `src/content/eras.yaml` and `role-types.yaml`.
 */

/**
 * A language of the atlas. `languages.json` is the one list of them, with each language's own name, its Open Graph
 * locale, and the other codes by which links name it; plain scripts read it too. What needs more for a language fails to compile, or fails a test, until it has it.
 */
export type Lang = keyof typeof languages;

/** The languages in the order in which they are offered. */
export const LANGS: readonly Lang[] = Object.keys(languages) as Lang[];

export const LANGUAGES: Readonly<Record<Lang, { name: string; openGraph: string; also: string[] }>> = languages;

/** The language of the article: its quotes stand in it, and the other languages have translations of them. */
export const ARTICLE_LANG = 'ru' satisfies Lang;
export type TranslationLang = Exclude<Lang, typeof ARTICLE_LANG>;

export const TRANSLATION_LANGS = LANGS.filter((lang): lang is TranslationLang => lang !== ARTICLE_LANG);

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

/** How many steps the tour has, numbered from 1: their numbers are part of links. */
export const TOUR_STEPS = 12;

/** Who a statement comes from; never mixed. */
export const LAYERS = ['article', 'editor', 'authority'] as const;
export type Layer = (typeof LAYERS)[number];
