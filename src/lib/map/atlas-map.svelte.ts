import { createContext } from 'svelte';
import { project, WORLD_PX, type LngLat } from '$lib/atlas/projection';
import { moveInto } from '$lib/ui/move-into';
import { nextTask } from '$lib/startup/schedule';
import { isPlainClick } from '$lib/ui/plain-click';
import { MAX_ZOOM, MIN_ZOOM, type Camera } from '$lib/view/codec';
import type { ViewState } from '$lib/view/view.svelte';
import { cameraFor, cameraOf, crossesEdge, panned, placeWorlds, releaseWorlds, sameCamera } from './camera';
import { surface } from './drawn/drawing';
import type { LiveMap } from './live/live';
import { loadLive } from './live/load-live';
import type { ClusterMark } from './marks/marks';
import { OPENED_MARGIN, partingCamera } from './marks/part';
import { outFromUnder } from './marks/reveal';

/** `static`: the drawn map; `unavailable`: it stays, since this browser cannot draw the live one. */
export type MapStatus = 'static' | 'loading' | 'ready' | 'unavailable';

export interface MapElements {
	/** The map's frame. */
	frame: HTMLElement;
	/** Where MapLibre draws. */
	surface: HTMLElement;
	/** Holds what is drawn above the surface. */
	overlay: HTMLElement;
	/** The world that is drawn in the page. */
	drawn: HTMLElement;
	/** The world that the marks stand on. */
	marked: HTMLElement;
	/** An empty world that always stands under the page's own camera. */
	home: HTMLElement;
}

/** Steps to the live map, for the line of progress. */
const STEPS = 4;

/** The closest that a page's text brings the map to the cities it speaks of: their surroundings can be recognised. */
const TEXT_ZOOM = 5;
/** The same for the drawn map, whose lines are coarser. */
const TEXT_ZOOM_DRAWN = 4;

/** CSS pixels between the middle of a chosen mark and what covers it. */
const CLEAR = 24;

/**
 * The map's one camera, over two surfaces: the drawn map that the page arrives with, and MapLibre once it is there.
 */
export class AtlasMap {
	status: MapStatus = $state('static');
	/** The zoom level that marks are laid out for; `null` until a browser has measured the frame. */
	level: number | null = $state.raw(null);
	/** The camera's x in the unit square: marks stand in the copy of the world nearest to it. */
	centreX = $state.raw(0.5);
	/** Whether the drawn world's edge is in sight, and so its neighbours are; `null` until the frame was measured. */
	crossing: boolean | null = $state.raw(null);
	/** From 0 to 1, how far the live map has come. */
	progress = $state(0);
	borders = $state(false);
	/** Set by a page on which choosing a city on the map does not lead to the city's own page. */
	onchoose: ((city: string, mark: HTMLElement, byKeyboard: boolean) => void) | null = null;

	readonly #view: ViewState;
	#elements: MapElements | null = null;
	#live: LiveMap | null = null;
	#starting: Promise<boolean> | null = null;
	/** Where the live map is on its way to, at the reader's wish. */
	#heading: Camera | null = null;
	/** The camera that the drawn world stands under; `null`: the page's own. */
	#placed: Camera | null = null;
	/** The cities of the cluster that was opened last. */
	#opened: readonly string[] = [];
	/** The next choice of a city leaves the camera where it is. */
	#stay = false;
	/** What the text asked to be shown before the page's elements were there. */
	#unshown: readonly LngLat[] = [];

	constructor(view: ViewState) {
		this.#view = view;
	}

