import { sparing } from '$lib/startup/line';
import { Fault } from './fault';

/** Milliseconds until an answer has begun, or a script has come. */
const LIMIT_MS = 20_000;
/** The same on a slow line, and for the rest of an answer that has begun. */
const LONG_LIMIT_MS = 60_000;

const limit = () => (typeof document !== 'undefined' && sparing() ? LONG_LIMIT_MS : LIMIT_MS);

/**
 * Whether a script came broken, or does not come: a browser keeps such a one, or waits for it, until the page is loaded
 * anew.
 */
export const scripts = { stuck: false };

/**
 * A script's import, for as long as it may take: it cannot be aborted, and what comes later is used by the next try.
 * @throws Fault `silent` after the limit; otherwise as the promise does
 */
export async function inTime<T>(promise: Promise<T>, ms = limit()): Promise<T> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const late = new Promise<never>((_, reject) => {
		timer = setTimeout(() => {
			scripts.stuck = true;
			reject(new Fault('silent', 'a script'));
			void promise.then(
				() => (scripts.stuck = false),
				() => undefined
			);
		}, ms);
	});
	try {
		return await Promise.race([promise, late]);
	} catch (error) {
		if (error instanceof SyntaxError) scripts.stuck = true;
		throw error;
	} finally {
		clearTimeout(timer);
	}
}

interface Options {
	/** SvelteKit's own, in a `load` function. */
	fetch?: ((url: string, init?: RequestInit) => Promise<Response>) | undefined;
	/** Ends the request when nobody wants its answer any more. */
	signal?: AbortSignal;
	priority?: RequestPriority;
	cache?: RequestCache;
}

/**
 * An answer and what `read` makes of its body, both in time.
 * @throws Fault where the site is silent, or answers with an error; otherwise as `fetch` and `read` do
 */
export async function fetchInTime<T>(
	url: string,
	read: (response: Response) => Promise<T>,
	{ fetch = globalThis.fetch, signal, ...init }: Options = {}
): Promise<T> {
	const ending = new AbortController();
	const end = () => ending.abort(new Fault('silent', url));
	const leave = () => ending.abort(signal?.reason);
	if (signal?.aborted) leave();
	signal?.addEventListener('abort', leave);
	let timer = setTimeout(end, limit());
	try {
		const response = await fetch(url, { ...init, signal: ending.signal });
		if (!response.ok) throw new Fault('refused', `${url}, ${response.status}`);
		clearTimeout(timer);
		timer = setTimeout(end, LONG_LIMIT_MS);
		return await read(response);
	} finally {
		clearTimeout(timer);
		signal?.removeEventListener('abort', leave);
	}
}

/**
 * A JSON file of this site. `key`: what its object has, or `null` for a list; a host may answer with any JSON.
 * @throws Fault where the site is silent, answers with an error, or with something else; as `fetch` does without a line
 */
export async function fetchJson<T extends object>(
	url: string,
	key: (keyof T & string) | null,
	options?: Options
): Promise<T> {
	const text = await fetchInTime(url, (response) => response.text(), options);
	const data = parse(text);
	const whole = key === null ? Array.isArray(data) : typeof data === 'object' && data !== null && key in data;
	if (!whole) throw new Fault('broken', url);
	return data as T;
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		// A page in its place, or only its beginning.
		return undefined;
	}
}

/** `load`, called once for each key. A failure is forgotten, so that the next call tries again. */
export function onceEach<Key, T>(load: (key: Key) => Promise<T>): (key: Key) => Promise<T> {
	const loads = new Map<Key, Promise<T>>();
	return (key) => {
		const known = loads.get(key);
		if (known) return known;
		const loading = load(key);
		loads.set(key, loading);
		loading.catch(() => loads.delete(key));
		return loading;
	};
}
