import { error } from '@sveltejs/kit';
import { atlas } from '$lib/server/content';
import { contentType, DOWNLOAD_NAMES, DOWNLOADS, isDownload } from '$lib/server/downloads';
import { siteAddress } from '$lib/view/base';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => DOWNLOAD_NAMES.map((file) => ({ file }));

export const GET: RequestHandler = async ({ params: { file } }) => {
	if (!isDownload(file)) error(404, file);
	const written = await DOWNLOADS[file].write(atlas, siteAddress);
	return new Response(new Blob([written as BlobPart]), { headers: { 'content-type': contentType(file) } });
};
