import { dev, version } from '$app/environment';
import { sparing } from '$lib/startup/line';
import { whenIdle } from '$lib/startup/schedule';
import { base } from '$lib/view/base';
import type { Question } from './protocol';

/**
 * Whether the atlas can be read without a network: `ready` when all of it is kept and this page is served from it;
 * `none` where it is for the reader to say that it be kept; `unavailable` where the browser keeps nothing (private
 * windows, storage denied or full, somebody else's frame); `unknown` until that is found out, or saving begins by itself.
 */
export type Keeping = 'unknown' | 'unavailable' | 'none' | 'saving' | 'ready';

/** Milliseconds after the page has loaded before anything is kept: what the reader does first goes first. */
const QUIET_MS = 2000;

/** Milliseconds between looks for a new version, for a page that stays open. */
const LOOK_MS = 3_600_000;

/** Bytes that must be free: the whole atlas is a third of it. */
const ROOM = 32_000_000;

/** The page's side of the service worker in `src/service-worker`. */
class Offline {
	keeping: Keeping = $state('unknown');
	/**
	 * The page and its worker are of two versions, as where a link leads to a page that only the newer one has: pages are
	 * then to be loaded whole.
	 */
	mixed = $state(false);

	#waiting: ServiceWorker | null = $state.raw(null);
	#dismissed: ServiceWorker | null = $state.raw(null);
	#taking = false;
	#looked = 0;

	/** A new version is there, and the reader has not said that they want to go on with this one. */
	get announced(): boolean {
		return this.#waiting !== null && this.#waiting !== this.#dismissed;
	}

	/** Begins to keep the atlas once the page is at rest, unless bytes are dear. Returns what ends the watching. */
	start(): () => void {
		const ending = new AbortController();
		const { signal } = ending;
		void this.#start(signal);
		return () => ending.abort();
	}

	async #start(signal: AbortSignal): Promise<void> {
		const container = await serviceWorkers();
		if (!container) {
			this.keeping = 'unavailable';
			return;
		}
		let served = container.controller !== null;
		const changed = () => {
			// Taken over by a newer version: what this page has not fetched yet is gone.
			if (served && !this.mixed) location.reload();
			else void this.#meet(container.controller, true);
			served = true;
		};
		container.addEventListener('controllerchange', changed, { signal });
		document.addEventListener('visibilitychange', () => void this.#look(), { signal });
		addEventListener('appinstalled', () => void this.keep(), { signal });

		const known = await container.getRegistration(`${base}/`);
		if (known) {
			this.#follow(known);
		} else if (sparing(/2g/)) {
			this.keeping = 'none';
		} else {
			// On a 3g line too: nothing waits for it, and it is what helps where the line is lost.
			await quiet();
			if (!signal.aborted) await this.#register();
		}
	}

	/** The reader asks for it. */
	async keep(): Promise<void> {
		if (this.keeping !== 'none') return;
		this.keeping = 'saving';
		// Kept until the reader removes it, where the browser agrees.
		await navigator.storage.persist().catch(() => false);
		await this.#register();
	}

	/** Takes the new version; the page is loaded anew at its address. */
	take(): void {
		this.#taking = true;
		this.#waiting?.postMessage('take' satisfies Question);
	}

	dismiss(): void {
		this.#dismissed = this.#waiting;
	}

	async #register(): Promise<void> {
		const { serviceWorker } = navigator;
		try {
			await serviceWorker.register(`${base}/service-worker.js`, { scope: `${base}/` });
			const registration = await serviceWorker.getRegistration(`${base}/`);
			if (registration) this.#follow(registration);
			else this.keeping = 'none';
		} catch (error) {
			this.keeping = 'none';
			console.info('The atlas is not kept for reading without a network:', error);
		}
	}

	#follow(registration: ServiceWorkerRegistration): void {
		const read = () => void this.#read(registration);
		const followWorker = (worker: ServiceWorker | null) => worker?.addEventListener('statechange', read);
		registration.addEventListener('updatefound', () => {
			followWorker(registration.installing);
			read();
		});
		followWorker(registration.installing);
		followWorker(registration.waiting);
		followWorker(registration.active);
		read();
	}

	async #read({ installing, waiting, active }: ServiceWorkerRegistration): Promise<void> {
		this.#waiting = active && waiting;
		if (active?.state === 'activated') await this.#meet(active, false);
		else this.keeping = (installing ?? waiting ?? active) ? 'saving' : 'none';
	}

	/** Finds out whether a worker is of the page's version, and lets it serve the page if it is. */
	async #meet(worker: ServiceWorker | null, changed: boolean): Promise<void> {
		if (!worker) return;
		const same = (await ask(worker, 'version')) === version;
		if (same && !navigator.serviceWorker.controller) await ask(worker, 'claim');
		this.mixed = !same;
		this.keeping = same ? 'ready' : 'none';
		// Here, or in another window: the reader has taken the new version.
		if (!same && (changed || this.#taking)) location.reload();
	}

	/** Browsers look for a new version when a page loads; this one may stay open for days. */
	async #look(): Promise<void> {
		const now = performance.now();
		if (document.visibilityState !== 'visible' || now - this.#looked < LOOK_MS) return;
		this.#looked = now;
		const registration = await navigator.serviceWorker.getRegistration(`${base}/`);
		// Without a network there is nothing to find.
		await registration?.update().catch(() => undefined);
	}
}

/** One for the window, as the worker is: nothing of it exists on the server. */
export const offline = new Offline();

async function serviceWorkers(): Promise<ServiceWorkerContainer | null> {
	// A frame on somebody else's page would keep a copy of its own for each of them.
	if (dev || !('serviceWorker' in navigator) || !('caches' in window) || window.top !== window) return null;
	try {
		await caches.has('');
		const { quota = Infinity, usage = 0 } = await navigator.storage.estimate();
		const known = await navigator.serviceWorker.getRegistration(`${base}/`);
		return known || quota - usage > ROOM ? navigator.serviceWorker : null;
	} catch {
		return null;
	}
}

/** Resolves once the page has loaded, a while has passed, and the browser is idle. */
async function quiet(): Promise<void> {
	await whenIdle();
	await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
	await whenIdle();
}

function ask(worker: ServiceWorker, question: Question): Promise<unknown> {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = ({ data }) => {
			port1.close();
			resolve(data);
		};
		worker.postMessage(question, [port2]);
	});
}
