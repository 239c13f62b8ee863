import { json } from '@sveltejs/kit';
import { LANGS } from '$lib/atlas/vocabulary';
import { edition } from '$lib/server/content';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

/** Listed for the prerenderer, since no page links to it: it is fetched ahead of the first choice of a city. */
export const entries: EntryGenerator = () => LANGS.map((lang) => ({ lang }));

export const GET: RequestHandler = ({ params }) => json(edition(params.lang).cards());
