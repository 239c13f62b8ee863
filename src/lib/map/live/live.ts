import {
	clearPrewarmedResources,
	prewarm,
	setWorkerUrl,
	type AllPaintProperties,
	type GeoJSONSource
} from 'maplibre-gl';
import type { LngLat } from '$lib/atlas/projection';
import { nextTask, whenIdle } from '$lib/startup/schedule';
import type { Camera } from '$lib/view/codec';
import { sparing } from '$lib/startup/line';
import { firstFrame } from './first-frame';
import { loadGeo, type GeoFile } from './geo';
import { GlobeView, type Globe } from './globe';
import { makeMap } from './make-map';
import { NearMap } from './near';
import { readPalette } from './palette';
import { FINE_ZOOM, layers, mapStyle, type SourceId } from './style';

const MOVE_MS = 750;

export interface LiveEvents {
	/** In every frame of a movement. */
	move: (camera: Camera) => void;
	/** At the end of a movement by the reader or `goTo`, except a `quiet` one. */
	settle: (camera: Camera) => void;
	/** The WebGL context is lost; `restored` is called if the browser restores it. */
	lost: () => void;
	restored: () => void;
	/** The finer files that the camera, or the reader, asks for: why they did not come, or `null` once they are there. */
	detail: (failure: unknown) => void;
}

/** What the live map has beyond the drawn one, where the reader asks for it. */
export interface Extras {
	borders: boolean;
	/** The cities that the globe turns to; `null`: the flat map. */
	globe: readonly LngLat[] | null;
}

export interface LiveMap {
	camera: () => Camera;
	/** How the globe is seen now; `null`: the map is flat. */
	globe: () => Globe | null;
	/** A camera for the whole map; on the globe close enough that it fills the frame. */
	filling: (camera: Camera) => Camera;
	/** Moves there, eased unless `instant`; `quiet`: without `settle`. */
	goTo: (camera: Camera, options?: { instant?: boolean; quiet?: boolean }) => void;
	show: (extras: Extras) => void;
	/** Asks again for finer files that did not come. */
	again: () => Promise<void>;
	/** The element in which drags and pinches move the map, also when they start on its descendants. */
	holder: HTMLElement;
	destroy: () => void;
}

/**
 * Starts MapLibre in `surface`; resolves once its first frame is drawn. Rejects with `Unable` where there is no
 * WebGL2, and as `firstFrame` does; nothing of the map remains then.
 */
export async function startLive(
	surface: HTMLElement,
	camera: Camera,
	land: GeoJSON.FeatureCollection,
	options: { workerUrl: string; title: string },
	events: LiveEvents
): Promise<LiveMap> {
	// The workers, the map and its style start in separate tasks, so that none blocks input for long.
	setWorkerUrl(options.workerUrl);
	prewarm();
	await nextTask();
	const map = makeMap(surface, camera, options.title);
	map.touchZoomRotate.disableRotation();
	map.keyboard.disableRotation();

	const current = (): Camera => {
		const { lng, lat } = map.getCenter().wrap();
		return { zoom: map.getZoom(), lat, lng };
	};
	/** Ignore the `moveend` of the movement that `stop()` interrupts, or of the zoom that the globe asks for. */
	let interrupting = false;
	let resizing = false;
	map.on('move', () => events.move(current()));
	map.on('resize', () => {
		// During a movement a resize sends no `moveend` of its own.
		resizing = !map.isMoving();
		events.move(current());
	});
	map.on('moveend', (event) => {
		if (!resizing && !interrupting && !('quiet' in event && event.quiet === true)) events.settle(current());
		resizing = false;
	});
	map.on('webglcontextlost', events.lost);
	map.on('webglcontextrestored', events.restored);

	const sources = new Map<SourceId, GeoFile>([['land', 'land-110m']]);
	/** Shows a file in a source; if it cannot be fetched, the source keeps what it shows. Rejects then. */
	const show = async (source: SourceId, file: GeoFile) => {
		if (sources.get(source) === file) return;
		const previous = sources.get(source);
		sources.set(source, file);
		try {
			const data = await loadGeo(file);
			// Where the page was left meanwhile, its colours are gone with it.
			if (!surface.isConnected || sources.get(source) !== file) return;
			const existing = map.getSource<GeoJSONSource>(source);
			if (existing) await existing.setData(data);
			else addSource(source, data);
			updateBorders();
		} catch (error) {
			if (previous) sources.set(source, previous);
			else sources.delete(source);
			throw error;
		}
	};
	/** Adds a source and its layers, each below the next layer in painter's order that the map has. */
	const addSource = (source: SourceId, data: GeoJSON.GeoJSON) => {
		map.addSource(source, { type: 'geojson', data });
		const all = layers(readPalette(surface));
		for (const [index, layer] of all.entries()) {
			if (layer.source === source) map.addLayer(layer, all.slice(index + 1).find(({ id }) => map.getLayer(id))?.id);
		}
	};
	let borders = false;
	const updateBorders = () =>
		map.getLayer('borders') && map.setLayoutProperty('borders', 'visibility', borders ? 'visible' : 'none');
	const near = new NearMap(map);
	const globe = new GlobeView(map, surface, () => readPalette(surface));
	/** Loads what a camera needs: where the map is, or where it goes, so that it is there before the map. */
	const loadDetail = async (camera = current()) => {
		const fine = camera.zoom >= FINE_ZOOM;
		const world = fine ? [show('land', 'land-50m'), show('water', 'water')] : [];
		const parts = fine ? [...world, near.show(camera, Promise.allSettled(world))] : [];
		if (borders) parts.push(show('borders', fine ? 'borders-50m' : 'borders-110m'));
		if (parts.length === 0) return;
		const failed = (await Promise.allSettled(parts)).find(({ status }) => status === 'rejected');
		events.detail(failed?.status === 'rejected' ? failed.reason : null);
	};
	map.on('moveend', () => void loadDetail());

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
		globe.repaint();
	};
	const still = matchMedia('(prefers-reduced-motion: reduce)');

	try {
		await firstFrame(map, () => map.setStyle(mapStyle(readPalette(surface), land)));
	} catch (error) {
		map.remove();
		// Or the next try would get workers that do not run.
		clearPrewarmedResources();
		throw error;
	}
	dark.addEventListener('change', repaint);
	void loadDetail();
	// Nobody waits for it, and some pay for it.
	if (!sparing()) void whenIdle().then(() => show('relief', 'relief').catch(() => undefined));

	return {
		camera: current,
		globe: () => globe.current,
		filling: (camera) => globe.filling(camera),
		holder: map.getCanvasContainer(),
		goTo: ({ zoom, lat, lng }, { instant = false, quiet = false } = {}) => {
			const target = { center: [lng, lat] as [number, number], zoom };
			void loadDetail({ zoom, lat, lng });
			// MapLibre notices a new size late: an ease that starts before would miss its target.
			const { clientWidth, clientHeight } = map.getCanvas();
			if (clientWidth !== surface.clientWidth || clientHeight !== surface.clientHeight) map.resize();
			interrupting = true;
			map.stop();
			interrupting = false;
			if (instant || still.matches) map.jumpTo(target, { quiet });
			else map.easeTo({ ...target, duration: MOVE_MS, easing: (t) => 1 - (1 - t) ** 3 }, { quiet });
		},
		show: (extras) => {
			borders = extras.borders;
			updateBorders();
			void loadDetail();
			interrupting = true;
			globe.show(extras.globe);
			interrupting = false;
			events.move(current());
		},
		again: () => loadDetail(),
		destroy: () => {
			dark.removeEventListener('change', repaint);
			map.remove();
		}
	};
}
