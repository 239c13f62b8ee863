import { Gatherer } from '$lib/atlas/gather';
import { WORLD_PX, type LngLat } from '$lib/atlas/projection';
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

/** CSS pixels between cities that the text speaks of and the frame's edges: at the sides there are names and controls. */
const TEXT_MARGIN = { x: 96, y: OPENED_MARGIN };
/** The same where the cities would not come apart otherwise. */
const LEAST_MARGIN = { x: 52, y: 20 };

/**
 * The camera that shows cities which the text speaks of, in a frame of `size` CSS pixels: no closer than `maxZoom`
 * unless they come apart only there, and all of them in the frame.
 */
export function textCamera(
	cities: readonly (LngLat & { id: string })[],
	{ width, height }: { width: number; height: number },
	maxZoom: number
): Camera {
	const parting = new Gatherer(cities).partingLevel() ?? 0;
	/** The world is never less high than the frame. */
	const leastZoom = Math.log2(height / WORLD_PX);
	const within = (least: { x: number; y: number }): Camera => {
		const [x, y] = [Math.min(least.x, width / 4), Math.min(least.y, height / 4)];
		const inner = { width: width - 2 * x, height: height - 2 * y };
		const fit = cameraFor(cities, inner, { margin: 0, maxZoom: Math.max(maxZoom, parting) });
		return { ...fit, zoom: Math.max(fit.zoom, leastZoom) };
	};
	const [roomy, tight] = [within(TEXT_MARGIN), within(LEAST_MARGIN)];
	return roomy.zoom < parting && tight.zoom >= parting ? tight : roomy;
}
