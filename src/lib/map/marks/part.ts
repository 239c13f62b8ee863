import { Gatherer } from '$lib/atlas/gather';
import { MAX_ZOOM, type Camera } from '$lib/view/codec';
import { cameraFor } from '../camera';
import type { ClusterMark } from './marks';

/** CSS pixels between the outermost cities of a cluster and the frame's edges, once the map has come closer to them. */
export const OPENED_MARGIN = 72;

/**
 * The camera that comes closer to a cluster in a frame of `size` CSS pixels, until its cities part or at least by one
 * level; `null` where no zoom parts them.
 */
export function partingCamera(
	{ cities }: ClusterMark,
	{ zoom: now }: Pick<Camera, 'zoom'>,
	size: { width: number; height: number }
): Camera | null {
	if (new Gatherer(cities).partingLevel() === null) return null;
	const fit = cameraFor(cities, size, { margin: OPENED_MARGIN, maxZoom: MAX_ZOOM });
	// A wide cluster does not fit a narrow frame at a closer zoom: zoom in by a level all the same.
	return { ...fit, zoom: Math.max(fit.zoom, Math.floor(now) + 1) };
}
