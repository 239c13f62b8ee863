import type { StepEntry } from '$lib/atlas/edition';
import { fetchJson } from '$lib/load/load';
import { AGAIN, orWhy } from '$lib/load/page-json';
import { loadRegion } from '$lib/map/drawn/region';
import { isHydrated } from '$lib/startup/islands';
import { base } from '$lib/view/base';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, fetch, depends }) => {
	depends(AGAIN);
	const url = `${base}/${params.lang}/tour/${params.step}/step.json`;
	const { came, why } = await orWhy(fetchJson<StepEntry>(url, 'number', { fetch }));
	const step = came ?? undefined;
	const region = step?.region ? loadRegion(`steps/${params.step}`, fetch) : null;
	// Prerendering and hydration need the region; on a later navigation the step does not wait for it.
	return { step, why, region: isHydrated() ? region : await region };
};
