import type { Reroute } from '@sveltejs/kit';
import { DEFAULT_LANG } from '$lib/atlas/vocabulary';
import { isDecodable, meantLang } from '$lib/view/arrived';
import { base } from '$lib/view/base';

/**
 * The route of an address that hosts answer, but that the router cannot read: it would take `otrar.html` for a city, and
 * throws on a broken escape.
 */
export const reroute: Reroute = ({ url: { pathname } }) => {
	if (/[^/]\.html$/.test(pathname)) return pathname.slice(0, -'.html'.length);
	if (isDecodable(pathname)) return undefined;
	const lang = meantLang(pathname.slice(base.length).split('/')[1] ?? '');
	return `${base}/${lang ?? DEFAULT_LANG}/404`;
};
