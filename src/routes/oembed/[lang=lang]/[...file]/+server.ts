import { error, json } from '@sveltejs/kit';
import { pageOfFile, previewEntries } from '$lib/server/previews';
import { oEmbed } from '$lib/server/previews/oembed';
import { siteAddress } from '$lib/view/base';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => previewEntries('json');

/** The card of a page, for programs that know oEmbed; each page links to its own. */
export const GET: RequestHandler = async ({ params: { lang, file } }) => {
	const page = pageOfFile(file, 'json');
	if (!page) error(404, file);
	return json(await oEmbed(lang, page, siteAddress));
};
