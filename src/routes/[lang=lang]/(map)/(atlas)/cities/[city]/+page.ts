import { error } from '@sveltejs/kit';
import type { CityCard } from '$lib/atlas/edition';
import { base } from '$lib/view/base';
import { surface, type Region } from '$lib/map/drawing';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, fetch }) => {
	const response = await fetch(`${base}/${params.lang}/cities/${params.city}/card.json`);
	if (!response.ok) error(response.status, params.city);
	// The live map has it all, and finer.
	const region = surface.live ? null : await fetch(`${base}/geo/regions/${params.city}.json`);
	return { region: region?.ok ? ((await region.json()) as Region) : null, card: (await response.json()) as CityCard };
};
