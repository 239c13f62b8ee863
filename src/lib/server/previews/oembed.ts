import type { Lang } from '$lib/atlas/vocabulary';
import { iframeCode } from '$lib/share/iframe-code';
import { loadMessages } from '$lib/i18n/messages.svelte';
import { pagePath, previewPath, type Page } from '$lib/view/pages';
import { namesInText } from '../citation/record';
import { atlas } from '../content';
import type { Address } from '../downloads/address';
import { PICTURE } from './picture';
import { pageTitle } from './title';

/** CSS pixels: the frame of an embedded page, unless who embeds it has less room. */
const FRAME = { width: 800, height: 600 } as const;

/** Seconds that a card may be kept: a day. */
const CACHE_AGE = 86_400;

/** A page's card as oEmbed 1.0 has it: what it is, its picture, and the frame that embeds it. */
export async function oEmbed(lang: Lang, page: Page, address: Address) {
	const words = await loadMessages(lang);
	const title = pageTitle(lang, page, words);
	const src = address(`/${lang}${pagePath(page)}?embed=1`);
	return {
		version: '1.0',
		type: 'rich',
		title,
		author_name: namesInText(atlas.article, lang),
		author_url: `https://doi.org/${atlas.article.doi}`,
		provider_name: words.site_name(),
		provider_url: address(`/${lang}`),
		cache_age: CACHE_AGE,
		thumbnail_url: address(`/og/${lang}${previewPath(page)}.png`),
		thumbnail_width: PICTURE.width,
		thumbnail_height: PICTURE.height,
		html: iframeCode(src, title, lang, FRAME),
		...FRAME
	};
}
