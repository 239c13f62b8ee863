import { error, json } from '@sveltejs/kit';
import { edition } from '$lib/server/content';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = ({ params }) => {
	const card = edition(params.lang).card(params.city);
	if (!card) error(404, params.city);
	return json(card);
};
