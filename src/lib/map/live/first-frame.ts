import type { Map as MapLibreMap } from 'maplibre-gl';
import { Stuck, workerFault } from './trouble.svelte';

/** Milliseconds for the first frame: software WebGL on a busy machine takes ten seconds. */
const LIMIT_MS = 30_000;

/**
 * Resolves once the map's first frame is drawn after `begin`.
 * @throws Stuck where none comes in time; Fault where the worker does not run
 */
export async function firstFrame(map: MapLibreMap, begin: () => void): Promise<void> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	try {
		await new Promise<void>((resolve, reject) => {
			const fail = ({ error }: { error: unknown }) => reject(workerFault(error));
			map.on('error', fail);
			map.once('load', () => {
				// Without a listener MapLibre logs later errors itself.
				map.off('error', fail);
				resolve();
			});
			timer = setTimeout(() => reject(new Stuck('the map draws nothing')), LIMIT_MS);
			setTimeout(begin);
		});
	} finally {
		clearTimeout(timer);
	}
}
