import { createContext } from 'svelte';
import type { LngLat } from '$lib/atlas/projection';
import { afterFrame } from '$lib/startup/schedule';
import { isPlainClick } from '$lib/ui/plain-click';
import { MAX_ZOOM, MIN_ZOOM, type Camera } from '$lib/view/codec';
import type { ViewState } from '$lib/view/view.svelte';
import { cameraFor, panned, sameCamera, towardsMost } from './camera';
import { wholeCamera } from './drawn/home';
import type { MapElements } from './frame';
import { mapInSight } from './map-in-sight';
import type { ClusterMark } from './marks/marks';
import { partingCamera, textCamera } from './marks/part';
import { Stage } from './stage.svelte';

/** Handles the choice of a city on the map, in place of opening the city's page. */
export type ChooseCity = (city: string, mark: HTMLElement, byKeyboard: boolean) => void;

type Place = LngLat & { id: string };

/** What covers a part of the map's frame: the open card. */
export interface Cover {
	element: Element;
	/**
	 * For a card that stands at the chosen mark: the pan that makes room for both, in CSS pixels to the right and down;
	 * `null` where there is room.
	 */
	makeRoom?: () => [right: number, down: number] | null;
	/** Stands aside for the mark that has the focus. */
	place?: () => void;
}

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
	#cover: Cover | null = null;
	/** The camera was kept for a card whose anchor was still to come. */
	#kept = false;
	#chooseCity: ChooseCity | null = null;
	/** The next choice of a city does not move the camera. */
	#stay = false;
	/** A navigation waits to be followed: a movement that ends meanwhile belongs to the view that was left. */
	#leaving = false;
	/** Places to show as soon as the elements are attached. */
	#pending: readonly Place[] = [];

	constructor(view: ViewState) {
		this.#view = view;
	}

	/** Connects the map with the page's elements; returns a function that disconnects it. */
	attach(elements: MapElements): () => void {
		const detach = this.stage.attach(elements);
		mapInSight.current = this;
		this.show(this.#pending);
		this.#pending = [];
		return () => {
			if (mapInSight.current === this) mapInSight.current = null;
			detach();
		};
	}

	/** Marks are revealed beside `cover`. Returns a function that ends it. */
	coverWith(cover: Cover): () => void {
		this.#cover = cover;
		if (this.#kept && cover.makeRoom) this.#keepChosen();
		return () => {
			if (this.#cover === cover) this.#cover = null;
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
		this.#kept = false;
		const wanted = this.#view.current.camera;
		if (!wanted && stay) this.#keepChosen();
		else if (wanted) this.stage.goTo(wanted, { instant });
		else this.stage.goHome(instant);
	}

	/**
	 * The same once the next frame is painted: the live map takes a reader's machine many frames, and what they asked for
	 * comes first (bench: “Era chosen → frame with only it”). The drawn map moves in the same frame.
	 */
	followAfterFrame(): void {
		if (!this.stage.isLive) {
			this.follow();
			return;
		}
		// The one that waits already will follow the newest view.
		if (this.#leaving) return;
		this.#leaving = true;
		afterFrame(() => {
			this.#leaving = false;
			this.follow();
		});
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

	/** Zooms; from the page's own camera in to `cities`, not to a middle that may be empty. */
	zoomBy(levels: number, cities: readonly LngLat[]): void {
		// A second press during the first one's movement starts from that movement's target.
		const camera = this.stage.target ?? this.stage.camera;
		const { frame, home } = this.stage;
		if (!camera || !frame) return;
		void this.stage.start();
		const zoom = Math.max(MIN_ZOOM, Math.min(MAX_ZOOM, Math.round(camera.zoom + levels)));
		const own = home !== null && sameCamera(home, camera);
		this.stage.goTo(own && levels > 0 ? towardsMost(cities, { ...camera, zoom }, frame.size) : { ...camera, zoom });
	}

	/** Shows all of the article's cities, also those that the filters hide. */
	reset(): void {
		const { frame, home } = this.stage;
		const insets = this.#view.current.page.kind === 'map';
		const whole = this.stage.filling(frame && wholeCamera(frame.size, insets));
		if (whole && home && !sameCamera(whole, home)) {
			this.stage.goTo(whole);
		} else {
			this.stage.goHome(false);
			if (!this.stage.isLive) this.#view.moved(null);
		}
	}

	/** Comes closer to a cluster's cities, until they part where they can. */
	comeCloserTo(cluster: ClusterMark): void {
		const { frame, camera } = this.stage;
		const parting = frame && camera && partingCamera(cluster, camera, frame.size);
		if (parting) this.stage.goTo(parting);
	}

	/** Reveals a mark that got the focus from the keyboard. */
	bringIntoSight(mark: Element): void {
		if (!mark.matches(':focus-visible')) return;
		this.#reveal(mark, 0);
		this.#cover?.place?.();
	}

	/** Makes room for a card that was put elsewhere: at the page's own camera, which has room for it, or by a pan. */
	cardMoved(): void {
		if (this.#view.current.camera) this.#keepChosen();
		else this.follow();
	}

	#settled(camera: Camera): void {
		if (this.#leaving) return;
		const { home } = this.stage;
		this.#view.moved(home && sameCamera(home, camera) ? null : camera);
	}

	/** Keeps the camera, unless the chosen city's mark is out of sight. */
	#keepChosen(): void {
		const mark = this.stage.frame?.chosenMark;
		const { camera } = this.stage;
		if (!mark || !camera) return;
		this.#kept = !this.#cover?.makeRoom;
		const pixels = this.#cover?.makeRoom?.();
		if (pixels) this.stage.goTo(panned(camera, pixels));
		else if (pixels === null || !this.#reveal(mark, CLEAR)) this.#settled(camera);
	}

	/** Pans until the mark is in sight; false where it is in sight already. */
	#reveal(mark: Element, clear: number): boolean {
		const { camera, frame } = this.stage;
		// A card at its mark moves with the map: it stands aside instead.
		const cover = this.#cover?.makeRoom ? null : (this.#cover?.element ?? null);
		const pixels = camera && frame?.toReveal(mark, cover, clear);
		if (pixels) this.stage.goTo(panned(camera, pixels));
		return Boolean(pixels);
	}
}

export const [getAtlasMap, setAtlasMap] = createContext<AtlasMap>();
