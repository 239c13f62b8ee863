// Saves the whole site of one version for reading without a network, and answers from it, so that nobody ever sees half
// of one version and half of another. A newer worker waits until the reader accepts it.
import { base, build, files, prerendered, version } from '$service-worker';
import { LANGS } from '$lib/atlas/vocabulary';
import type { Question } from '$lib/offline/protocol';
import { isPreview, unpack, type Archive } from './archive';

const worker = self as unknown as ServiceWorkerGlobalScope;

/** One cache a version. The base, ended by a space, so that two atlases on one host leave each other's caches alone. */
const PREFIX = `cities-as-actors ${base}/ `;
const CACHE = PREFIX + version;

/** All pages and their data in one file: see archive.js. */
const ARCHIVE = `${base}/_app/offline/${version}/archive.json`;
const ARCHIVED = new Set(prerendered.filter((path) => !isPreview(path.slice(base.length))));

/** Named by their content: the same address is the same file in every version. */
const IMMUTABLE = new Set(build);
/** Files that are saved as they are; the archive holds texts alone. */
const FILES = new Set([...build, ...files, ...prerendered.filter((path) => path.endsWith('.xlsx'))]);

/** Milliseconds for a file to come whole, while the reader's own requests go first; the next visit tries again. */
const LIMIT_MS = 120_000;

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
		// Left by installations that were interrupted.
		if (!worker.registration.active) await removeOtherCaches();
		const cache = await caches.open(CACHE);
		const wanted = [...FILES];
		const saveNext = async (): Promise<void> => {
			for (let address = wanted.shift(); address; address = wanted.shift()) await save(cache, address);
		};
		await Promise.all(Array.from({ length: PARALLEL }, saveNext));
		// Last: its name holds the version. While it is still there, nothing that came before it is of a newer version.
		await save(cache, ARCHIVE);
	} catch (error) {
		// The browser discards this worker; its files must not fill a disk that may be full already.
		await caches.delete(CACHE).catch(() => false);
		throw error;
	}
}

async function save(cache: Cache, address: string): Promise<void> {
	const immutable = IMMUTABLE.has(address);
	const known = immutable ? await caches.match(address) : undefined;
	const response =
		known ??
		(await fetch(address, {
			cache: immutable ? 'default' : 'no-cache',
			priority: 'low',
			signal: AbortSignal.timeout(LIMIT_MS)
		}));
	// None of these files is a page: a host's own, in place of one, would be kept for as long as the version.
	const page = response.headers.get('Content-Type')?.includes('html');
	if (!response.ok || response.redirected || page) throw new Error(`${address}: ${response.status}`);
	await cache.put(address, response);
}

async function activate(): Promise<void> {
	// A newer worker still needs the cache that it is filling, and removes this one's when it is activated.
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
	const saved = FILES.has(pathname) ? savedFile(pathname) : ARCHIVED.has(pathname) ? archivedFile(pathname) : null;
	if (saved) return saved.then((response) => response ?? fetch(request));
	if (request.mode !== 'navigate') return null;
	const unslashed = pathname.replace(/\/+$/, '');
	if (ARCHIVED.has(unslashed)) return Promise.resolve(Response.redirect(unslashed + search, 308));
	return unknownPage(request, pathname);
}

/** `null`, here and below: storage can be taken away at any time; the network is still there. */
async function savedFile(address: string): Promise<Response | null> {
	try {
		return (await (await caches.open(CACHE)).match(address)) ?? null;
	} catch {
		return null;
	}
}

/** Parsed once, for as long as the worker runs. */
let parsing: Promise<Archive | null> | undefined;

async function archivedFile(address: string, status = 200): Promise<Response | null> {
	const archive = await (parsing ??= parseArchive());
	if (!archive) parsing = undefined;
	const file = archive && unpack(archive, address);
	return file && new Response(file.text, { status, headers: { 'Content-Type': file.type } });
}

async function parseArchive(): Promise<Archive | null> {
	try {
		const response = await savedFile(ARCHIVE);
		return response && ((await response.json()) as Archive);
	} catch {
		return null;
	}
}

/** A page that this version does not have: a later one may. */
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

/** The 404 page in the language of the path. */
function missingPage(pathname: string): Promise<Response | null> {
	const lang = LANGS.find((lang) => `${pathname}/`.startsWith(`${base}/${lang}/`));
	return archivedFile(`${base}/${lang ? `${lang}/` : ''}404`, 404);
}
