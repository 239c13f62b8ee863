import { error } from '@sveltejs/kit';
import type { StepEntry } from '$lib/atlas/edition';
import { loadRegion } from '$lib/map/drawn/region';
import { isHydrated } from '$lib/startup/islands';
import { base } from '$lib/view/base';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, fetch }) => {
	const response = await fetch(`${base}/${params.lang}/tour/${params.step}/step.json`);
	if (!response.ok) error(response.status, params.step);
	const step = (await response.json()) as StepEntry;
	const region = step.region ? loadRegion(`steps/${params.step}`, fetch) : null;
	// Prerendering and hydration need the region; on a later navigation the step does not wait for it.
	return { step, region: isHydrated() ? region : await region };
};
