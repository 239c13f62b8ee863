import { DEFAULT_LANG, LANGS, type Lang } from '$lib/atlas/vocabulary';
import { siteAddress } from './base';
import { pagePath, type Page } from './pages';

/** The address of a page for search engines, previews and the site map: all views of a page are that page. */
export const canonical = (lang: Lang, page: Page): string => siteAddress(`/${lang}${pagePath(page)}`);

/** The page in each language, and for a reader of none of them. */
export const alternates = (page: Page): { hreflang: Lang | 'x-default'; href: string }[] => [
	...LANGS.map((lang) => ({ hreflang: lang, href: canonical(lang, page) })),
	{ hreflang: 'x-default', href: canonical(DEFAULT_LANG, page) }
];
