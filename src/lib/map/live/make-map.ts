import { GPUInitializationError, Map as MapLibreMap, clearPrewarmedResources } from 'maplibre-gl';
import { MAX_ZOOM, MIN_ZOOM, type Camera } from '$lib/view/codec';
import { Unable } from './trouble.svelte';

/** A map that shows nothing yet. Throws `Unable` where there is no WebGL2. `title`: its accessible name. */
export function makeMap(container: HTMLElement, camera: Camera, title: string): MapLibreMap {
	try {
		return new MapLibreMap({
			container,
			center: [camera.lng, camera.lat],
			zoom: camera.zoom,
			minZoom: MIN_ZOOM,
			maxZoom: MAX_ZOOM,
			maxPitch: 0,
			dragRotate: false,
			pitchWithRotate: false,
			touchPitch: false,
			attributionControl: false,
			fadeDuration: 0,
			validateStyle: false,
			locale: { 'Map.Title': title }
		});
	} catch (error) {
		// The workers are not needed.
		clearPrewarmedResources();
		throw error instanceof GPUInitializationError ? new Unable(error.message) : error;
	}
}
