import { createContext } from 'svelte';
import type { LngLat } from '$lib/atlas/projection';
import { isPlainClick } from '$lib/ui/plain-click';
import { MAX_ZOOM, MIN_ZOOM, type Camera } from '$lib/view/codec';
import type { ViewState } from '$lib/view/view.svelte';
import { cameraFor, panned, sameCamera } from './camera';
import type { MapElements } from './frame';
import type { ClusterMark } from './marks/marks';
import { partingCamera, textCamera } from './marks/part';
import { Stage } from './stage.svelte';

/** Handles the choice of a city on the map, in place of opening the city's page. */
export type ChooseCity = (city: string, mark: HTMLElement, byKeyboard: boolean) => void;

type Place = LngLat & { id: string };

/** The closest zoom for cities that the text mentions, unless they come apart only closer: their surroundings can be recognised. */
const TEXT_ZOOM = 5;
/** The same for the drawn map, whose outlines are coarser. */
const TEXT_ZOOM_DRAWN = 4;

/** CSS pixels kept between the centre of the chosen mark and the edges of the visible part of the map. */
const CLEAR = 24;

/** What the reader, the view and the page's text can do with the map. */
export class AtlasMap {
	readonly stage = new Stage((camera) => this.#settled(camera));
	readonly #view: ViewState;
	/** The open card, which covers a part of the frame. */
	#cover: Element | null = null;
	#chooseCity: ChooseCity | null = null;
	/** The cities of the cluster that was opened last. */
	#opened: readonly string[] = [];
	/** The next choice of a city does not move the camera. */
	#stay = false;
	/** Places to show as soon as the elements are attached. */
	#pending: readonly Place[] = [];

	constructor(view: ViewState) {
		this.#view = view;
	}

	/** Connects the map with the page's elements; returns a function that disconnects it. */
	attach(elements: MapElements): () => void {
		const detach = this.stage.attach(elements);
		this.show(this.#pending);
		this.#pending = [];
		return detach;
	}

	/** Marks are revealed beside this element, which covers a part of the frame. Returns a function that ends it. */
	coverWith(element: Element): () => void {
		this.#cover = element;
		return () => {
			if (this.#cover === element) this.#cover = null;
		};
	}

	/** Calls `choose` in place of opening a chosen city's page. Returns a function that ends it. */
	interceptChoice(choose: ChooseCity): () => void {
		this.#chooseCity = choose;
		return () => (this.#chooseCity = null);
	}

	/** Moves to the camera in the view's address or, without one, to the page's own. */
	follow({ instant = false } = {}): void {
		const stay = this.#stay;
		this.#stay = false;
		const wanted = this.#view.current.camera;
		if (!wanted && stay) this.#keepChosen();
		else if (wanted) this.stage.goTo(wanted, { instant });
		else this.stage.goHome(instant);
	}

	/** Handles a click on a city's link on the map. `stay`: the city is in sight, so the camera does not move. */
	choose(event: MouseEvent & { currentTarget: HTMLElement }, city: string, { stay = false } = {}): void {
		if (!isPlainClick(event)) return;
		event.preventDefault();
		if (this.#chooseCity) {
			this.#chooseCity(city, event.currentTarget, event.detail === 0);
			return;
		}
		this.#stay = stay && this.stage.isLive;
		void this.#view.select(city);
	}

	/** Shows places that the page's text mentions, apart where they fit; the address does not change. */
	show(places: readonly Place[]): void {
		if (places.length === 0) return;
		const { frame, isLive } = this.stage;
		if (!frame) {
			this.#pending = places;
			return;
		}
		this.stage.goTo(textCamera(places, frame.size, isLive ? TEXT_ZOOM : TEXT_ZOOM_DRAWN), { quiet: true });
	}

	/** Moves to the closest camera that has all of a window in the frame, from one corner of it to the opposite one. */
	showWindow(corners: readonly [LngLat, LngLat]): void {
		const size = this.stage.frame?.size;
		if (size) this.stage.goTo(cameraFor(corners, size, { margin: 0, maxZoom: MAX_ZOOM }));
	}

	zoomBy(levels: number): void {
		// A second press during the first one's movement starts from that movement's target.
		const camera = this.stage.target ?? this.stage.camera;
		if (!camera) return;
		this.stage.goTo({ ...camera, zoom: Math.max(MIN_ZOOM, Math.min(MAX_ZOOM, Math.round(camera.zoom + levels))) });
	}

	reset(): void {
		this.stage.goHome(false);
		if (!this.stage.isLive) this.#view.moved(null);
	}

	/** Zooms in to part the cluster; false where zooming does not part it: its cities are to be listed. */
	open(cluster: ClusterMark): boolean {
		const { frame, camera, status } = this.stage;
		if (!frame || !camera || status !== 'ready') return false;
		const parting = partingCamera(cluster, camera, frame.size, this.#opened);
		if (!parting) return false;
		this.#opened = cluster.cities.map(({ id }) => id);
		this.stage.goTo(parting);
		return true;
	}

	/** Reveals a mark that got the focus from the keyboard. */
	bringIntoSight(mark: Element): void {
		if (mark.matches(':focus-visible')) this.#reveal(mark, 0);
	}

	#settled(camera: Camera): void {
		const home = this.stage.frame?.home;
		this.#view.moved(home && sameCamera(home, camera) ? null : camera);
	}

	/** Keeps the camera, unless the chosen city's mark is out of sight. */
	#keepChosen(): void {
		const mark = this.stage.frame?.chosenMark;
		const { camera } = this.stage;
		if (mark && camera && !this.#reveal(mark, CLEAR)) this.#settled(camera);
	}

	/** Pans until the mark is in sight; false where it is in sight already. */
	#reveal(mark: Element, clear: number): boolean {
		const { camera, frame } = this.stage;
		const pixels = camera && frame?.toReveal(mark, this.#cover, clear);
		if (pixels) this.stage.goTo(panned(camera, pixels));
		return Boolean(pixels);
	}
}

export const [getAtlasMap, setAtlasMap] = createContext<AtlasMap>();
