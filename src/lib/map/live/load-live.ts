import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { Fault } from '$lib/load/fault';
import { fetchInTime, inTime } from '$lib/load/load';
import { nextTask } from '$lib/startup/schedule';
import type { Camera } from '$lib/view/codec';
import { loadGeo } from './geo';
import type { LiveEvents, LiveMap } from './live';

type StartLive = (surface: HTMLElement, camera: Camera, title: string, events: LiveEvents) => Promise<LiveMap>;

/** The map's way to its first frame: three files, then the frame itself. */
const STEPS = 4;

/** A second try must not get a broken worker from the browser's cache. */
let asked = false;

/**
 * Loads the live map: its script, its worker and the land. Calls `step` after each of the three with the share of the way
 * to the first frame that it is, from 0 to 1.
 * @returns the function that starts it
 * @throws what `whyOf` knows, where one of them fails to load
 */
export async function loadLive(step: (share: number) => void): Promise<StartLive> {
	const part = <T>(promise: Promise<T>) => promise.finally(() => step(1 / STEPS));
	const tried = asked;
	asked = true;
	// In parallel: MapLibre would request its worker only after its script has run. This fills the cache.
	const [{ startLive }, land] = await Promise.all([
		part(inTime(import('./live'))),
		part(loadGeo('land-110m')),
		part(fetchInTime(workerUrl, readScript, { cache: tried ? 'reload' : 'default' }))
	]);
	// Evaluating MapLibre's script takes as long as its start: two tasks.
	await nextTask();
	return (surface, camera, title, events) => startLive(surface, camera, land, { workerUrl, title }, events);
}

/** @throws Fault where another file comes in place of a script */
async function readScript(response: Response): Promise<void> {
	await response.arrayBuffer();
	if (!response.headers.get('content-type')?.includes('javascript')) throw new Fault('broken', response.url);
}
