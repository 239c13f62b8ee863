import { tick } from 'svelte';
import { moveInto } from '$lib/ui/move-into';
import type { Camera } from '$lib/view/codec';
import { sameCamera } from './camera';
import { Frame, type MapElements } from './frame';
import type { Extras, LiveEvents, LiveMap } from './live/live';
import { Starting } from './starting.svelte';

/** One camera over two renderers: the drawn map in the prerendered page, then MapLibre. */
export class Stage extends Starting {
	/** The target of the live map's current movement; `null` for a `quiet` one. */
	target: Camera | null = null;

	#watchers: readonly (() => void)[] = [];
	readonly #settled: (camera: Camera) => void;
	/** The browser has taken the live map's graphics. */
	#lost = false;
	#extras: Extras = { borders: false, globe: null };
	/** The page's own camera, as last measured: measuring in each frame of a movement would be slow. */
	#home: Camera | null = null;
	/** The camera applied to the drawn world; `null`: the page's own. */
	#placed: Camera | null = null;

	/** `settled` is called at the end of each movement by the reader or `goTo`, except `quiet` ones. */
	constructor(settled: (camera: Camera) => void) {
		super();
		this.#settled = settled;
	}

	/** Connects the map with the page's elements; returns a function that disconnects it. */
	attach(elements: MapElements): () => void {
		this.frame = new Frame(elements);
		const unobserve = this.frame.onResize(() => {
			const wasAtHome = this.atHome;
			this.#home = this.home;
			// The live map keeps its own camera when its frame changes; the drawn one follows the style sheet.
			if (this.live && wasAtHome && this.#home) this.live.goTo(this.#home, { instant: true, quiet: true });
			this.#layOutDrawn();
		});
		return () => {
			unobserve();
			this.troubles.over();
			this.live?.destroy();
			this.live = null;
			this.target = null;
			this.frame = null;
		};
	}

	/** True while the drawn map is at the page's own camera, which the style sheet knows. */
	get isHome(): boolean {
		return !this.live && this.#placed === null;
	}

	/** Calls `moved` whenever the marks have moved in the frame, and at the end of a movement. Returns a function that ends it. */
	onMove(moved: () => void): () => void {
		this.#watchers = [...this.#watchers, moved];
		return () => void (this.#watchers = this.#watchers.filter((one) => one !== moved));
	}

	get isLive(): boolean {
		return this.live !== null;
	}

	/** The current camera; `null` before the frame has a size. */
	get camera(): Camera | null {
		return this.live?.camera() ?? this.#drawnCamera;
	}

	/** The page's own camera; `null` before the frame has a size. */
	get home(): Camera | null {
		return this.filling(this.frame?.home ?? null);
	}

	/** A camera for the whole map; on the globe close enough that it fills the frame. */
	filling<C extends Camera | null>(camera: C): C | Camera {
		return camera && this.live ? this.live.filling(camera) : camera;
	}

	/** `quiet`: does not call `settled`. */
	goTo(camera: Camera, { instant = false, quiet = false } = {}): void {
		if (!this.live) {
			this.#placed = camera;
			this.#moved(camera);
			if (!quiet && !instant) this.#settled(camera);
		} else if (!sameCamera(camera, this.live.camera())) {
			this.target = quiet ? null : camera;
			this.live.goTo(camera, { instant, quiet });
		}
	}

	/** To the page's own camera. */
	goHome(instant: boolean): void {
		this.#home = this.home;
		if (this.live && this.#home) {
			this.goTo(this.#home, { instant });
		} else {
			this.#placed = null;
			this.frame?.release();
			this.#layOutDrawn();
		}
	}

	/** Shows what only the live map has, or not. */
	show(extras: Extras): void {
		this.#extras = extras;
		this.live?.show(extras);
	}

	protected get events(): LiveEvents {
		return {
			move: (camera) => this.#moved(camera),
			settle: (camera) => {
				this.target = null;
				this.#settled(camera);
				void this.#notify();
			},
			lost: () => {
				this.#lost = true;
				// Or else before its first frame, which some never draw and others do not notice.
				if (this.live) this.#waitForGraphics();
			},
			restored: () => {
				this.#lost = false;
				this.troubles.over();
				if (this.live) this.#showDrawn(false);
			},
			detail: (failure) => this.troubles.detail(failure)
		};
	}

	/** The drawn map stands in until the graphics come back, or for good. */
	#waitForGraphics(): void {
		this.#showDrawn(true);
		this.troubles.lost(() => this.#giveUp());
	}

	/** Back to the drawn map, where the live one was. */
	#giveUp(): void {
		const { frame, atHome } = this;
		const live = this.live;
		if (!live || !frame) return;
		const camera = live.camera();
		const { surface, overlay } = frame.elements;
		moveInto(frame.elements.frame, overlay, surface.nextSibling);
		live.destroy();
		this.live = null;
		this.#lost = false;
		[this.status, this.target, this.progress] = ['unavailable', null, 0];
		if (atHome) this.goHome(true);
		else this.goTo(camera, { instant: true });
	}

	/** Replaces the drawn map by the live one. */
	protected handOver(live: LiveMap, frame: Frame): void {
		if (this.frame !== frame) {
			// The page was closed while the map loaded.
			live.destroy();
			return;
		}
		live.show(this.#extras);
		this.live = live;
		// The camera may have changed while the map loaded.
		this.#home = this.home;
		const latest = this.#placed ?? this.#home;
		if (latest && !sameCamera(latest, live.camera())) live.goTo(latest, { instant: true, quiet: true });
		moveInto(live.holder, frame.elements.overlay);
		this.progress = 1;
		if (this.troubles.current?.kind !== 'coarse') this.troubles.over();
		if (this.#lost) this.#waitForGraphics();
		else this.#showDrawn(false);
	}

	/** Shows the drawn map again, while the live one has nothing to draw with, or the live one. */
	#showDrawn(drawn: boolean): void {
		this.status = drawn ? 'loading' : 'ready';
		if (this.live) this.#moved(this.live.camera());
	}

	/** While the page prints, the drawn map stands in for the live one, whose pixels a browser does not print. */
	print(printing: boolean): void {
		this.frame?.keepForPaper(printing);
		if (this.live) this.#showDrawn(printing);
	}

	get #drawnCamera(): Camera | null {
		return this.#placed ?? this.frame?.camera ?? null;
	}

	#moved(camera: Camera): void {
		this.frame?.place(camera);
		this.#layOut(camera);
		void this.#notify();
	}

	async #notify(): Promise<void> {
		// On the globe each mark has a place of its own, which Svelte updates first.
		if (this.live && this.#extras.globe) await tick();
		for (const moved of this.#watchers) moved();
	}

	/** Lays the marks out for a camera. */
	#layOut(camera: Camera): void {
		const globe = this.status === 'ready' ? this.live?.globe() : null;
		const width = this.live ? null : (this.frame?.size.width ?? null);
		this.layOutFor(camera, { globe: globe ?? null, home: this.#home, width });
	}

	#layOutDrawn(): void {
		const camera = this.live ? null : this.#drawnCamera;
		if (camera) this.#layOut(camera);
		void this.#notify();
	}
}
