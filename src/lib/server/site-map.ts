import type { Atlas } from '$lib/atlas/schema';
import { LANGS, TOUR_STEPS } from '$lib/atlas/vocabulary';
import { alternates, canonical } from '$lib/view/alternates';
import { PLAIN_PAGES, type Page } from '$lib/view/pages';
import { element, escaped } from '$lib/ui/markup';

/** Every page that search engines should know, once for all languages. */
export function everyPage({ cities, eras }: Pick<Atlas, 'cities' | 'eras'>): Page[] {
	return [
		...PLAIN_PAGES.map((kind) => ({ kind })),
		...cities.map(({ id }): Page => ({ kind: 'city', city: id })),
		...eras.map(({ id }): Page => ({ kind: 'era', era: id })),
		...Array.from({ length: TOUR_STEPS }, (_, index): Page => ({ kind: 'tour', step: index + 1 }))
	];
}

/** The site map (sitemaps.org), each page with its other languages. `date`: of the last change, as in `2026-11-28`. */
export function siteMap(pages: readonly Page[], date: string): string {
	const urls = pages.flatMap((page) => {
		const links = alternates(page).map((link) => element('xhtml:link', { rel: 'alternate', ...link }));
		return LANGS.map((lang) =>
			element('url', {}, element('loc', {}, escaped(canonical(lang, page))), element('lastmod', {}, date), ...links)
		);
	});
	const namespaces = {
		xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
		'xmlns:xhtml': 'http://www.w3.org/1999/xhtml'
	};
	return `<?xml version="1.0" encoding="UTF-8"?>\n${element('urlset', namespaces, '\n', ...urls.map((url) => `${url}\n`))}\n`;
}
