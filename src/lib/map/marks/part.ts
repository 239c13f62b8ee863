import { Gatherer } from '$lib/atlas/gather';
import { MAX_ZOOM, type Camera } from '$lib/view/codec';
import { cameraFor } from '../camera';
import type { ClusterMark } from './marks';

/** CSS pixels between the outermost cities of an opened cluster and the frame's edges. */
export const OPENED_MARGIN = 72;

/**
 * The camera that parts a cluster in a frame of `size` CSS pixels; `null` where its cities are to be listed: where no
 * zoom parts them, or where the cluster is a part of the last `opened` one and one more zoom would not part all of it.
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
	// A wide cluster does not fit a narrow frame at a closer zoom: zoom in by a level all the same, as the tap's answer.
	const zoom = Math.max(fit.zoom, Math.floor(now) + 1);
	const within = cities.length < opened.length && cities.every(({ id }) => opened.includes(id));
	return within && Math.floor(zoom) < parting ? null : { ...fit, zoom };
}
