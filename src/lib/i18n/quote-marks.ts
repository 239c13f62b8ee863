import { ARTICLE_LANG } from '$lib/atlas/vocabulary';

/** The marks round words of the article, as its language has them. */
export const [QUOTE_OPEN, QUOTE_CLOSE] = ARTICLE_LANG === 'en' ? ['“', '”'] : ['«', '»'];
