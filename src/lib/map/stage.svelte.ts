import { project } from '$lib/atlas/projection';
import { nextTask } from '$lib/startup/schedule';
import { moveInto } from '$lib/ui/move-into';
import type { Camera } from '$lib/view/codec';
import { crossesEdge, sameCamera } from './camera';
import { Frame, type MapElements } from './frame';
import type { LiveMap } from './live/live';
import { loadLive } from './live/load-live';

/** `static`: the drawn map; `unavailable`: the drawn map, since this browser cannot draw the live one. */
export type MapStatus = 'static' | 'loading' | 'ready' | 'unavailable';

/** Steps to the live map, for the progress bar: three files and the first frame. */
const STEPS = 4;

/** One camera over two renderers: the drawn map in the prerendered page, then MapLibre. */
export class Stage {
	status: MapStatus = $state('static');
	/** How far the live map is loaded, from 0 to 1. */
	progress = $state(0);
	/** The zoom level that marks are laid out for; `null` until the browser has measured the frame. */
	level: number | null = $state.raw(null);
	/** The camera's x in the unit square: marks are drawn in the copy of the world nearest to it. */
	centreX = $state.raw(0.5);
	/** The camera's y in the unit square. */
	centreY = $state.raw(0.5);
	/** The camera's zoom; `null` until the browser has measured the frame. */
	zoom: number | null = $state.raw(null);
	/** Whether copies of the drawn world beside it are in sight; `null` until the browser has measured the frame. */
	crossing: boolean | null = $state.raw(null);

	/** Whether the camera is the page's own. */
	atHome = $state.raw(true);

	frame: Frame | null = null;
	/** The target of the live map's current movement; `null` for a `quiet` one. */
	target: Camera | null = null;

	#watchers: readonly (() => void)[] = [];
	readonly #settled: (camera: Camera) => void;
	#live: LiveMap | null = null;
	#starting: Promise<boolean> | null = null;
	#borders = false;
	/** The page's own camera, as last measured: measuring in each frame of a movement would be slow. */
	#home: Camera | null = null;
	/** The camera applied to the drawn world; `null`: the page's own. */
	#placed: Camera | null = null;

	/** `settled` is called at the end of each movement by the reader or `goTo`, except `quiet` ones. */
	constructor(settled: (camera: Camera) => void) {
		this.#settled = settled;
	}

	/** Connects the map with the page's elements; returns a function that disconnects it. */
	attach(elements: MapElements): () => void {
		this.frame = new Frame(elements);
		const unobserve = this.frame.onResize(() => {
			const wasAtHome = this.atHome;
			this.#home = this.frame?.home ?? null;
			// The live map keeps its own camera when its frame changes; the drawn one follows the style sheet.
			if (this.#live && wasAtHome && this.#home) this.#live.goTo(this.#home, { instant: true, quiet: true });
			this.#layOutDrawn();
		});
		return () => {
			unobserve();
			this.#live?.destroy();
			this.#live = null;
			this.target = null;
			this.frame = null;
		};
	}

	/** True while the drawn map is at the page's own camera, which the style sheet knows. */
	get isHome(): boolean {
		return !this.#live && this.#placed === null;
	}

	/** Calls `moved` whenever the marks have moved in the frame, and at the end of a movement. Returns a function that ends it. */
	onMove(moved: () => void): () => void {
		this.#watchers = [...this.#watchers, moved];
		return () => {
			this.#watchers = this.#watchers.filter((one) => one !== moved);
		};
	}

	get isLive(): boolean {
		return this.#live !== null;
	}

	/** The current camera; `null` before the frame has a size. */
	get camera(): Camera | null {
		return this.#live?.camera() ?? this.#drawnCamera;
	}

	/** `quiet`: does not call `settled`. */
	goTo(camera: Camera, { instant = false, quiet = false } = {}): void {
		if (!this.#live) {
			this.#placed = camera;
			this.#moved(camera);
			if (!quiet && !instant) this.#settled(camera);
		} else if (!sameCamera(camera, this.#live.camera())) {
			this.target = quiet ? null : camera;
			this.#live.goTo(camera, { instant, quiet });
		}
	}

	/** To the page's own camera. */
	goHome(instant: boolean): void {
		const home = this.frame?.home ?? null;
		this.#home = home;
		if (this.#live && home) {
			this.goTo(home, { instant });
		} else {
			this.#placed = null;
			this.frame?.release();
			this.#layOutDrawn();
		}
	}

	/** Draws today's borders, or not; the drawn map has none. */
	showBorders(shown: boolean): void {
		this.#borders = shown;
		this.#live?.showBorders(shown);
	}

	/**
	 * Starts the live map; concurrent calls share one attempt. The drawn map works until the live one's first frame, and
	 * remains if it fails.
	 * @returns false where a later call may succeed: a file failed to load, or the frame has no size
	 */
	async start(): Promise<boolean> {
		this.#starting ??= this.#start();
		const done = await this.#starting;
		if (!done) this.#starting = null;
		return done;
	}

	async #start(): Promise<boolean> {
		const frame = this.frame;
		if (!frame) return false;
		if (this.status !== 'static') return true;
		this.status = 'loading';
		const startLive = await loadLive(() => (this.progress += 1 / STEPS));
		const { camera } = this;
		if (!startLive || !camera || this.frame !== frame) {
			this.status = 'static';
			this.progress = 0;
			return false;
		}
		const { surface } = frame.elements;
		try {
			const live = await startLive(surface, camera, surface.dataset['title'] ?? '', {
				move: (camera) => this.#moved(camera),
				settle: (camera) => {
					this.target = null;
					this.#settled(camera);
					this.#notify();
				},
				lost: () => (this.status = 'loading'),
				restored: () => (this.status = 'ready')
			});
			// The first frame was drawn in this task: hand over in another.
			await nextTask();
			this.#handOver(live, frame);
		} catch (error) {
			console.info('The live map is not available here:', error);
			this.status = 'unavailable';
		}
		return true;
	}

	/** Replaces the drawn map by the live one. */
	#handOver(live: LiveMap, frame: Frame): void {
		if (this.frame !== frame) {
			// The page was closed while the map loaded.
			live.destroy();
			return;
		}
		// The camera may have changed while the map loaded.
		const latest = this.#drawnCamera;
		if (latest && !sameCamera(latest, live.camera())) live.goTo(latest, { instant: true, quiet: true });
		this.#live = live;
		this.#moved(live.camera());
		moveInto(live.holder, frame.elements.overlay);
		live.showBorders(this.#borders);
		this.progress = 1;
		this.status = 'ready';
	}

	get #drawnCamera(): Camera | null {
		return this.#placed ?? this.frame?.camera ?? null;
	}

	#moved(camera: Camera): void {
		this.frame?.place(camera);
		this.#layOut(camera);
		this.#notify();
	}

	#notify(): void {
		for (const moved of this.#watchers) moved();
	}

	/** Lays the marks out for a camera. */
	#layOut(camera: Camera): void {
		this.level = Math.max(0, Math.floor(camera.zoom + 1e-6));
		const { x, y } = project(camera);
		this.centreX = x;
		this.centreY = y;
		this.zoom = camera.zoom;
		this.atHome = this.#home === null || sameCamera(this.#home, camera);
		if (this.frame && !this.#live) this.crossing = crossesEdge(camera, this.frame.size.width);
	}

	#layOutDrawn(): void {
		const camera = this.#live ? null : this.#drawnCamera;
		if (camera) this.#layOut(camera);
		this.#notify();
	}
}