	/** Takes over the page's elements; to be undone with the function that it returns. */
	attach(elements: MapElements): () => void {
		this.#elements = elements;
		const observer = new ResizeObserver(() => this.#measure());
		observer.observe(elements.frame);
		this.show(this.#unshown);
		this.#unshown = [];
		return () => {
			observer.disconnect();
			this.#live?.destroy();
			surface.live = false;
			this.#live = null;
			this.#heading = null;
			this.#elements = null;
		};
	}

	/** The camera as it is. */
	camera(): Camera | null {
		return this.#live?.camera() ?? this.#placed ?? this.#measured('marked');
	}

	/** Shows what the view asks for: its own camera, or that of its page. */
	follow({ instant = false } = {}): void {
		const stay = this.#stay;
		this.#stay = false;
		const wanted = this.#view.current.camera;
		if (!wanted && stay) this.#keepChosen();
		else if (wanted) this.#goTo(wanted, instant);
		else this.#goHome(instant);
	}

	/** A link on the map that stands for a city was clicked. `stay`: the reader looks at the city already. */
	choose(event: MouseEvent & { currentTarget: HTMLElement }, city: string, { stay = false } = {}): void {
		if (!isPlainClick(event)) return;
		event.preventDefault();
		if (this.onchoose) {
			this.onchoose(city, event.currentTarget, event.detail === 0);
			return;
		}
		this.#stay = stay && this.#live !== null;
		void this.#view.select(city);
	}

	/** Shows places because the page's text speaks of them: the address stays as it is. */
	show(places: readonly LngLat[]): void {
		if (places.length === 0) return;
		const frame = this.#elements?.frame;
		if (!frame) {
			this.#unshown = places;
			return;
		}
		const { clientWidth: width, clientHeight: height } = frame;
		const margin = Math.min(OPENED_MARGIN, width / 4, height / 4);
		const maxZoom = this.#live ? TEXT_ZOOM : TEXT_ZOOM_DRAWN;
		this.#goTo(cameraFor(places, { width, height }, { margin, maxZoom }), false, true);
	}

	zoomBy(levels: number): void {
		// A further press goes on from where the one before leads.
		const camera = this.#heading ?? this.camera();
		if (!camera) return;
		this.#moveTo({ ...camera, zoom: Math.max(MIN_ZOOM, Math.min(MAX_ZOOM, Math.round(camera.zoom + levels))) });
	}

	reset(): void {
		this.#goHome(false);
		if (!this.#live) this.#view.moved(null);
	}

	/** True where zooming parts the cluster, and begins to; otherwise its cities are to be listed. */
	open(cluster: ClusterMark): boolean {
		const frame = this.#elements?.frame;
		const camera = this.camera();
		if (!frame || !camera || this.status !== 'ready') return false;
		const size = { width: frame.clientWidth, height: frame.clientHeight };
		const parting = partingCamera(cluster, camera, size, this.#opened);
		if (!parting) return false;
		this.#opened = cluster.cities.map(({ id }) => id);
		this.#moveTo(parting);
		return true;
	}

	/** A mark that the keyboard leads to out of sight comes into it. */
	bringIntoSight(mark: Element): void {
		if (mark.matches(':focus-visible')) this.#reveal(mark, 0);
	}

	showBorders(shown: boolean): void {
		this.borders = shown;
		this.#live?.showBorders(shown);
	}

	/**
	 * Brings the live map; the first call counts. The drawn map stays and works until its first frame, and if it fails.
	 * @returns false where the live map may yet come when it is asked for again: its files did not, or there is no room
	 */
	async start(): Promise<boolean> {
		this.#starting ??= this.#start();
		const done = await this.#starting;
		if (!done) this.#starting = null;
		return done;
	}

	async #start(): Promise<boolean> {
		const elements = this.#elements;
		if (!elements || this.status !== 'static') return true;
		this.status = 'loading';
		const startLive = await loadLive(() => (this.progress += 1 / STEPS));
		const camera = this.camera();
		if (!startLive || !camera || this.#elements !== elements) {
			this.status = 'static';
			this.progress = 0;
			return false;
		}
		try {
			const live = await startLive(elements.surface, camera, elements.surface.dataset['title'] ?? '', {
				move: (camera) => this.#moved(camera),
				settle: (camera) => {
					this.#heading = null;
					this.#settled(camera);
				},
				lost: () => (this.status = 'loading'),
				restored: () => (this.status = 'ready')
			});
			// Its first frame is drawn in this very task.
			await nextTask();
			this.#takeOver(live, elements);
		} catch (error) {
			console.info('The live map is not available here:', error);
			this.status = 'unavailable';
		}
		return true;
	}

	#takeOver(live: LiveMap, elements: MapElements): void {
		if (this.#elements !== elements) {
			// The reader left the page meanwhile.
			live.destroy();
			return;
		}
		// What was asked for meanwhile.
		const meanwhile = this.#placed ?? this.#measured('marked');
		if (meanwhile && !sameCamera(meanwhile, live.camera())) live.goTo(meanwhile, { instant: true, quiet: true });
		this.#live = live;
		this.#moved(live.camera());
		moveInto(live.holder, elements.overlay);
		live.showBorders(this.borders);
		this.progress = 1;
		surface.live = true;
		this.status = 'ready';
	}

	#goHome(instant: boolean): void {
		const home = this.#measured('home');
		if (this.#live && home) {
			this.#goTo(home, instant);
		} else if (this.#elements) {
			this.#placed = null;
			releaseWorlds([this.#elements.drawn, this.#elements.marked]);
			this.#measure();
		}
	}

	#goTo(camera: Camera, instant: boolean, quiet = false): void {
		if (this.#live) {
			if (sameCamera(camera, this.#live.camera())) return;
			this.#heading = quiet ? null : camera;
			this.#live.goTo(camera, { instant, quiet });
		} else {
			this.#moved(camera);
			this.#placed = camera;
		}
	}

	/** Moves at the reader's wish: the address follows. */
	#moveTo(camera: Camera): void {
		this.#goTo(camera, false);
		if (!this.#live) this.#settled(camera);
	}

	#moved(camera: Camera): void {
		if (this.#elements) placeWorlds([this.#elements.drawn, this.#elements.marked], camera);
		this.#lay(camera);
	}

	/** Marks stand as this camera wants them. */
	#lay(camera: Camera): void {
		this.level = Math.max(0, Math.floor(camera.zoom + 1e-6));
		this.centreX = project(camera).x;
		const { frame } = this.#elements ?? {};
		if (frame && !this.#live) this.crossing = crossesEdge(camera, frame.clientWidth);
	}

	#settled(camera: Camera): void {
		const home = this.#measured('home');
		this.#view.moved(home && sameCamera(home, camera) ? null : camera);
	}

	/** The camera stays, but for the chosen city's mark to be in sight. */
	#keepChosen(): void {
		const mark = this.#elements?.frame.querySelector('[aria-current="true"]');
		const camera = this.camera();
		if (mark && camera && !this.#reveal(mark, CLEAR)) this.#settled(camera);
	}

	/** A mark comes out from under the frame's edge or the open card; false where it stands free. */
	#reveal(mark: Element, clear: number): boolean {
		const { frame } = this.#elements ?? {};
		const camera = this.camera();
		const card = document.querySelector('[data-city-card]')?.parentElement ?? null;
		const pixels = frame && camera && outFromUnder(mark, card, frame, clear);
		if (pixels) this.#moveTo(panned(camera, pixels));
		return Boolean(pixels);
	}

	#measure(): void {
		if (this.#live) return;
		const camera = this.#placed ?? this.#measured('marked');
		if (!camera) return;
		this.#lay(camera);
	}

	#measured(which: 'marked' | 'home'): Camera | null {
		if (!this.#elements) return null;
		const [world, frame] = [this.#elements[which], this.#elements.frame].map((one) => one.getBoundingClientRect());
		if (!world || !frame || world.width < WORLD_PX / 4) return null;
		return cameraOf(world, frame);
	}
}

export const [getAtlasMap, setAtlasMap] = createContext<AtlasMap>();
