import {
	Map as MapLibreMap,
	clearPrewarmedResources,
	prewarm,
	setWorkerUrl,
	type AllPaintProperties,
	type GeoJSONSource
} from 'maplibre-gl';
import { nextTask } from '$lib/startup/schedule';
import { MAX_ZOOM, MIN_ZOOM, type Camera } from '$lib/view/codec';
import { loadGeo, type GeoFile } from './geo';
import { readPalette } from './palette';
import { FINE_ZOOM, layers, mapStyle, type SourceId } from './style';

const MOVE_MS = 750;

export interface LiveEvents {
	/** On every frame of a movement. */
	move: (camera: Camera) => void;
	/** Once a movement that a reader or `goTo` began is over; not after a `quiet` one. */
	settle: (camera: Camera) => void;
	/** The drawing context is gone; `restored` follows where it comes back. */
	lost: () => void;
	restored: () => void;
}

export interface LiveMap {
	camera: () => Camera;
	/** Moves there, with an ease unless `instant`; does not `settle` when `quiet`. */
	goTo: (camera: Camera, options?: { instant?: boolean; quiet?: boolean }) => void;
	showBorders: (shown: boolean) => void;
	/** The element whose descendants may be dragged and pinched as the map itself. */
	holder: HTMLElement;
	destroy: () => void;
}

/**
 * Starts MapLibre in `surface`; resolves once its first frame is drawn. Rejects with MapLibre's own
 * `GPUInitializationError` where there is no WebGL2.
 */
export async function startLive(
	surface: HTMLElement,
	camera: Camera,
	land: GeoJSON.FeatureCollection,
	options: { workerUrl: string; title: string },
	events: LiveEvents
): Promise<LiveMap> {
	// Each step in a task of its own, for none may keep the reader waiting: the workers, the map, its style.
	setWorkerUrl(options.workerUrl);
	prewarm();
	await nextTask();
	const map = makeMap(surface, camera, options.title);
	map.touchZoomRotate.disableRotation();
	map.keyboard.disableRotation();

	const now = (): Camera => {
		const { lng, lat } = map.getCenter().wrap();
		return { zoom: map.getZoom(), lat, lng };
	};
	/** `stop()` interrupts a movement: its `moveend` is not one that anybody asked for. */
	let interrupting = false;
	let resizing = false;
	map.on('move', () => events.move(now()));
	map.on('resize', () => {
		// In the midst of a movement no end of its own follows.
		resizing = !map.isMoving();
		events.move(now());
	});
	map.on('moveend', (event) => {
		if (!resizing && !interrupting && !('quiet' in event && event.quiet === true)) events.settle(now());
		resizing = false;
	});
	map.on('webglcontextlost', events.lost);
	map.on('webglcontextrestored', events.restored);

	const sources = new Map<SourceId, GeoFile>([['land', 'land-110m']]);
	/** Shows this file in this source; what was there stays where it cannot be fetched. */
	const show = async (source: SourceId, file: GeoFile) => {
		if (sources.get(source) === file) return;
		const before = sources.get(source);
		sources.set(source, file);
		try {
			const data = await loadGeo(file);
			if (sources.get(source) !== file) return;
			const there = map.getSource<GeoJSONSource>(source);
			if (there) await there.setData(data);
			else addSource(source, data);
			dressBorders();
		} catch {
			if (before) sources.set(source, before);
			else sources.delete(source);
		}
	};
	/** A source and its layers, each below the next one in painter's order that is there. */
	const addSource = (source: SourceId, data: GeoJSON.GeoJSON) => {
		map.addSource(source, { type: 'geojson', data });
		const all = layers(readPalette(surface));
		for (const [index, layer] of all.entries()) {
			if (layer.source === source) map.addLayer(layer, all.slice(index + 1).find(({ id }) => map.getLayer(id))?.id);
		}
	};
	let borders = false;
	const dressBorders = () =>
		map.getLayer('borders') && map.setLayoutProperty('borders', 'visibility', borders ? 'visible' : 'none');
	const refine = () => {
		const fine = map.getZoom() >= FINE_ZOOM;
		if (fine) void show('land', 'land-50m');
		if (fine) void show('water', 'water');
		if (borders) void show('borders', fine ? 'borders-50m' : 'borders-110m');
	};
	map.on('zoomend', refine);

	const dark = matchMedia('(prefers-color-scheme: dark)');
	const repaint = () => {
		for (const layer of layers(readPalette(surface)).filter(({ id }) => map.getLayer(id))) {
			for (const [name, value] of Object.entries(layer.paint ?? {})) {
				map.setPaintProperty(
					layer.id,
					name as keyof AllPaintProperties,
					value as AllPaintProperties[keyof AllPaintProperties]
				);
			}
		}
	};
	dark.addEventListener('change', repaint);
	const still = matchMedia('(prefers-reduced-motion: reduce)');

	await new Promise<void>((resolve, reject) => {
		const fail = ({ error }: { error: unknown }) =>
			reject(error instanceof Error ? error : new Error('the map’s first frame failed'));
		map.on('error', fail);
		map.once('load', () => {
			// From here on MapLibre itself logs errors, as it does where nobody listens.
			map.off('error', fail);
			resolve();
		});
		setTimeout(() => map.setStyle(mapStyle(readPalette(surface), land)));
	});
	refine();

	return {
		camera: now,
		holder: map.getCanvasContainer(),
		goTo: ({ zoom, lat, lng }, { instant = false, quiet = false } = {}) => {
			const target = { center: [lng, lat] as [number, number], zoom };
			// MapLibre observes its size, but later: an ease that begins before would end beside its target.
			const { clientWidth, clientHeight } = map.getCanvas();
			if (clientWidth !== surface.clientWidth || clientHeight !== surface.clientHeight) map.resize();
			interrupting = true;
			map.stop();
			interrupting = false;
			if (instant || still.matches) map.jumpTo(target, { quiet });
			else map.easeTo({ ...target, duration: MOVE_MS, easing: (t) => 1 - (1 - t) ** 3 }, { quiet });
		},
		showBorders: (shown) => {
			borders = shown;
			dressBorders();
			refine();
		},
		destroy: () => {
			dark.removeEventListener('change', repaint);
			map.remove();
		}
	};
}

/** Throws `GPUInitializationError` where there is no WebGL2. */
function makeMap(container: HTMLElement, camera: Camera, title: string): MapLibreMap {
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
		// Nobody needs the workers.
		clearPrewarmedResources();
		throw error;
	}
}
