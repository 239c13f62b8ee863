import { error } from '@sveltejs/kit';
import { base } from '$lib/view/base';
import type { EraWords } from '$lib/atlas/edition';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, fetch }) => {
	const response = await fetch(`${base}/${params.lang}/eras/${params.era}/words.json`);
	if (!response.ok) error(response.status, params.era);
	return { words: (await response.json()) as EraWords };
};
