import { error, json } from '@sveltejs/kit';
import { ARTICLE_LANG } from '$lib/atlas/vocabulary';
import { atlas, edition } from '$lib/server/content';
import { stepRegion } from '$lib/server/tour';
import type { RequestHandler } from './$types';

export const prerender = true;

/** What a step of the tour shows of the map, for the drawn map of its page. */
export const GET: RequestHandler = ({ params }) => {
	const region = stepRegion(atlas, edition(ARTICLE_LANG), Number(params.step));
	if (!region) error(404, params.step);
	return json(region);
};
