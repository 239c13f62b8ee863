import { LANGS, LANGUAGES, type Lang } from '$lib/atlas/vocabulary';

/*
 * Links as they arrive: programs that pass them on append, encode, capitalise and cut them. Everything here is pure and
 * total, and none of it changes a link that this atlas has written.
 */

/** Parameters that mail and advertising services append: the reader did not ask for them, so no message names them. */
const TRACKING =
	/^(?:utm_\w+|(?:fb|g|y|ys|d|tw|tt)clid|msclkid|[gw]braid|_?openstat\w*|mc_[ce]id|igsh(?:id)?|_gl|_ga|mkt_tok|_hs(?:enc|mi)|srsltid|vero_id|_x_tr_\w+)$/i;

export const isTracking = (name: string): boolean => TRACKING.test(name);

/** Decodes the escapes of a text; those that are broken stay as they are. */
export function decodeEscapes(text: string): string {
	return text.replace(/(?:%[\da-f]{2})+/gi, (escapes) => {
		try {
			return decodeURIComponent(escapes);
		} catch {
			return escapes;
		}
	});
}

/** Whether every escape of a text can be decoded. */
export function isDecodable(text: string): boolean {
	try {
		// The bundler drops a call whose result nobody uses.
		return decodeURIComponent(text).length <= text.length;
	} catch {
		return false;
	}
}

/** A decoded text that was encoded twice, decoded once more; only where no escape is left then, so that it is stable. */
export function decodeAgain(text: string): string {
	if (!/%[\da-f]{2}/i.test(text)) return text;
	const decoded = decodeEscapes(text);
	return /%[\da-f]{2}/i.test(decoded) ? text : decoded;
}

/** Without what stands at the end of a sentence, and no id or number ends with; with the invisible characters in it. */
const withoutEnd = (text: string): string =>
	// Not one expression over the whole text: it would be quadratic in a long run of dots.
	text.replace(/\p{Cf}/gu, '').replace(/(?<![^\p{L}\p{N}])[^\p{L}\p{N}]+$/u, '');

/** An id as it was meant: decoded, in small letters, without the punctuation of the sentence around its link. */
export const meantId = (value: string): string => {
	const text = decodeAgain(value).normalize('NFC').trim().toLowerCase();
	return withoutEnd(text) || text;
};

/** A query with its ampersands as they were written; encoded as a whole, it is decoded. */
function meantQuery(search: string): string {
	const query = search.includes('=') ? search : decodeEscapes(search);
	return query.replace(/&(?:amp;)+|\?(?=\w+=)/gi, '&');
}

export interface LinkParts {
	path: string;
	params: URLSearchParams;
	/** `zoom/lat/lng`, as it was meant to be written; `null`: the link has no camera. */
	camera: string | null;
}

/** Splits a link: path below the site's base, query and hash. The names of parameters are in small letters. */
export function splitLink(link: string): LinkParts {
	const [, path = '', search = '', rest = ''] = /^([^?#]*)(?:\?([^#]*))?(?:#([^]*))?$/.exec(link) ?? [];
	const hash = decodeAgain(decodeEscapes(rest));
	const camera = /^map=([^?&]*)/i.exec(hash);
	// What was appended after the camera belonged to the query.
	const appended = camera ? hash.slice(camera[0].length + 1) : '';
	const params = new URLSearchParams();
	for (const part of [search, appended]) {
		for (const [name, value] of new URLSearchParams(meantQuery(part))) {
			if (name || value) params.append(meantName(name), value);
		}
	}
	return { path, params, camera: camera?.[1] ?? null };
}

const meantName = (name: string): string => name.replace(/^(?:amp;|\?)+/i, '').toLowerCase();

/** A camera without the punctuation after it. */
export const meantCamera = (text: string): string => text.replace(/(?<!\D)\D+$/, '');

/** The language that the first segment of a path means: `en-US`, `KZ`, `rus`. `null`: none of the atlas. */
export function meantLang(segment: string): Lang | null {
	const [tag = ''] = meantId(segment).split(/[-_]/);
	return LANGS.find((lang) => lang === tag || LANGUAGES[lang].also.includes(tag)) ?? null;
}

/** The segments of a path, decoded; `.html` at its end is that of a host's file. */
export const segmentsOf = (path: string): string[] =>
	path
		.replace(/(?<=[^/])\.html$/, '')
		.split('/')
		.filter(Boolean)
		.map(decodeEscapes);
