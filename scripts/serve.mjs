// Serves the built site as a careful static host would.
//   [HOST=127.0.0.1] [PORT=4173] node scripts/serve.mjs
// The sub-path that it was built with (BASE_PATH) is read from the built pages, and the site is served under it.
import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { DATA_TYPES, FRESH, HEADERS, IMMUTABLE, IMMUTABLE_PATH, LANGS, TEXTS, BINARIES } from './hosting/facts.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

const utf8 = (/** @type {string} */ type) => `${type}; charset=utf-8`;

/** By the end of a path, the first that fits. */
const contentTypes = [
	...Object.entries(DATA_TYPES).map(([name, type]) => [`/data/${name}`, utf8(type)]),
	...Object.entries(TEXTS).map(([end, type]) => [`.${end}`, utf8(type)]),
	...Object.entries(BINARIES).map(([end, type]) => [`.${end}`, type])
];

/**
 * The sub-path that a site was built with, read from where its pages look for their scripts.
 * @param {string} dir the folder of the built site
 * @returns {string} such as `/atlas`; empty at a host's root, and when nothing is built
 */
export function basePath(dir = join(root, 'build')) {
	if (!existsSync(dir)) return '';
	for (const page of readdirSync(dir).filter((name) => name.endsWith('.html'))) {
		const found = /["']([^"'\s]*)\/_app\/immutable\//.exec(readFileSync(join(dir, page), 'utf8'));
		if (found) return found[1] ?? '';
	}
	return '';
}

/**
 * Answers with the 404 page in the language of the path, such as ru/404.html.
 * @param {string} dir the folder of the built site
 * @param {string} path within the site
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
function notFound(dir, path, request, response) {
	const language = LANGS.find((lang) => path === `/${lang}` || path.startsWith(`/${lang}/`)) ?? '.';
	const page = [join(dir, language, '404.html'), join(dir, '404.html')].find((file) => existsSync(file));
	response.statusCode = 404;
	response.setHeader('Cache-Control', FRESH);
	if (!page) {
		response.setHeader('Content-Type', 'text/plain; charset=utf-8');
		response.end('404: there is no such page\n');
		return;
	}
	const brotli = /\bbr\b/.test(String(request.headers['accept-encoding'])) && existsSync(`${page}.br`);
	if (brotli) response.setHeader('Content-Encoding', 'br');
	response.setHeader('Vary', 'Accept-Encoding');
	response.setHeader('Content-Type', 'text/html; charset=utf-8');
	createReadStream(brotli ? `${page}.br` : page).pipe(response);
}

/**
 * Starts the server.
 * @param {object} [options]
 * @param {number} [options.port] 0 takes any free one
 * @param {string} [options.host] an address of this machine
 * @param {string} [options.dir] the folder of the built site
 * @param {number} [options.latency] milliseconds that each answer waits
 * @returns {Promise<{ url: string; close: () => Promise<void> }>} the address of the start page, and how to stop
 * @throws {Error} when nothing is built, or the port cannot be had (`code` is then EADDRINUSE, EACCES, …)
 */
export async function startServer({ port = 4173, host = '127.0.0.1', dir = join(root, 'build'), latency = 0 } = {}) {
	if (!existsSync(join(dir, 'index.html'))) {
		throw new Error(`There is no site in ${dir}: build it first, with npm run build (npm start does both)`);
	}
	const base = basePath(dir);
	const files = sirv(dir, {
		// Looks at the folder anew each time, so that a new build is served without a restart.
		dev: true,
		etag: true,
		brotli: true,
		gzip: true,
		setHeaders(response, path) {
			const type = contentTypes.find(([end = '']) => path.endsWith(end))?.[1];
			if (type) response.setHeader('Content-Type', type);
			response.setHeader('Cache-Control', path.startsWith(IMMUTABLE_PATH) ? IMMUTABLE : FRESH);
		}
	});

	const server = createServer(async (request, response) => {
		if (latency) await sleep(latency);
		for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
		if (request.method !== 'GET' && request.method !== 'HEAD') {
			response.writeHead(405, { Allow: 'GET, HEAD' }).end();
			return;
		}
		const [, path = '', query = ''] = /^([^?]*)(.*)$/s.exec(request.url ?? '') ?? [];
		const inside = path.startsWith(`${base}/`) ? path.slice(base.length) : '';
		const slashed = /^((?:\/[\w.~%-]+)+)\/+$/.exec(inside)?.[1];
		if (path === base && base) {
			response.writeHead(308, { Location: `${base}/${query}` }).end();
		} else if (slashed) {
			response.writeHead(308, { Location: base + slashed + query }).end();
		} else if (inside === '' || /^\/(?:\w\w\/)?404$/.test(inside)) {
			notFound(dir, inside, request, response);
		} else {
			// Ranges are optional, none of these files is long, and sirv throws on one that runs backwards.
			delete request.headers.range;
			request.url = inside + query;
			files(request, response, () => notFound(dir, inside, request, response));
		}
	});

	await new Promise((resolve, reject) => {
		server.once('error', reject).listen(port, host, () => resolve(undefined));
	});
	const address = /** @type {import('node:net').AddressInfo} */ (server.address());
	const name = address.family === 'IPv6' ? `[${address.address}]` : address.address;
	return {
		url: `http://${name}:${address.port}${base}/`,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			})
	};
}

/** Serves until interrupted. Without PORT, a port that is taken gives way to the next free one. */
async function main() {
	const { HOST: host = '127.0.0.1', PORT } = process.env;
	const first = Number(PORT || 4173);
	for (let port = first; ; port++) {
		try {
			const { url, close } = await startServer({ port, host });
			console.log(`Cities as Actors is at ${url}${port === first ? '' : ` (port ${first} is taken)`}`);
			for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void close());
			return;
		} catch (error) {
			if (!(error instanceof Error)) throw error;
			const taken = 'code' in error && error.code === 'EADDRINUSE';
			if (taken && !PORT && port < first + 100) continue;
			console.error(taken ? `Port ${port} is taken: set PORT to a free one` : error.message);
			process.exitCode = 1;
			return;
		}
	}
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
