import { json } from '@sveltejs/kit';
import { LANGS } from '$lib/atlas/vocabulary';
import { edition } from '$lib/server/content';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

/** No page links here: it is fetched before a city is chosen. */
export const entries: EntryGenerator = () => LANGS.map((lang) => ({ lang }));

export const GET: RequestHandler = ({ params }) => json(edition(params.lang).cards());
