import { about } from '$lib/server/about';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
	return { about: await about(params.lang) };
};
