import { LANGS, type Lang } from '$lib/atlas/vocabulary';
import { loadMessages } from '$lib/i18n/messages.svelte';
import { previewPath, type Page } from '$lib/view/pages';
import { citedArticle } from '../citation/cite';
import { atlas } from '../content';
import { loadFonts } from './fonts';
import { everyPage } from '../site-map';
import { drawPicture } from './picture';
import { subjectOf } from './subject';

/** Every page that can be linked to, in one language. */
export const PAGES_OF_A_LANGUAGE: readonly Page[] = everyPage(atlas);

/** The files of all pages in all languages, as the routes of pictures and cards name them. */
export const previewEntries = (extension: string): { lang: Lang; file: string }[] =>
	LANGS.flatMap((lang) =>
		PAGES_OF_A_LANGUAGE.map((page) => ({ lang, file: `${previewPath(page).slice(1)}.${extension}` }))
	);

const byPath = new Map(PAGES_OF_A_LANGUAGE.map((page) => [previewPath(page).slice(1), page]));

/** The page of a file of that name, or `undefined` where there is none. */
export const pageOfFile = (file: string, extension: string): Page | undefined =>
	file.endsWith(`.${extension}`) ? byPath.get(file.slice(0, -extension.length - 1)) : undefined;

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
