/** The closed vocabularies of the contract (ATLAS.md). Ids are part of links: never renamed once shipped. */

/** Editions of the atlas, in the order in which they are offered. */
export const LANGS = ['ru', 'kk', 'en'] as const;
export type Lang = (typeof LANGS)[number];

/** Periods that the article distinguishes, in time order; the order of `?era=`. */
export const ERA_IDS = [
	'antiquity',
	'first-missions',
	'kazakh-khanate',
	'empires',
	'industrial',
	'globalisation'
] as const;
export type EraId = (typeof ERA_IDS)[number];

/** What the article says a city is or does; the order of `?role=`. */
export const ROLE_TYPE_IDS = [
	'polis-proxeny',
	'ancient-centre',
	'first-missions',
	'khanate-centre',
	'imperial-capital',
	'conference-venue',
	'global-gateway',
	'national-gateway',
	'sector-leader',
	'diplomatic-centre',
	'regional-capital',
	'border-city'
] as const;
export type RoleTypeId = (typeof ROLE_TYPE_IDS)[number];

/** How firmly the article says it; a label must never harden it. */
export const MODALITIES = ['asserted', 'reported', 'self-described', 'quoted', 'denied'] as const;
export type Modality = (typeof MODALITIES)[number];

/** How a passage names a city. */
export const MENTION_KINDS = ['direct', 'adjectival', 'periphrasis'] as const;
export type MentionKind = (typeof MENTION_KINDS)[number];

/** Who a statement comes from; never mixed. */
export const LAYERS = ['article', 'editor', 'authority'] as const;
export type Layer = (typeof LAYERS)[number];
