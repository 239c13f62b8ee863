import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { nextTask } from '$lib/startup/schedule';
import type { Camera } from '$lib/view/codec';
import { loadGeo } from './geo';
import type { LiveEvents, LiveMap } from './live';

type StartLive = (surface: HTMLElement, camera: Camera, title: string, events: LiveEvents) => Promise<LiveMap>;

/**
 * Fetches what draws the live map. `arrived` is called for each of its three parts.
 * @returns what starts it; `null` where a part does not come
 */
export async function loadLive(arrived: () => void): Promise<StartLive | null> {
	const part = <T>(promise: Promise<T>) => promise.finally(arrived);
	try {
		// Side by side: MapLibre itself would ask for its worker only after its script has run.
		const [{ startLive }, land] = await Promise.all([
			part(import('./live')),
			part(loadGeo('land-110m')),
			part(fetch(workerUrl).then((response) => response.arrayBuffer()))
		]);
		// MapLibre's script has just run, and its start takes as long again.
		await nextTask();
		return (surface, camera, title, events) => startLive(surface, camera, land, { workerUrl, title }, events);
	} catch (error) {
		console.info('The live map did not come:', error);
		return null;
	}
}
