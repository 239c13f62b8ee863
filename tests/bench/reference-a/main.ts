// Reference (a): an atlas that is only a MapLibre map, made as MapLibre's documentation says.
import { Map as MapLibreMap, Popup, setWorkerUrl, type GeoJSONSource } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { feature } from 'topojson-client';
import type { GeometryObject, Topology } from 'topojson-specification';

interface City {
	id: string;
	name: string;
	/** The city's eras, each between spaces. */
	eras: string;
	roles: string;
}
type Cities = GeoJSON.FeatureCollection<GeoJSON.Point, City>;

/** What the benchmark calls in this page. */
declare global {
	interface Window {
		bench: {
			/** Milliseconds since navigation began at which land and cities were drawn. */
			live: number | null;
			/** Where a city's circle is, in CSS pixels of the window. */
			at: (lng: number, lat: number) => { x: number; y: number };
			/** Resolves after the first frame that shows one city and not another; milliseconds as `performance.now`. */
			frameWithout: (kept: [number, number], gone: [number, number]) => Promise<number>;
		};
	}
}

setWorkerUrl(workerUrl);
const asked = {
	land: fetch('../land-110m.json').then((response) => response.json() as Promise<Topology>),
	cities: fetch('../cities.geojson').then((response) => response.json() as Promise<Cities>)
};

const CIRCLE = '#a83a22';
const NOTHING = { type: 'FeatureCollection' as const, features: [] };
const container = document.querySelector<HTMLElement>('#map') ?? document.body;
const map = new MapLibreMap({
	container,
	center: [8.28, 23.6],
	zoom: Math.log2(Math.max(440, 1.22 * container.clientWidth, container.clientHeight) / 512),
	attributionControl: false,
	style: {
		version: 8,
		sources: { land: { type: 'geojson', data: NOTHING }, cities: { type: 'geojson', data: NOTHING } },
		layers: [
			{ id: 'sea', type: 'background', paint: { 'background-color': '#d3e0e4' } },
			{ id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': '#eee6d5' } },
			{ id: 'cities', type: 'circle', source: 'cities', paint: { 'circle-color': CIRCLE, 'circle-radius': 7 } }
		]
	}
});

async function draw(): Promise<void> {
	const [topology, cities] = await Promise.all([asked.land, asked.cities]);
	const land = topology.objects['land'] as GeometryObject;
	await Promise.all([
		map.getSource<GeoJSONSource>('land')?.setData(feature(topology, land)),
		map.getSource<GeoJSONSource>('cities')?.setData(cities)
	]);
	const look = () => {
		if (map.queryRenderedFeatures({ layers: ['cities'] }).length === 0 || !map.loaded()) return;
		map.off('render', look);
		afterPaint((time) => (window.bench.live = time));
	};
	map.on('render', look);
	map.triggerRepaint();
}

map.once('style.load', () => void draw());

map.on('click', 'cities', ({ lngLat, features }) => {
	const city = features?.[0]?.properties as City | undefined;
	if (city) new Popup().setLngLat(lngLat).setHTML(`<h2>${city.name}</h2><p>${city.roles}</p>`).addTo(map);
});

let filtered = '';
for (const button of document.querySelectorAll<HTMLElement>('[data-era]')) {
	button.addEventListener('click', () => {
		const era = button.dataset['era'] ?? '';
		filtered = filtered === era ? '' : era;
		map.setFilter('cities', filtered ? ['in', ` ${filtered} `, ['get', 'eras']] : null);
	});
}

/** Called in a frame: calls back once the compositor has that frame. */
function afterPaint(done: (time: number) => void): void {
	const { port1, port2 } = new MessageChannel();
	port1.onmessage = () => done(performance.now());
	port2.postMessage(null);
}

window.bench = {
	live: null,
	at: (lng, lat) => {
		const { left, top } = container.getBoundingClientRect();
		const { x, y } = map.project([lng, lat]);
		return { x: x + left, y: y + top };
	},
	frameWithout: (kept, gone) =>
		new Promise((resolve) => {
			const gl = map.getCanvas().getContext('webgl2');
			const red = ([lng, lat]: [number, number]) => {
				const pixel = new Uint8Array(4);
				const { x, y } = map.project([lng, lat]);
				const scale = map.getPixelRatio();
				gl?.readPixels(x * scale, map.getCanvas().height - y * scale, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
				const [r = 0, g = 0, b = 0] = pixel;
				return Math.abs(r - 0xa8) + Math.abs(g - 0x3a) + Math.abs(b - 0x22) < 30;
			};
			const look = () => {
				if (red(gone) || !red(kept)) return;
				map.off('render', look);
				afterPaint(resolve);
			};
			map.on('render', look);
		})
};
