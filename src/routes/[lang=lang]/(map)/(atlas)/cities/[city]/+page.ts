import { error } from '@sveltejs/kit';
import type { CityCard } from '$lib/atlas/edition';
import { base } from '$lib/view/base';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, fetch }) => {
	const response = await fetch(`${base}/${params.lang}/cities/${params.city}/card.json`);
	if (!response.ok) error(response.status, params.city);
	return { card: (await response.json()) as CityCard };
};
