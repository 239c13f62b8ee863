import { json } from '@sveltejs/kit';
import { edition } from '$lib/server/content';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = ({ params }) => json(edition(params.lang).reading());
