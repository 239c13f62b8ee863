import { Fault, whyOf, type Why } from '$lib/load/fault';

/** This browser has no WebGL2. */
export class Unable extends Error {}

/** The browser has WebGL2, and nothing is drawn with it. */
export class Stuck extends Error {}

/**
 * Why the live map is not, or not wholly, there. `unable`: this browser cannot draw it; `stopped`: the browser has taken
 * its graphics away, or never lets it draw; `failed`: a file of it did not come; `coarse`: it is live without its finer files.
 */
export type Trouble = { kind: 'unable' | 'stopped' } | { kind: 'failed' | 'coarse'; why: Why };

/** Milliseconds in sight without graphics after which they are taken to be gone for good. */
const LOST_MS = 8000;

/** What the reader is told of the live map. */
export class Troubles {
	current: Trouble | null = $state.raw(null);
	#lost: ReturnType<typeof setTimeout> | undefined;

	/** The live map did not start; returns what the map is then. */
	failed(error: unknown): 'static' | 'unavailable' {
		if (error instanceof Unable) this.current = { kind: 'unable' };
		else if (error instanceof Stuck) this.current = { kind: 'stopped' };
		else this.current = { kind: 'failed', why: whyOf(error) };
		return this.current.kind === 'failed' ? 'static' : 'unavailable';
	}

	/** The live map is there, or its graphics are. */
	over(): void {
		clearTimeout(this.#lost);
		this.current = null;
	}

	/** `failure`: why finer files did not come; `null`: they are there. */
	detail(failure: unknown): void {
		this.current = failure === null ? null : { kind: 'coarse', why: whyOf(failure) };
	}

	/** The graphics are lost; calls `giveUp` if they do not come back. */
	lost(giveUp: () => void): void {
		clearTimeout(this.#lost);
		this.#lost = setTimeout(() => {
			// A page in the background gets none: they come back with the reader.
			if (document.hidden) {
				this.lost(giveUp);
				return;
			}
			this.current = { kind: 'stopped' };
			giveUp();
		}, LOST_MS);
	}
}

/** An error of MapLibre before its first frame: its worker does not run. */
export const workerFault = (error: unknown): Fault => new Fault('broken', `the map’s worker (${String(error)})`);
