import { error, json } from '@sveltejs/kit';
import { ARTICLE_LANG } from '$lib/atlas/vocabulary';
import { isPlaced } from '$lib/atlas/projection';
import { edition } from '$lib/server/content';
import { drawRegion } from '$lib/server/drawing';
import type { RequestHandler } from './$types';

export const prerender = true;

/** A city's surroundings, for the drawn map of its page. */
export const GET: RequestHandler = ({ params }) => {
	const city = edition(ARTICLE_LANG)
		.index()
		.cities.find(({ id }) => id === params.city);
	if (!city) error(404, params.city);
	// A place that nobody knows has no surroundings.
	return json(isPlaced(city) ? drawRegion(city, city.zoom) : null);
};
