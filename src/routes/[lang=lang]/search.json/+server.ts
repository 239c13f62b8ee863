import { json } from '@sveltejs/kit';
import { LANGS } from '$lib/atlas/vocabulary';
import { atlas } from '$lib/server/content';
import { searchDocuments } from '$lib/server/search-documents';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

/** No page links here: the search asks for it when it is first used. */
export const entries: EntryGenerator = () => LANGS.map((lang) => ({ lang }));

export const GET: RequestHandler = ({ params }) => json(searchDocuments(atlas, params.lang));
