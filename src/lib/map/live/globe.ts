import { geoCentroid, geoGraticule } from 'd3-geo';
import { LngLat, type LayerSpecification, type Map as MapLibreMap } from 'maplibre-gl';
import { unproject, WORLD_PX, type LngLat as Degrees, type Point } from '$lib/atlas/projection';
import { MIN_ZOOM, type Camera } from '$lib/view/codec';
import type { Palette } from './palette';

/** Where the globe shows a place, in CSS pixels of the frame. A place on its far side stands outside of the frame. */
export interface Seen extends Point {
	/** `rim`: so much foreshortened that names would lie over each other; `null`: neither. */
	side: 'rim' | 'far' | null;
}

export interface Globe {
	/** The zoom level (a whole number) of the flat map on which marks are as close to each other as here. */
	level: number;
	/** A place of the unit square, as it is seen now. */
	see: (place: Point) => Seen;
}

/** The zoom of the globe's equator at the farthest; at 70° of latitude it is that of the flat map. */
const GLOBE_MIN_ZOOM = 1;

/** The share of the frame's shorter side that the globe fills, where it is seen whole. */
const FILLED = 0.88;

/** From this zoom on, the frame shows so little of the globe that it is as good as flat. */
const FLAT_ZOOM = 5;

/** How much smaller than on the flat map the distances between the northernmost cities are, as levels: 1 / cos 60° = 2 ** 1. */
const MERCATOR_LEVELS = 1;

/** Metres along the surface: how far a place may be from where its pixel is, and still be the one that is seen there. */
const SEEN_WITHIN = 50_000;
/** From the middle of the globe to where its rim begins. */
const RIM_FROM = 5_000_000;

/** Degrees between the lines of the graticule. */
const STEP = 30;

/** CSS pixels: a larger globe has its outline outside of the frame. */
const OUTLINED = 4000;

/** The layers that the globe alone has, below and above the others: the flat map's water is the frame's background. */
const globeLayers = ({ water, coast }: Palette) =>
	({
		below: { id: 'globe-water', type: 'background', paint: { 'background-color': water } },
		above: {
			id: 'globe-graticule',
			type: 'line',
			source: 'globe-graticule',
			paint: { 'line-color': coast, 'line-opacity': 0.35, 'line-width': 0.7 }
		}
	}) as const satisfies Record<string, LayerSpecification>;

/** MapLibre's globe: turns it on and off, and says where it shows a place. */
export class GlobeView {
	readonly #map: MapLibreMap;
	readonly #palette: () => Palette;
	readonly #outline = document.createElement('div');
	/** The places that the whole globe turns to; `null`: the map is flat. */
	#places: readonly Degrees[] | null = null;

