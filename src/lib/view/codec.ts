import { DEFAULT_LANG, isLang, type EraId, type Lang, type RoleTypeId } from '$lib/atlas/vocabulary';
import { decodeAgain, isTracking, meantCamera, meantId, meantLang, segmentsOf, splitLink } from './arrived';
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
	const signs = Array.from(plain(text));
	// Cut, what was broken before may be a whole escape.
	return { kept: plain(signs.slice(0, MAX_QUERY).join('')), cut: signs.slice(MAX_QUERY).join('').trim() };
}

/** A text that was encoded twice decoded; without control characters, and lone surrogates, which no URL can hold. */
const plain = (text: string): string =>
	decodeAgain(text)
		.replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ')
		.trim();

/** Several ids behind one parameter, in the vocabulary's order, each once. */
function parseList<Id extends string>(part: string, values: string[], order: readonly Id[], ignored: Ignored[]): Id[] {
	const given = idsOf(values);
	for (const [id, value] of given) if (!order.some((known) => known === id)) ignored.push({ part, value });
	return order.filter((id) => given.has(id));
}

/** The ids in these lists, each once, with what the link has for them. */
const idsOf = (values: string[]): Map<string, string> =>
	new Map(
		values
			.flatMap((value) => decodeAgain(value).split(','))
			.filter((value) => value !== '')
			.map((value) => [meantId(value), value])
	);

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
	const { path, params, camera } = splitLink(link);
	const [first, ...segments] = segmentsOf(path);
	const ignored: Ignored[] = [];
	const lang = meantLang(first ?? '') ?? DEFAULT_LANG;
	const page: Page = first === undefined || isLang(first) ? parsePage(segments, known) : { kind: 'missing' };

	for (const name of new Set(params.keys())) {
		if (!PARAMETERS.some((known) => known === name) && !isTracking(name)) {
			ignored.push({ part: name, value: params.get(name) ?? '' });
		}
	}
	/** The value of a parameter that has one, and what of it is meant: of several the first. */
	const only = (name: (typeof PARAMETERS)[number], meant = meantId): { value: string; id: string } | null => {
		const [first, ...others] = new Map(params.getAll(name).map((value) => [meant(value), value]));
		for (const [, value] of others) ignored.push({ part: name, value });
		return first ? { id: first[0], value: first[1] } : null;
	};
	const eras = parseList('era', params.getAll('era'), known.eras, ignored);
	const passage = only('passage');
	const passageKnown = passage !== null && known.passages.has(passage.id);
	if (passage?.value && !passageKnown) ignored.push({ part: 'passage', value: passage.value });

	const { kept: q, cut } = splitQuery(only('q', (text) => text)?.value ?? '');
	if (cut) ignored.push({ part: 'q', value: cut });

	/** Cities in the order of the link, each once. */
	const cities = (name: 'city' | 'compare', allowed: number): string[] => {
		const asked = idsOf(params.getAll(name));
		const found = new Set([...asked.keys()].filter((id) => known.cities.has(id)).slice(0, allowed));
		for (const [id, value] of asked) if (!found.has(id)) ignored.push({ part: name, value });
		return [...found];
	};
	const chosen = cities('city', page.kind === 'read' ? Infinity : 0);
	const compare = cities('compare', MAX_COMPARED);

	const flag = (name: (typeof FLAGS)[number]): boolean => {
		const asked = only(name);
		if (asked && asked.id !== '1') ignored.push({ part: name, value: asked.value });
		return asked?.id === '1';
	};

	const embed = flag('embed');
	const chrome = only('chrome');
	const embedFilters = embed && chrome?.id === EMBED_CHROME;
	if (chrome && !embedFilters) ignored.push({ part: 'chrome', value: chrome.value });

	const view: View = {
		lang,
		page,
		eras: page.kind === 'era' ? eras.filter((era) => era !== page.era) : eras,
		roles: parseList('role', params.getAll('role'), known.roles, ignored),
		q,
		passage: passageKnown ? passage.id : null,
		chosen,
		compare,
		globe: flag('globe'),
		borders: flag('borders'),
		sheet: flag('sheet'),
		embed,
		embedFilters,
		camera: camera === null ? null : parseCamera(meantCamera(camera))
	};
	if (camera !== null && !view.camera) ignored.push({ part: 'map', value: camera });
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
