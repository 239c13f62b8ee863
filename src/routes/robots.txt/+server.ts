import { siteAddress } from '$lib/view/base';
import type { RequestHandler } from './$types';

export const prerender = true;

/** Robots read it at a host's root alone: below a sub-path, the host's own file should name the site map. */
export const GET: RequestHandler = () =>
	new Response(`User-agent: *\nAllow: /\n\nSitemap: ${siteAddress('/sitemap.xml')}\n`, {
		headers: { 'content-type': 'text/plain; charset=utf-8' }
	});
