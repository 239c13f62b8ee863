import { fetchJson } from '$lib/load/load';
import { orWhy } from '$lib/load/page-json';
import { base } from '$lib/view/base';
import type { EraWords } from '$lib/atlas/edition';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, fetch }) => {
	const url = `${base}/${params.lang}/eras/${params.era}/words.json`;
	const { came } = await orWhy(fetchJson<EraWords>(url, 'passages', { fetch }));
	// Without them the column asks for them again, and says why they do not come.
	return { words: came };
};
