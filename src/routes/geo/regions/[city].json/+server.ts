import { error, json } from '@sveltejs/kit';
import { edition } from '$lib/server/content';
import { drawRegion } from '$lib/server/drawing';
import type { RequestHandler } from './$types';

export const prerender = true;

/** A city's surroundings, for the drawn map of its page. */
export const GET: RequestHandler = ({ params }) => {
	const city = edition('ru')
		.index()
		.cities.find(({ id }) => id === params.city);
	if (!city) error(404, params.city);
	return json(drawRegion(city, city.zoom));
};
