import type { ReadingText } from '$lib/atlas/edition';
import { base } from '$lib/view/base';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, fetch }) => {
	const response = await fetch(`${base}/${params.lang}/read/passages.json`);
	return { text: (await response.json()) as ReadingText };
};
