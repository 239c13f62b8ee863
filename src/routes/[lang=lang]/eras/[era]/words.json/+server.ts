import { error, json } from '@sveltejs/kit';
import { edition } from '$lib/server/content';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = ({ params }) => {
	const words = edition(params.lang).eraWords(params.era);
	if (!words) error(404, params.era);
	return json(words);
};
