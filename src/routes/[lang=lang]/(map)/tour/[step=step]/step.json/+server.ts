import { error, json } from '@sveltejs/kit';
import { atlas, edition } from '$lib/server/content';
import { tourStep } from '$lib/server/tour';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = ({ params }) => {
	const step = tourStep(atlas, edition(params.lang), Number(params.step));
	if (!step) error(404, params.step);
	return json(step);
};
