import type { ReadingText } from '$lib/atlas/edition';
import { fetchJson } from '$lib/load/load';
import { AGAIN, orWhy } from '$lib/load/page-json';
import { base } from '$lib/view/base';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, fetch, depends }) => {
	depends(AGAIN);
	const url = `${base}/${params.lang}/read/passages.json`;
	const { came, why } = await orWhy(fetchJson<ReadingText>(url, 'sections', { fetch }));
	return { text: came, why };
};
