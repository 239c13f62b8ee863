import { MAX_LAT } from '$lib/atlas/projection';
import { DEFAULT_LANG, isLang, type EraId, type Lang, type RoleTypeId } from '$lib/atlas/vocabulary';
import { pagePath, parsePage, type Page } from './pages';

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
	compare: string[];
	/** The map as a globe. */
	globe: boolean;
	/** Today's borders are shown, where the eras of the view have them. */
	borders: boolean;
	embed: boolean;
	/** `null`: the page's own camera. */
	camera: Camera | null;
}

/** Zoom as MapLibre counts it (512 px tiles); degrees. */
export interface Camera {
	zoom: number;
	lat: number;
	lng: number;
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
/** Just below 0: on a phone the whole world is narrower than its 512 px. */
export const MIN_ZOOM = -0.5;
export const MAX_ZOOM = 12;
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
	compare: [],
	globe: false,
	borders: false,
	embed: false,
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

const round = (value: number, digits: number) => Number(value.toFixed(digits)) || 0;

/** A camera as a link can carry it: zoom to 0.01, degrees to 0.0001 (11 m); longitude within ±180. */
export function canonicalCamera({ zoom, lat, lng }: Camera): Camera {
	const wrapped = Math.abs(lng) <= 180 ? lng : ((((lng + 180) % 360) + 360) % 360) - 180;
	return {
		zoom: round(Math.max(MIN_ZOOM, Math.min(MAX_ZOOM, zoom)), 2),
		lat: round(Math.max(-85, Math.min(85, lat)), 4),
		lng: round(wrapped, 4)
	};
}

function parseCamera(text: string): Camera | null {
	const parts = text.split('/');
	if (parts.length !== 3 || !parts.every((part) => /^-?\d{1,3}(?:\.\d{1,20})?$/.test(part))) return null;
	const [zoom, lat, lng] = parts.map(Number) as [number, number, number];
	if (zoom < MIN_ZOOM || zoom > MAX_ZOOM || Math.abs(lat) > MAX_LAT || Math.abs(lng) > 180) return null;
	return canonicalCamera({ zoom, lat, lng });
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
const FLAGS = ['globe', 'borders', 'embed'] as const;
const PARAMETERS = ['era', 'role', 'q', 'passage', 'compare', ...FLAGS] as const;

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

	const asked = params
		.getAll('compare')
		.flatMap((value) => value.split(','))
		.filter(Boolean);
	const compare = [...new Set(asked)].filter((id) => known.cities.has(id));
	for (const value of new Set(asked)) {
		if (!known.cities.has(value) || compare.indexOf(value) >= MAX_COMPARED) ignored.push({ part: 'compare', value });
	}

	const flag = (name: (typeof FLAGS)[number]): boolean => {
		const value = only(name);
		if (value !== null && value !== '1') ignored.push({ part: name, value });
		return value === '1';
	};

	const view: View = {
		lang,
		page,
		eras: page.kind === 'era' ? eras.filter((era) => era !== page.era) : eras,
		roles: parseList('role', params.getAll('role'), known.roles, ignored),
		q,
		passage: passage && known.passages.has(passage) ? passage : null,
		compare: compare.slice(0, MAX_COMPARED),
		globe: flag('globe'),
		borders: flag('borders'),
		embed: flag('embed'),
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
		['compare', view.compare.join(',')],
		...FLAGS.map((name): [typeof name, string] => [name, view[name] ? '1' : ''])
	];
	const query = parameters.flatMap(([name, value]) => (value ? [`${name}=${value}`] : [])).join('&');
	return query && `?${query}`;
}

/** The eras that the view asks for: those of the parameter and the era page's own, in the order of `eras`. */
export function viewEras({ page, eras: asked }: View, { eras }: Pick<Known, 'eras'>): EraId[] {
	return page.kind === 'era' ? eras.filter((era) => era === page.era || asked.includes(era)) : asked;
}
