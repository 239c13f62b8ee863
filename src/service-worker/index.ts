// Keeps the whole site of one version for reading without a network, and answers from it, so that nobody ever sees half
// of one version and half of another. A newer worker waits until the reader takes it.
import { base, build, files, prerendered, version } from '$service-worker';
import { LANGS } from '$lib/atlas/vocabulary';
import type { Question } from '$lib/offline/protocol';
import { readFile, type Volume } from './volume';

const worker = self as unknown as ServiceWorkerGlobalScope;

/** One cache a version; the base and a space, so that two atlases on one host leave each other's alone. */
const PREFIX = `cities-as-actors ${base}/ `;
const CACHE = PREFIX + version;

const SHARED = 'shared';
const volumeAddress = (name: string) => `${base}/_app/offline/${version}/${name}.json`;
const VOLUMES = [SHARED, ...LANGS].map(volumeAddress);

/** Named by their content: the same address is the same file in every version. */
const IMMUTABLE = new Set(build);
/** Without the pictures that only who previews a link asks for. */
const STATIC = files.filter((file) => !file.startsWith(`${base}/previews/`));
/** Files kept as they are; the text among the static ones comes in volumes. */
const KEPT = new Set([...build, ...STATIC.filter((file) => !/\.(?:json|svg)$/.test(file))]);
const BOUND = new Set([...prerendered, ...STATIC.filter((file) => !KEPT.has(file))]);

/** Requests at a time while installing: the reader's own go first. */
const PARALLEL = 3;

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));
worker.addEventListener('message', (event) => event.waitUntil(reply(event)));
worker.addEventListener('fetch', (event) => {
	const answer = answerFor(event.request);
	if (answer) event.respondWith(answer);
});

async function install(): Promise<void> {
	try {
		// Left by tries that did not come to an end.
		if (!worker.registration.active) await removeOtherCaches();
		const cache = await caches.open(CACHE);
		const wanted = [...VOLUMES, ...KEPT];
		const keepNext = async (): Promise<void> => {
			for (let address = wanted.shift(); address; address = wanted.shift()) await keep(cache, address);
		};
		await Promise.all(Array.from({ length: PARALLEL }, keepNext));
	} catch (error) {
		// The worker goes, and what it kept must not fill a disk that may be full already.
		await caches.delete(CACHE).catch(() => false);
		throw error;
	}
}

async function keep(cache: Cache, address: string): Promise<void> {
	const immutable = IMMUTABLE.has(address);
	const known = immutable ? await caches.match(address) : undefined;
	const response = known ?? (await fetch(address, { cache: immutable ? 'default' : 'no-cache', priority: 'low' }));
	if (!response.ok || response.redirected) throw new Error(`${address}: ${response.status}`);
	await cache.put(address, response);
}

async function activate(): Promise<void> {
	// A newer one needs what it has kept so far; it tidies up when its turn comes.
	if (!worker.registration.installing && !worker.registration.waiting) await removeOtherCaches();
}

async function removeOtherCaches(): Promise<void> {
	const names = await caches.keys();
	await Promise.all(
		names.filter((name) => name.startsWith(PREFIX) && name !== CACHE).map((name) => caches.delete(name))
	);
}

async function reply({ data, ports: [port] }: ExtendableMessageEvent): Promise<void> {
	const question = data as Question;
	switch (question) {
		case 'version':
			break;
		case 'claim':
			await worker.clients.claim();
			break;
		case 'take':
			await worker.skipWaiting();
			break;
		default:
			question satisfies never;
	}
	port?.postMessage(version);
}

/** `null`: the browser asks the network, as if there were no worker. */
function answerFor(request: Request): Promise<Response> | null {
	const { origin, pathname, search } = new URL(request.url);
	// A part of a file cannot be answered from a whole one.
	if (request.method !== 'GET' || origin !== location.origin || request.headers.has('range')) return null;
	if (KEPT.has(pathname)) return kept(pathname).then((response) => response ?? fetch(request));
	if (BOUND.has(pathname)) return bound(pathname).then((response) => response ?? fetch(request));
	if (request.mode !== 'navigate') return null;
	const unslashed = pathname.replace(/\/+$/, '');
	if (BOUND.has(unslashed)) return Promise.resolve(Response.redirect(unslashed + search, 308));
	return unknownPage(request, pathname);
}

async function kept(address: string): Promise<Response | undefined> {
	try {
		return await (await caches.open(CACHE)).match(address);
	} catch {
		// Storage can be taken away at any time; the network is still there.
		return undefined;
	}
}

/** What this version does not have: a later one may. */
async function unknownPage(request: Request, pathname: string): Promise<Response> {
	let response;
	try {
		response = await fetch(request);
	} catch (error) {
		const missing = await missingPage(pathname);
		if (missing) return missing;
		throw error;
	}
	return response.status === 404 ? ((await missingPage(pathname)) ?? response) : response;
}

const missingPage = (pathname: string) => {
	const lang = languageOf(pathname);
	return bound(lang ? `${base}/${lang}/404` : `${base}/404`, 404);
};

async function bound(address: string, status = 200): Promise<Response | null> {
	const path = address.slice(base.length);
	const lang = languageOf(address);
	const [shared, own] = await Promise.all([volume(SHARED), lang ? volume(lang) : null]);
	if (!shared) return null;
	const file = own ? readFile(own, path, shared.text) : readFile(shared, path);
	return file && new Response(file.text, { status, headers: { 'Content-Type': file.type } });
}

const languageOf = (address: string) => {
	const path = address.slice(base.length);
	return LANGS.find((lang) => path === `/${lang}` || path.startsWith(`/${lang}/`));
};

/** Read once, for as long as the worker runs. */
const volumes = new Map<string, Promise<Volume | null>>();

function volume(name: string): Promise<Volume | null> {
	const known = volumes.get(name);
	if (known) return known;
	const reading = readVolume(name);
	volumes.set(name, reading);
	void reading.then((found) => found ?? volumes.delete(name));
	return reading;
}

async function readVolume(name: string): Promise<Volume | null> {
	try {
		const response = await kept(volumeAddress(name));
		return response ? ((await response.json()) as Volume) : null;
	} catch {
		return null;
	}
}
