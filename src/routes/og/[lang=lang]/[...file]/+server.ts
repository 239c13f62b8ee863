import { error } from '@sveltejs/kit';
import { pageOfFile, pictureOf, previewEntries } from '$lib/server/previews';
import { rasterise } from '$lib/server/previews/raster';
import { addressKnown, siteAddress } from '$lib/view/base';
import { pagePath } from '$lib/view/pages';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => previewEntries('png');

/** The picture of a page for the programs that show links. */
export const GET: RequestHandler = async ({ params: { lang, file } }) => {
	const page = pageOfFile(file, 'png');
	if (!page) error(404, file);
	const address = siteAddress(`/${lang}${pagePath(page)}`);
	const svg = await pictureOf(lang, page, addressKnown ? address : null);
	return new Response(new Uint8Array(await rasterise(svg)), { headers: { 'content-type': 'image/png' } });
};
