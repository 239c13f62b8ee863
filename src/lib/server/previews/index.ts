import { LANGS, TOUR_STEPS, type Lang } from '$lib/atlas/vocabulary';
import { loadMessages } from '$lib/i18n/messages.svelte';
import { PLAIN_PAGES, previewPath, type Page } from '$lib/view/pages';
import { citedArticle } from '../citation/cite';
import { atlas } from '../content';
import { loadFonts } from './fonts';
import { drawPicture } from './picture';
import { subjectOf } from './subject';

/** Every page that can be linked to, in one language. */
export const PAGES_OF_A_LANGUAGE: readonly Page[] = [
	...PLAIN_PAGES.map((kind): Page => ({ kind })),
	...atlas.cities.map(({ id }): Page => ({ kind: 'city', city: id })),
	...atlas.eras.map(({ id }): Page => ({ kind: 'era', era: id })),
	...Array.from({ length: TOUR_STEPS }, (_, index): Page => ({ kind: 'tour', step: index + 1 }))
];

/** The files of all pages in all languages, as the routes of pictures and cards name them. */
export const previewEntries = (extension: string): { lang: Lang; file: string }[] =>
	LANGS.flatMap((lang) =>
		PAGES_OF_A_LANGUAGE.map((page) => ({ lang, file: `${previewPath(page).slice(1)}.${extension}` }))
	);

/** The page of a file of that name, or `undefined` where there is none. */
export const pageOfFile = (file: string, extension: string): Page | undefined =>
	PAGES_OF_A_LANGUAGE.find((page) => `${previewPath(page).slice(1)}.${extension}` === file);

/** A page's picture as SVG. `address`: of the page, where it is known. */
export async function pictureOf(lang: Lang, page: Page, address: string | null): Promise<string> {
	const words = await loadMessages(lang);
	const subject = subjectOf(lang, page, words);
	if (!subject) throw new RangeError(`no page ${JSON.stringify(page)}`);
	const imprint = {
		site: words.site_name(),
		article: citedArticle(atlas.article, lang),
		map: words.preview_map_sources(),
		address: address?.replace(/^https?:\/\//, '') ?? null
	};
	return drawPicture(subject, imprint, await loadFonts());
}
