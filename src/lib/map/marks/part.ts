import { Gatherer } from '$lib/atlas/gather';
import { MAX_ZOOM, type Camera } from '$lib/view/codec';
import { cameraFor } from '../camera';
import type { ClusterMark } from './marks';

/** CSS pixels between the outermost marks of a cluster and the frame, once it is opened. */
export const OPENED_MARGIN = 72;

/**
 * The camera that parts a cluster in a frame of that many CSS pixels; `null` where its cities are to be listed: where
 * no zoom parts them, and in a cluster out of one just `opened` (its cities) where one more zoom would not part them all.
 */
export function partingCamera(
	{ cities }: ClusterMark,
	{ zoom: now }: Pick<Camera, 'zoom'>,
	size: { width: number; height: number },
	opened: readonly string[]
): Camera | null {
	const parting = new Gatherer(cities).partingLevel();
	if (parting === null) return null;
	const fit = cameraFor(cities, size, { margin: OPENED_MARGIN, maxZoom: MAX_ZOOM });
	// A wide cluster in a narrow frame: closer at least, for something must come of the tap.
	const zoom = Math.max(fit.zoom, Math.floor(now) + 1);
	const within = cities.length < opened.length && cities.every(({ id }) => opened.includes(id));
	return within && Math.floor(zoom) < parting ? null : { ...fit, zoom };
}
