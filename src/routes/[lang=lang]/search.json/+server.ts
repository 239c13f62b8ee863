import { json } from '@sveltejs/kit';
import { LANGS } from '$lib/atlas/vocabulary';
import { atlas, edition } from '$lib/server/content';
import { searchData } from '$lib/server/search-documents';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

/** Listed for the prerenderer, since no page links to it: it is fetched at the first search. */
export const entries: EntryGenerator = () => LANGS.map((lang) => ({ lang }));

export const GET: RequestHandler = ({ params }) => json(searchData(atlas, edition(params.lang).index()));
