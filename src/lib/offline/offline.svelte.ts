import { dev, version } from '$app/environment';
import { sparing } from '$lib/startup/line';
import { whenIdle } from '$lib/startup/schedule';
import { trusted } from '$lib/startup/trusted';
import { base } from '$lib/view/base';
import type { Question } from './protocol';

/**
 * Whether the atlas can be read without a network. `ready`: all of it is saved, and this page is served from it; `none`:
 * it is saved only if the reader asks for it; `unavailable`: the browser saves nothing (private window, storage denied or
 * full, a frame on another site); `unknown`: not found out yet, or saving has not begun by itself yet.
 */
export type Keeping = 'unknown' | 'unavailable' | 'none' | 'saving' | 'ready';

/** Milliseconds after the page has loaded before anything is saved: what the reader does first goes first. */
const QUIET_MS = 2000;

/** Milliseconds between checks for a new version, for a page that stays open. */
const CHECK_MS = 3_600_000;

/** Bytes that must be free: the whole atlas is a third of that. */
const ROOM = 32_000_000;

/** The page's side of the service worker in `src/service-worker`. */
class Offline {
	keeping: Keeping = $state('unknown');
	/**
	 * The page and its worker are of two versions, for example after a link to a page that only the newer version has. Links
	 * must then load whole documents, not only data.
	 */
	mixed = $state(false);

	#waiting: ServiceWorker | null = $state.raw(null);
	#dismissed: ServiceWorker | null = $state.raw(null);
	#taking = false;
	#checked = 0;

	/** A new version is installed, and the reader has not postponed it on this page. */
	get announced(): boolean {
		return this.#waiting !== null && this.#waiting !== this.#dismissed;
	}

	/** Saves the atlas once the page is idle, unless data is expensive. Returns the clean-up: it removes all listeners. */
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
			// A newer version controls the page: files that this page has not fetched yet are gone.
			if (served && !this.mixed) location.reload();
			else void this.#compare(container.controller, true);
			served = true;
		};
		container.addEventListener('controllerchange', changed, { signal });
		document.addEventListener('visibilitychange', () => void this.#check(), { signal });
		addEventListener('appinstalled', () => void this.keep(), { signal });

		const known = await container.getRegistration(`${base}/`);
		if (known) {
			this.#follow(known);
		} else if (sparing(/2g/)) {
			this.keeping = 'none';
		} else {
			// On a 3g line too: nothing waits for it, and it helps most where the line is lost.
			await pageIdle();
			if (!signal.aborted) await this.#register();
		}
	}

	/** Saves the atlas because the reader asks for it. */
	async keep(): Promise<void> {
		if (this.keeping !== 'none') return;
		this.keeping = 'saving';
		// Persistent storage: the browser may refuse, and may then evict the atlas when the disk is nearly full.
		await navigator.storage.persist().catch(() => false);
		await this.#register();
	}

	/** Activates the new version; the page reloads at its address. */
	take(): void {
		this.#taking = true;
		this.#waiting?.postMessage('take' satisfies Question);
	}

	/** Postpones the new version: it is not announced again on this page. */
	dismiss(): void {
		this.#dismissed = this.#waiting;
	}

	async #register(): Promise<void> {
		const { serviceWorker } = navigator;
		try {
			await serviceWorker.register(trusted(`${base}/service-worker.js`), { scope: `${base}/` });
			const registration = await serviceWorker.getRegistration(`${base}/`);
			if (registration) this.#follow(registration);
			else this.keeping = 'none';
		} catch (error) {
			this.keeping = 'none';
			console.info('The atlas is not saved for reading without a network:', error);
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
		if (active?.state === 'activated') await this.#compare(active, false);
		else this.keeping = (installing ?? waiting ?? active) ? 'saving' : 'none';
	}

	/** Compares the worker's version with the page's, and lets the worker control the page if they are the same. */
	async #compare(worker: ServiceWorker | null, changed: boolean): Promise<void> {
		if (!worker) return;
		const same = (await ask(worker, 'version')) === version;
		if (same && !navigator.serviceWorker.controller) await ask(worker, 'claim');
		this.mixed = !same;
		this.keeping = same ? 'ready' : 'none';
		// The reader has accepted the new version, here or in another window.
		if (!same && (changed || this.#taking)) location.reload();
	}

	/** Browsers check for a new version when a page loads; a page may stay open for days. */
	async #check(): Promise<void> {
		const now = performance.now();
		if (document.visibilityState !== 'visible' || now - this.#checked < CHECK_MS) return;
		this.#checked = now;
		const registration = await navigator.serviceWorker.getRegistration(`${base}/`);
		// Rejects without a network.
		await registration?.update().catch(() => undefined);
	}
}

/** A single instance, since a window has one service worker. It does nothing on the server. */
export const offline = new Offline();

async function serviceWorkers(): Promise<ServiceWorkerContainer | null> {
	// Storage is partitioned: a frame would save the atlas once more for each site that embeds it.
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

/** Resolves once the page has loaded, `QUIET_MS` have passed, and the browser is idle. */
async function pageIdle(): Promise<void> {
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
