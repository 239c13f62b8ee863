import { decodeAgain, decodeEscapes, meantId, meantLang } from './arrived';
import { formatView, parseView, type Known, type Page } from './codec';
import { pagePath, parsePage } from './pages';

/** The only city of that name, in whichever language and script; `null`: none, or several. */
export type CityNamed = (name: string) => string | null;

/**
 * The link that is meant beyond doubt by one that leads to no page: below the site's base, with its query and hash.
 * `null`: it leads to a page, or nobody can tell what is meant. `cityNamed`: where names are at hand.
 */
export function meantLink(link: string, known: Known, cityNamed: CityNamed = () => null): string | null {
	const [, path = '', rest = ''] = /^([^?#]*)([^]*)$/.exec(link) ?? [];
	// Encoded as a whole, query and hash are a part of the path; appended by a careless program, a parameter is.
	const whole = decodeAgain(decodeEscapes(path)).replace(/^([^?#&]*)&(?:amp;)*(?=\w+=)/, '$1?');
	const [, decoded = '', hidden = ''] = /^([^?#]*)([^]*)$/.exec(whole) ?? [];
	const [language = '', ...segments] = decoded.split(/[/\\]/).filter((segment) => segment.trim() !== '');
	const lang = meantLang(withoutFile(language));
	if (lang === null) return null;
	const ids = segments.map((segment) => meantId(withoutFile(segment))).filter((id) => id !== 'index');
	const page = pageAt(ids, known, cityNamed);
	const written = page && `/${lang}${pagePath(page)}`;
	if (!written || written === path) return null;
	return formatView(parseView(written + joined(hidden, rest), known).view);
}

const withoutFile = (segment: string): string => segment.replace(/\.(?:html?|php)(?=[^\p{L}\p{N}]*$)/iu, '');

/** A query and a hash from two places: what comes later begins with an ampersand where there is a query already. */
const joined = (first: string, second: string): string =>
	first.startsWith('?') && second.startsWith('?') ? `${first}&${second.slice(1)}` : first + second;

function pageAt(ids: readonly string[], known: Known, cityNamed: CityNamed): Page | null {
	const page = parsePage(ids, known);
	if (page.kind !== 'missing') return page;
	const [folder, ...names] = ids;
	if (folder === 'tour' && names.length === 0) return { kind: 'tour', step: 1 };
	// A city without its folder, too: `/ru/otrar`.
	const [name, ...others] = folder === 'cities' ? names : ids;
	if (name === undefined || others.length > 0) return null;
	const id = name.replace(/[^\p{L}\p{N}]+/gu, '-');
	const city = known.cities.has(id) ? id : cityNamed(name);
	return city === null ? null : { kind: 'city', city };
}
