import { createContext } from 'svelte';
import type { LngLat } from '$lib/atlas/projection';
import { isPlainClick } from '$lib/ui/plain-click';
import { MAX_ZOOM, MIN_ZOOM, type Camera } from '$lib/view/codec';
import type { ViewState } from '$lib/view/view.svelte';
import { cameraFor, panned, sameCamera } from './camera';
import type { MapElements } from './frame';
import type { ClusterMark } from './marks/marks';
import { OPENED_MARGIN, partingCamera } from './marks/part';
import { Stage } from './stage.svelte';

/** What happens to a city that the reader chooses on the map, where it does not lead to the city's own page. */
export type ChooseCity = (city: string, mark: HTMLElement, byKeyboard: boolean) => void;

/** The closest that a page's text brings the map to the cities it speaks of: their surroundings can be recognised. */
const TEXT_ZOOM = 5;
/** The same for the drawn map, whose lines are coarser. */
const TEXT_ZOOM_DRAWN = 4;

/** CSS pixels between the middle of a chosen mark and what covers it. */
const CLEAR = 24;

/** What the reader, the view and the page's text do with the map. */
export class AtlasMap {
	readonly stage = new Stage((camera) => this.#settled(camera));
	readonly #view: ViewState;
	/** What covers a part of the frame: the open card. */
	#cover: Element | null = null;
	#chooseCity: ChooseCity | null = null;
	/** The cities of the cluster that was opened last. */
	#opened: readonly string[] = [];
	/** The next choice of a city does not move the camera. */
	#stay = false;
	/** What the text asked to be shown before the page's elements were there. */
	#unshown: readonly LngLat[] = [];

	constructor(view: ViewState) {
		this.#view = view;
	}

	/** Connects the map with the page's elements; returns what undoes it. */
	attach(elements: MapElements): () => void {
		const detach = this.stage.attach(elements);
		this.show(this.#unshown);
		this.#unshown = [];
		return detach;
	}

	/** A part of the frame is covered: what is brought into sight stands beside it. Returns what undoes it. */
	coverWith(element: Element): () => void {
		this.#cover = element;
		return () => {
			if (this.#cover === element) this.#cover = null;
		};
	}

	/** A choice of a city goes to `choose` instead of the city's page. Returns what undoes it. */
	interceptChoice(choose: ChooseCity): () => void {
		this.#chooseCity = choose;
		return () => (this.#chooseCity = null);
	}

	/** Shows what the view asks for: its own camera, or that of its page. */
	follow({ instant = false } = {}): void {
		const stay = this.#stay;
		this.#stay = false;
		const wanted = this.#view.current.camera;
		if (!wanted && stay) this.#keepChosen();
		else if (wanted) this.stage.goTo(wanted, { instant });
		else this.stage.goHome(instant);
	}

	/** A link on the map that stands for a city was clicked. `stay`: the reader looks at the city already. */
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

	/** Shows places because the page's text speaks of them: the address stays as it is. */
	show(places: readonly LngLat[]): void {
		if (places.length === 0) return;
		const { frame, isLive } = this.stage;
		if (!frame) {
			this.#unshown = places;
			return;
		}
		const { size } = frame;
		const margin = Math.min(OPENED_MARGIN, size.width / 4, size.height / 4);
		const maxZoom = isLive ? TEXT_ZOOM : TEXT_ZOOM_DRAWN;
		this.stage.goTo(cameraFor(places, size, { margin, maxZoom }), { quiet: true });
	}

	zoomBy(levels: number): void {
		// A further press starts from where the one before leads.
		const camera = this.stage.target ?? this.stage.camera;
		if (!camera) return;
		this.stage.goTo({ ...camera, zoom: Math.max(MIN_ZOOM, Math.min(MAX_ZOOM, Math.round(camera.zoom + levels))) });
	}

	reset(): void {
		this.stage.goHome(false);
		if (!this.stage.isLive) this.#view.moved(null);
	}

	/** True where zooming parts the cluster, and begins to; otherwise its cities are to be listed. */
	open(cluster: ClusterMark): boolean {
		const { frame, camera, status } = this.stage;
		if (!frame || !camera || status !== 'ready') return false;
		const parting = partingCamera(cluster, camera, frame.size, this.#opened);
		if (!parting) return false;
		this.#opened = cluster.cities.map(({ id }) => id);
		this.stage.goTo(parting);
		return true;
	}

	/** A mark out of sight that receives the keyboard's focus is brought into sight. */
	bringIntoSight(mark: Element): void {
		if (mark.matches(':focus-visible')) this.#reveal(mark, 0);
	}

	#settled(camera: Camera): void {
		const home = this.stage.frame?.home;
		this.#view.moved(home && sameCamera(home, camera) ? null : camera);
	}

	/** The camera does not move, unless the chosen city's mark is out of sight. */
	#keepChosen(): void {
		const mark = this.stage.frame?.chosenMark;
		const { camera } = this.stage;
		if (mark && camera && !this.#reveal(mark, CLEAR)) this.#settled(camera);
	}

	/** Moves a mark out from under the frame's edge or what covers the frame; false where it stands free. */
	#reveal(mark: Element, clear: number): boolean {
		const { camera, frame } = this.stage;
		const pixels = camera && frame?.toReveal(mark, this.#cover, clear);
		if (pixels) this.stage.goTo(panned(camera, pixels));
		return Boolean(pixels);
	}
}

export const [getAtlasMap, setAtlasMap] = createContext<AtlasMap>();
