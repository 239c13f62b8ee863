import { Gatherer } from '$lib/atlas/gather';
import type { LngLat } from '$lib/atlas/projection';
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
	const within = (least: { x: number; y: number }): Camera => {
		const [x, y] = [Math.min(least.x, width / 4), Math.min(least.y, height / 4)];
		const inner = { width: width - 2 * x, height: height - 2 * y };
		return cameraFor(cities, inner, { margin: 0, maxZoom: Math.max(maxZoom, parting) });
	};
	const [roomy, tight] = [within(TEXT_MARGIN), within(LEAST_MARGIN)];
	return roomy.zoom < parting && tight.zoom >= parting ? tight : roomy;
}
