import { browser } from '$app/environment';
import { base } from '$lib/view/base';
import { pathOf, type Region } from './drawing';

/**
 * The surroundings of a city for the drawn map; `null` where they do not come (the world's own outline stays), or where
 * the live map shows them already, and finer.
 */
export async function loadRegion(city: string, fetch: (url: string) => Promise<Response>): Promise<Region | null> {
	const map = browser ? document.querySelector<HTMLElement>('[data-map]') : null;
	if (map?.dataset['map'] === 'ready') return null;
	try {
		const response = await fetch(`${base}/geo/regions/${city}.json`);
		const { land, lakes, rivers, coast, ...window } = (await response.json()) as Region;
		return { ...window, land: pathOf(land), lakes: pathOf(lakes), rivers: pathOf(rivers), coast: pathOf(coast) };
	} catch {
		return null;
	}
}
