import { inTime } from '$lib/load/load';
import { nextTask } from '$lib/startup/schedule';
import type { Camera } from '$lib/view/codec';
import type { Frame } from './frame';
import { Layout } from './layout.svelte';
import type { LiveEvents, LiveMap } from './live/live';
import { Troubles } from './live/trouble.svelte';

/** `static`: the drawn map; `unavailable`: the drawn map, since this browser cannot, or no longer, draw the live one. */
export type MapStatus = 'static' | 'loading' | 'ready' | 'unavailable';

/** What loads the live map; with it a tenth of the first view's scripts. */
const wayIn = () => import('./live/load-live');

/** How the live map comes, and what is said where it does not. */
export abstract class Starting extends Layout {
	status: MapStatus = $state('static');
	/** How far the live map is loaded, from 0 to 1. */
	progress = $state(0);
	/** Why the live map is not, or not wholly, there. */
	readonly troubles = new Troubles();
	frame: Frame | null = null;
	protected live: LiveMap | null = null;
	#starting: Promise<boolean> | null = null;

	/** The current camera; `null` before the frame has a size. */
	abstract get camera(): Camera | null;
	protected abstract get events(): LiveEvents;
	/** Replaces the drawn map by the live one. */
	protected abstract handOver(live: LiveMap, frame: Frame): void;

	/**
	 * Starts the live map; concurrent calls share one attempt. The drawn map stays until its first frame, and if it fails.
	 * @returns false where a later call may succeed: a file failed to load, or the frame has no size
	 */
	async start(): Promise<boolean> {
		this.#starting ??= this.#start();
		const done = await this.#starting;
		if (!done) this.#starting = null;
		return done;
	}

	/** Fetches ahead what loads the live map, so that it needs no turn of its own when it is asked for. */
	warm(): void {
		wayIn().catch(() => undefined);
	}

	/** The reader asks again for what did not come. */
	async retry(): Promise<void> {
		if (this.live) return this.live.again();
		if (this.status === 'unavailable') [this.status, this.#starting] = ['static', null];
		await this.start();
	}

	async #start(): Promise<boolean> {
		const frame = this.frame;
		if (!frame) return false;
		if (this.status !== 'static') return true;
		this.status = 'loading';
		try {
			const { loadLive } = await inTime(wayIn());
			const startLive = await loadLive((share) => (this.progress += share));
			const { camera } = this;
			if (!camera || this.frame !== frame) {
				[this.status, this.progress] = ['static', 0];
				return false;
			}
			const { surface } = frame.elements;
			const live = await startLive(surface, camera, surface.dataset['title'] ?? '', this.events);
			// The first frame was drawn in this task: hand over in another.
			await nextTask();
			this.handOver(live, frame);
			return true;
		} catch (error) {
			console.info('The live map does not come:', error);
			this.progress = 0;
			this.status = this.troubles.failed(error);
			return this.status === 'unavailable';
		}
	}
}