	/** `surface`: the element that the map is drawn in. */
	constructor(map: MapLibreMap, surface: HTMLElement, palette: () => Palette) {
		this.#map = map;
		this.#palette = palette;
		this.#outline.className = 'limb';
		this.#outline.style.cssText =
			'position:absolute;left:50%;top:50%;translate:-50% -50%;border:1px solid var(--muted);border-radius:50%;pointer-events:none';
		this.#outline.hidden = true;
		surface.append(this.#outline);
		map.on('move', () => this.#drawOutline());
		map.on('resize', () => this.#drawOutline());
	}

	/** `null`: the map is flat. */
	get current(): Globe | null {
		return this.#shown ? { level: this.#level, see: (place) => this.#see(place) } : null;
	}

	/** `places`: those that the whole globe turns to; `null`: the flat map. */
	show(places: readonly Degrees[] | null): void {
		const [shown, before] = [places !== null, this.#shown];
		this.#places = places;
		if (shown === before) return;
		const map = this.#map;
		const { below, above } = globeLayers(this.#palette());
		if (shown) {
			map.addSource(above.source, { type: 'geojson', data: geoGraticule().step([STEP, STEP])() });
			map.addLayer(below, map.getLayersOrder()[0]);
			map.addLayer(above);
		} else {
			for (const { id } of [below, above]) map.removeLayer(id);
			map.removeSource(above.source);
		}
		map.setProjection({ type: shown ? 'globe' : 'mercator' });
		map.setMinZoom(shown ? GLOBE_MIN_ZOOM : MIN_ZOOM);
		this.#drawOutline();
	}

	/** In the colours that the page has now. */
	repaint(): void {
		if (!this.#shown) return;
		const { below, above } = globeLayers(this.#palette());
		this.#map.setPaintProperty(below.id, 'background-color', below.paint['background-color']);
		this.#map.setPaintProperty(above.id, 'line-color', above.paint['line-color']);
	}

	/**
	 * A camera of the flat map, for the globe: from farther off than the globe fills the frame, it does fill it and turns
	 * to its places.
	 */
	filling(camera: Camera): Camera {
		if (!this.#places) return camera;
		const { clientWidth, clientHeight } = this.#map.getCanvas();
		const distance = this.#distance;
		// The radius of the outline that is seen under the angle asin(radius / (radius + distance)).
		const sine = Math.sin(Math.atan((FILLED * Math.min(clientWidth, clientHeight)) / 2 / distance));
		const radius = (distance * sine) / (1 - sine);
		const middle = middleOf(this.#places) ?? camera;
		const zoom = Math.log2((2 * Math.PI * radius) / WORLD_PX) - stretch(middle.lat);
		return camera.zoom < zoom ? { ...middle, zoom } : camera;
	}

	#see({ x, y }: Point): Seen {
		const { lng, lat } = unproject({ x, y });
		const place = new LngLat(lng, lat);
		const pixel = this.#map.project(place);
		// What is seen at the pixel of a place on the far side is another place.
		if (this.#map.unproject(pixel).distanceTo(place) > SEEN_WITHIN) return { ...this.#beyond(pixel), side: 'far' };
		return { x: pixel.x, y: pixel.y, side: this.#map.getCenter().distanceTo(place) > RIM_FROM ? 'rim' : null };
	}

	/** A pixel outside of the frame, in the direction of one in it: what reveals a mark or stands at it looks there. */
	#beyond({ x, y }: Point): Point {
		const { clientWidth: width, clientHeight: height } = this.#map.getCanvas();
		const [right, down] = [x - width / 2, y - height / 2];
		const far = (width + height) / (Math.hypot(right, down) || 1);
		return { x: width / 2 + right * far, y: height / 2 + down * far };
	}

	get #shown(): boolean {
		return this.#places !== null;
	}

	get #level(): number {
		const zoom = this.#map.getZoom() + 1e-6;
		const level = zoom >= FLAT_ZOOM ? zoom : zoom + stretch(this.#map.getCenter().lat) - MERCATOR_LEVELS;
		return Math.max(0, Math.floor(level));
	}

	/** From the eye to the middle of the map, in CSS pixels. */
	get #distance(): number {
		const half = (this.#map.getVerticalFieldOfView() * Math.PI) / 360;
		return this.#map.getCanvas().clientHeight / 2 / Math.tan(half);
	}

	#drawOutline(): void {
		const radius = (WORLD_PX * 2 ** (this.#map.getZoom() + stretch(this.#map.getCenter().lat))) / (2 * Math.PI);
		const distance = this.#distance;
		const seen = (distance * radius) / Math.sqrt(distance ** 2 + 2 * distance * radius);
		this.#outline.hidden = !this.#shown || seen > OUTLINED;
		this.#outline.style.width = this.#outline.style.height = `${2 * seen}px`;
	}
}

/** How many zoom levels larger than the globe itself the flat map is drawn at a latitude, in degrees. */
const stretch = (lat: number): number => -Math.log2(Math.cos((lat * Math.PI) / 180));

/** The middle of places on the globe; `null` where there are none, or they are all around it. */
function middleOf(places: readonly Degrees[]): Degrees | null {
	const [lng, lat] = geoCentroid({ type: 'MultiPoint', coordinates: places.map(({ lng, lat }) => [lng, lat]) });
	return Number.isNaN(lng) ? null : { lng, lat };
}
