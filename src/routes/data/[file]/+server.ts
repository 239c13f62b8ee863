import { error } from '@sveltejs/kit';
import { atlas } from '$lib/server/content';
import { addresses, DOWNLOAD_NAMES, DOWNLOADS, isDownload } from '$lib/server/downloads';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => DOWNLOAD_NAMES.map((file) => ({ file }));

export const GET: RequestHandler = ({ params, url }) => {
	if (!isDownload(params.file)) error(404, params.file);
	const { type, write } = DOWNLOADS[params.file];
	return new Response(write(atlas, addresses(url)), { headers: { 'content-type': `${type}; charset=utf-8` } });
};
