import { loadCard } from '$lib/card/cards';
import { loadRegion } from '$lib/map/drawn/region';
import { isHydrated } from '$lib/startup/islands';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, fetch }) => {
	const card = loadCard(params.lang, params.city, fetch);
	const region = loadRegion(`regions/${params.city}`, fetch);
	// Prerendering and hydration need the region; on a later navigation the card does not wait for it.
	return { card: await card, region: isHydrated() ? region : await region };
};
