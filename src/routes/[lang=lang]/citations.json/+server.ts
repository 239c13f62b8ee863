import { json } from '@sveltejs/kit';
import { LANGS } from '$lib/atlas/vocabulary';
import { pageRange } from '$lib/server/citation/cite';
import { citations } from '$lib/server/citation/styled';
import { atlas } from '$lib/server/content';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

/** Listed for the prerenderer, since no page links to it: it is fetched when a reader first asks for a citation. */
export const entries: EntryGenerator = () => LANGS.map((lang) => ({ lang }));

export const GET: RequestHandler = ({ params }) => {
	const pages = atlas.passages.map((passage) => pageRange(passage.pages));
	return json(citations(atlas.article, params.lang, pages));
};
