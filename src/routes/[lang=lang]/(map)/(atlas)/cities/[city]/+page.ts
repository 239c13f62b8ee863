import { loadCard } from '$lib/card/cards';
import { pathOf, surface, type Region } from '$lib/map/drawn/drawing';
import { base } from '$lib/view/base';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, fetch }) => {
	const card = loadCard(params.lang, params.city, fetch);
	// The live map has it all, and finer.
	const region = surface.live ? null : loadRegion(params.city, fetch);
	// Once a map is drawn, the words need not wait for a better one.
	return { card: await card, region: surface.drawn ? region : await region };
};

async function loadRegion(city: string, fetch: (url: string) => Promise<Response>): Promise<Region | null> {
	try {
		const response = await fetch(`${base}/geo/regions/${city}.json`);
		const { land, lakes, rivers, coast, ...window } = (await response.json()) as Region;
		return { ...window, land: pathOf(land), lakes: pathOf(lakes), rivers: pathOf(rivers), coast: pathOf(coast) };
	} catch {
		// The world's own outline stays.
		return null;
	}
}
