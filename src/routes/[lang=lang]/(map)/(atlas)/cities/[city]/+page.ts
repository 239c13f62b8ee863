import { loadCard } from '$lib/card/cards';
import { loadRegion } from '$lib/map/drawn/region';
import { AGAIN, orWhy } from '$lib/load/page-json';
import { isHydrated } from '$lib/startup/islands';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, fetch, depends }) => {
	depends(AGAIN);
	const card = orWhy(loadCard(params.lang, params.city, fetch));
	const region = loadRegion(`regions/${params.city}`, fetch);
	// Prerendering and hydration need the region; on a later navigation the card does not wait for it.
	const { came, why } = await card;
	return { card: came, why, region: isHydrated() ? region : await region };
};
