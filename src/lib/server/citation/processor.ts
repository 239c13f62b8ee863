import CSL from 'citeproc';
import type { CitationStyle } from '$lib/cite/citations';

/*
 * The citation processor. It runs while the site is built, and readers get what comes out: neither it nor the styles are
 * sent to a browser.
 */

/** A record in CSL-JSON, as far as the atlas has such. */
export interface CslItem {
	id: string;
	type: 'article-journal' | 'webpage';
	/** ISO 639-1. English titles, and they alone, are written in capitals where a style wants that. */
	language?: string;
	author?: { family: string; given: string }[];
	title: string;
	'container-title'?: string;
	issued?: CslDate;
	accessed?: CslDate;
	volume?: string;
	issue?: string;
	page?: string;
	DOI?: string;
	URL?: string;
	version?: string;
}

export interface CslDate {
	'date-parts': [[number, number?, number?]];
}

export const LOCALES = { ru: 'ru-RU', kk: 'kk-KZ', en: 'en-US' } as const;
type Locale = (typeof LOCALES)[keyof typeof LOCALES];

const FILES: Record<CitationStyle, string> = {
	'gost-7-0-5': 'gost-r-7-0-5-2008',
	'gost-7-0-100': 'gost-r-7-0-100-2018',
	apa: 'apa',
	chicago: 'chicago-note-bibliography',
	mla: 'modern-language-association'
};

const sources = import.meta.glob<string>('./csl/*.{csl,xml}', { query: '?raw', import: 'default', eager: true });

function source(name: string): string {
	const text = sources[`./csl/${name}`];
	if (text === undefined) throw new Error(`src/lib/server/citation/csl/${name} is missing; add it`);
	return text;
}

/** One engine a style and locale: making one takes longer than a hundred citations. */
const engines = new Map<string, InstanceType<typeof CSL.Engine>>();
/** What the engines were asked for, each time under an id of its own: under a known one they would not look again. */
const asked = new Map<string, CslItem>();

function engineOf(style: CitationStyle, locale: Locale): InstanceType<typeof CSL.Engine> {
	const key = `${style} ${locale}`;
	const known = engines.get(key);
	if (known) return known;
	const system = {
		// The processor asks for more than there is, such as `ru`, and takes `false` for an answer.
		retrieveLocale: (name: string) => sources[`./csl/locales-${name}.xml`] ?? false,
		retrieveItem: (id: string) => {
			const item = asked.get(id);
			if (!item) throw new RangeError(`no record "${id}"`);
			return item;
		}
	};
	const engine = new CSL.Engine(system, source(`${FILES[style]}.csl`), locale, true);
	engines.set(key, engine);
	return engine;
}

/**
 * A record in a style, as HTML: as a list of references has it and, where a page is given, as a text points to that page.
 * The locale decides the words of the style, such as “et al.”; en-US, on which every locale rests, is always loaded.
 */
export function format(
	item: CslItem,
	how: { style: CitationStyle; locale: Locale; page?: string }
): { reference: string; inText: string } {
	// Most passages stand on pages that another one stands on too.
	const key = JSON.stringify([item, how]);
	const formatted = known.get(key) ?? formatAnew(item, how);
	known.set(key, formatted);
	return formatted;
}

const known = new Map<string, ReturnType<typeof format>>();

function formatAnew(
	item: CslItem,
	{ style, locale, page = '' }: { style: CitationStyle; locale: Locale; page?: string }
): { reference: string; inText: string } {
	const engine = engineOf(style, locale);
	const id = `${item.id}-${asked.size.toString()}`;
	asked.set(id, { ...item, id });
	engine.updateItems([id]);
	const [entry = ''] = engine.makeBibliography()[1];
	const cluster = { citationItems: [{ id, locator: page, label: 'page' as const }], properties: { noteIndex: 1 } };
	return {
		reference: entry.replace(/<\/?div[^>]*>/g, '').trim(),
		inText: page ? engine.previewCitationCluster(cluster, [], [], 'html') : ''
	};
}
