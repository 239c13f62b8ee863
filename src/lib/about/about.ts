import type { CardRole, CitationRun, CityCard, NoteEntry, PassageEntry } from '$lib/atlas/edition';
import type { CitationStyle } from '$lib/cite/citations';
import type { EraId, Lang, MentionKind, Modality } from '$lib/atlas/vocabulary';
import type { PlainMessage } from '$lib/i18n/messages.svelte';

/** The page about the atlas in one language, ready to be drawn; made by `server/about`. */
export interface About {
	sections: Part[];
	record: ArticleRecord;
	eras: EraFacts[];
	modalities: ModalityFacts[];
	examples: { role: CardRole; passage: PassageEntry; note: NoteEntry; city: CityCard };
	counts: Counts;
	coordinates: { source: string; cities: number }[];
	/** The article in each style, the edition’s usual one first. */
	citations: { style: CitationStyle; label: string; runs: CitationRun[] }[];
	/** The atlas's own address; `null` where the site was built for no known one. */
	address: string | null;
	release: Release;
	downloads: DownloadEntry[];
}

/** What is cited of the atlas beside its name. */
export interface Release {
	version: string;
	/** As the language's citations have it. */
	date: string;
}

/** What the page says, in order; `###` heads stand inside `##` heads. The ids are the page's anchors. */
export const OUTLINE = {
	article: [],
	atlas: [],
	method: ['modality', 'eras'],
	layers: ['layer-article', 'layer-editor', 'layer-authority'],
	gaps: [],
	counts: [],
	sources: ['coordinates'],
	licences: [],
	cite: ['cite-article', 'cite-atlas'],
	downloads: [],
	offline: [],
	access: []
} as const;

type SectionId = keyof typeof OUTLINE;
export type PartId = SectionId | (typeof OUTLINE)[SectionId][number];

/** A head with the prose below it; what the page computes follows the prose. */
export interface Part {
	id: PartId;
	title: string;
	blocks: Block[];
	parts: Part[];
}

export type Block = { kind: 'paragraph'; words: Inline[] } | { kind: 'list'; items: Inline[][] };

export type Inline =
	| { kind: 'text'; text: string }
	| { kind: 'strong'; words: Inline[] }
	/** Words of the article, in Russian. */
	| { kind: 'quoted'; words: Inline[] }
	/** `page:table`, `#anchor` or a whole address. */
	| { kind: 'link'; to: string; words: Inline[] };

export interface ArticleRecord {
	/** As printed, in Russian. */
	title: string;
	/** The editor's translation; `null` in Russian. */
	translatedTitle: string | null;
	authors: string[];
	/** As printed, in this language. */
	journal: string;
	journalLang: Lang;
	/** The journal's own name in the page's language; `null` where that is the printed one. */
	journalName: string | null;
	year: number;
	issue: string;
	pages: string;
	doi: string;
	/** The day on which the article reached the journal, in the language's form. */
	received: string | null;
	/** The article's own, in the page's language. */
	abstract: string;
	keywords: string[];
}

export interface EraFacts {
	id: EraId;
	label: string;
	dates: string;
	timespan: string;
	datedBy: 'article' | 'editor';
	passages: number;
	cities: number;
}

export interface ModalityFacts {
	modality: Modality;
	roles: number;
	/** A role with this modality, with its city's name or its group's. */
	example: { cities: string; statement: string } | null;
}

export interface Counts {
	cities: number;
	passages: number;
	/** Stretches of text; one may name several cities. */
	mentions: number;
	mentionKinds: { kind: MentionKind; count: number }[];
	roles: number;
	collectiveRoles: number;
	relations: number;
	notes: number;
	translations: number;
}

export interface DownloadEntry {
	name: string;
	/** Media type. */
	type: string;
	/** The message that says what the file holds. */
	holds: PlainMessage;
	href: string;
	/** As in `12 kB`: what the file holds, before compression. */
	size: string;
}

/** A row of a list with leaders. */
export interface LeaderRow {
	label: string;
	value: string | number;
	/** A part of the row above. */
	part?: true;
}
