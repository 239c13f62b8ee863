import type { Reroute } from '@sveltejs/kit';
import { DEFAULT_LANG } from '$lib/atlas/vocabulary';
import { isDecodable, meantLang } from '$lib/view/arrived';
import { base } from '$lib/view/base';

/**
 * The route of an address that hosts answer, but that the router cannot read: it takes `otrar.html` for a city, knows no
 * doubled slash, and throws on a broken escape.
 */
export const reroute: Reroute = ({ url: { pathname } }) => {
	if (!isDecodable(pathname)) {
		const lang = meantLang(pathname.slice(base.length).split('/')[1] ?? '');
		return `${base}/${lang ?? DEFAULT_LANG}/404`;
	}
	const path = pathname.replace(/\/{2,}/g, '/').replace(/(?<=[^/])\.html$/, '');
	return path === pathname ? undefined : path;
};
