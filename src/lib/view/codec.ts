import { DEFAULT_LANG, isLang, type EraId, type Lang, type RoleTypeId } from '$lib/atlas/vocabulary';
import { parseCamera, type Camera } from './camera';
import { pagePath, parsePage, type Page } from './pages';

export { canonicalCamera, MAX_ZOOM, MIN_ZOOM, type Camera } from './camera';
export { pagePath, type Page } from './pages';

/**
 * The view: all that a link carries. Pure and total: any string parses to a view and a list of what was ignored, and a
 * view that is formatted and parsed again is the same view. It is a contract with all who hold a link: never break it.
 */
export interface View {
	lang: Lang;
	page: Page;
	eras: EraId[];
	roles: RoleTypeId[];
	/** Trimmed, at most `MAX_QUERY` code points, one space where there was white space or a control character. */
	q: string;
	passage: string | null;
	/** In the reading view, the cities whose mentions the reader follows; on other pages none. */
	chosen: string[];
	compare: string[];
	/** The globe in place of the flat map. */
	globe: boolean;
	/** Today's borders are shown, where the eras of the view have them. */
	borders: boolean;
	/** The sheet for a class in place of a page that has a map. */
	sheet: boolean;
	embed: boolean;
	/** An embed shows the filter of eras. */
	embedFilters: boolean;
	/** `null`: the page's own camera. */
	camera: Camera | null;
}

/** Something in a link that this atlas does not know: the part of the link, and its value. */
export interface Ignored {
	part: string;
	value: string;
}

/** The ids that come from content; eras and role types in the order in which a link lists them. */
export interface Known {
	eras: readonly EraId[];
	roles: readonly RoleTypeId[];
	cities: ReadonlySet<string>;
	passages: ReadonlySet<string>;
}

export interface Parsed {
	view: View;
	ignored: Ignored[];
}

export const MAX_QUERY = 200;
/** Cities that stand side by side and can still be read. */
export const MAX_COMPARED = 4;

/** Parameters that mail and advertising services append: the reader did not ask for them, so no message names them. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|yclid|ysclid|_openstat|mc_[ce]id)$/;

export const defaultView = (lang: Lang, page: Page = { kind: 'map' }): View => ({
	lang,
	page,
	eras: [],
	roles: [],
	q: '',
	passage: null,
	chosen: [],
	compare: [],
	globe: false,
	borders: false,
	sheet: false,
	embed: false,
	embedFilters: false,
	camera: null
});

/** A search text as the view keeps it. */
export const normaliseQuery = (text: string): string => splitQuery(text).kept;

