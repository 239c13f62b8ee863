import { atlas } from '$lib/server/content';
import { RELEASE } from '$lib/server/release';
import { everyPage, siteMap } from '$lib/server/site-map';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = () =>
	new Response(siteMap(everyPage(atlas), RELEASE.date), { headers: { 'content-type': 'application/xml' } });
