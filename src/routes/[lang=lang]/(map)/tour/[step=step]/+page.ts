import { error } from '@sveltejs/kit';
import type { StepEntry } from '$lib/atlas/edition';
import { base } from '$lib/view/base';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, fetch }) => {
	const response = await fetch(`${base}/${params.lang}/tour/${params.step}/step.json`);
	if (!response.ok) error(response.status, params.step);
	return { step: (await response.json()) as StepEntry };
};