/** The same, and `cut`: what is beyond the longest text that is kept. */
function splitQuery(text: string): { kept: string; cut: string } {
	// A lone surrogate cannot be written into a URL.
	const signs = Array.from(text.replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ').trim());
	return { kept: signs.slice(0, MAX_QUERY).join('').trim(), cut: signs.slice(MAX_QUERY).join('').trim() };
}

/** Splits a link without ever throwing, whatever stands in it. */
function split(link: string): { path: string; params: URLSearchParams; hash: string } {
	const [, path = '', search = '', hash = ''] = /^([^?#]*)(?:\?([^#]*))?(?:#([^]*))?$/.exec(link) ?? [];
	return { path, params: new URLSearchParams(search), hash };
}

function decode(segment: string): string {
	try {
		return decodeURIComponent(segment);
	} catch {
		return segment;
	}
}

/** Several ids behind one parameter, in the vocabulary's order, each once. */
function parseList<Id extends string>(part: string, values: string[], order: readonly Id[], ignored: Ignored[]): Id[] {
	const given = values.flatMap((value) => value.split(',')).filter((value) => value !== '');
	for (const value of new Set(given)) if (!order.some((id) => id === value)) ignored.push({ part, value });
	return order.filter((id) => given.includes(id));
}

/** Parameters whose only value is 1. */
const FLAGS = ['globe', 'borders', 'sheet', 'embed'] as const;
/** What of the page's chrome an embed may have: the only value of its parameter. */
const EMBED_CHROME = 'filters';
const PARAMETERS = ['era', 'role', 'q', 'passage', 'city', 'compare', ...FLAGS, 'chrome'] as const;

/**
 * Reads a link: path below the site's base, query and hash, as in `/ru/cities/otrar?era=empires#map=4/43/68`.
 * A value that is unknown or malformed is dropped and named in `ignored`; the rest is kept.
 */
export function parseView(link: string, known: Known): Parsed {
	const { path, params, hash } = split(link);
	const [first, ...segments] = path.split('/').filter(Boolean).map(decode);
	const ignored: Ignored[] = [];
	const lang = isLang(first) ? first : DEFAULT_LANG;
	const page: Page = first === undefined || isLang(first) ? parsePage(segments, known) : { kind: 'missing' };

	for (const name of new Set(params.keys())) {
		if (!PARAMETERS.some((known) => known === name) && !TRACKING.test(name)) {
			ignored.push({ part: name, value: params.get(name) ?? '' });
		}
	}
	/** The value of a parameter that has one: of several the first. */
	const only = (name: (typeof PARAMETERS)[number]): string | null => {
		const [value = null, ...others] = new Set(params.getAll(name));
		for (const value of others) ignored.push({ part: name, value });
		return value;
	};
	const eras = parseList('era', params.getAll('era'), known.eras, ignored);
	const passage = only('passage');
	if (passage && !known.passages.has(passage)) ignored.push({ part: 'passage', value: passage });

	const { kept: q, cut } = splitQuery(only('q') ?? '');
	if (cut) ignored.push({ part: 'q', value: cut });

	/** Cities in the order of the link, each once. */
	const cities = (name: 'city' | 'compare', allowed: number): string[] => {
		const asked = new Set(params.getAll(name).flatMap((value) => value.split(',')));
		const found = [...asked].filter((id) => known.cities.has(id)).slice(0, allowed);
		for (const value of asked) if (value && !found.includes(value)) ignored.push({ part: name, value });
		return found;
	};
	const chosen = cities('city', page.kind === 'read' ? Infinity : 0);
	const compare = cities('compare', MAX_COMPARED);

	const flag = (name: (typeof FLAGS)[number]): boolean => {
		const value = only(name);
		if (value !== null && value !== '1') ignored.push({ part: name, value });
		return value === '1';
	};

	const embed = flag('embed');
	const chrome = only('chrome');
	const embedFilters = embed && chrome === EMBED_CHROME;
	if (chrome !== null && !embedFilters) ignored.push({ part: 'chrome', value: chrome });

	const view: View = {
		lang,
		page,
		eras: page.kind === 'era' ? eras.filter((era) => era !== page.era) : eras,
		roles: parseList('role', params.getAll('role'), known.roles, ignored),
		q,
		passage: passage && known.passages.has(passage) ? passage : null,
		chosen,
		compare,
		globe: flag('globe'),
		borders: flag('borders'),
		sheet: flag('sheet'),
		embed,
		embedFilters,
		camera: null
	};
	if (hash.startsWith('map=')) {
		view.camera = parseCamera(hash.slice('map='.length));
		if (!view.camera) ignored.push({ part: 'map', value: hash.slice('map='.length) });
	}
	return { view, ignored };
}

/** A view as a link below the site's base. Defaults are omitted; the order of parameters is fixed. */
export function formatView(view: View): string {
	const hash = view.camera ? `#map=${view.camera.zoom}/${view.camera.lat}/${view.camera.lng}` : '';
	return `/${view.lang}${pagePath(view.page)}${formatQuery(view)}${hash}`;
}

/** The query of a view's link, with its question mark; nothing where nothing is asked for. */
export function formatQuery(view: View): string {
	const parameters: [(typeof PARAMETERS)[number], string][] = [
		['era', view.eras.join(',')],
		['role', view.roles.join(',')],
		['q', encodeURIComponent(view.q)],
		['passage', view.passage ?? ''],
		['city', view.page.kind === 'read' ? view.chosen.join(',') : ''],
		['compare', view.compare.join(',')],
		...FLAGS.map((name): [typeof name, string] => [name, view[name] ? '1' : '']),
		['chrome', view.embed && view.embedFilters ? EMBED_CHROME : '']
	];
	const query = parameters.flatMap(([name, value]) => (value ? [`${name}=${value}`] : [])).join('&');
	return query && `?${query}`;
}

/** The eras that the view asks for: those of the parameter and the era page's own, in the order of `eras`. */
export function viewEras({ page, eras: asked }: View, { eras }: Pick<Known, 'eras'>): EraId[] {
	return page.kind === 'era' ? eras.filter((era) => era === page.era || asked.includes(era)) : asked;
}
