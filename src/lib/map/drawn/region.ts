import { browser } from '$app/environment';
import { fetchJson } from '$lib/load/load';
import { base } from '$lib/view/base';
import { pathOf, type Region } from './drawing';

/**
 * The surroundings of a city or a step of the tour for the drawn map, by their address below `/geo`; `null` where they fail to load (the world's coarser outline remains)
 * or where the live map shows them already.
 */
export async function loadRegion(address: string, fetch: typeof globalThis.fetch): Promise<Region | null> {
	const map = browser ? document.querySelector<HTMLElement>('[data-map]') : null;
	if (map?.dataset['map'] === 'ready') return null;
	try {
		const { x, y, side, units, ...paths } = await fetchJson<Region>(`${base}/geo/${address}.json`, 'land', { fetch });
		const drawn = Object.entries(paths).map(([kind, path]) => [kind, pathOf(path)]);
		return { x, y, side, units, ...(Object.fromEntries(drawn) as typeof paths) };
	} catch {
		return null;
	}
}
