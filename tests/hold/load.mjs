// 200 readers at once, for a minute, on nginx with the ready file: each opens a page with an empty cache, its files over six
// connections, as a browser does, then pages further on, of which it asks only for what it has not; then another comes. No request
// may fail or come short.
//   [PORT=4330] [READERS=200] [SECONDS=60] [SEED=1] node tests/hold/load.mjs
import { readFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { basePath } from '../../scripts/serve.mjs';
import { nginx } from './hosts/servers.mjs';

const { PORT = '4330', READERS = '200', SECONDS = '60', SEED = '1' } = process.env;
const folder = fileURLToPath(new URL('../../build', import.meta.url));
const site = { base: basePath(folder), folder };
const host = await nginx(site, Number(PORT));

const pages = [...readFileSync(`${folder}/sitemap.xml`, 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(
	([, address = '']) => new URL(address).pathname
);
/** What the live map asks for. */
const MAP = ['land-110m', 'land-50m', 'water', 'relief'].map((name) => `${site.base}/geo/${name}.json`);

/** Mulberry32. @param {number} seed @returns {() => number} from 0 to 1 */
const random = (seed) => () => {
	seed = (seed + 0x6d2b79f5) | 0;
	let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
	t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
	return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
};

/** Milliseconds of each request, from asking to the last byte. @type {number[]} */
const times = [];
/** @type {Map<string, number>} */
const failures = new Map();
const sum = { bytes: 0, pages: 0, visits: 0, unchanged: 0 };

/**
 * @param {Agent} agent
 * @param {string} path
 * @param {Record<string, string>} headers
 * @returns {Promise<{ etag: string; text: () => string } | null>} `null`: it failed
 */
function ask(agent, path, headers) {
	const started = performance.now();
	return new Promise((resolve) => {
		const fail = (/** @type {string} */ why) => {
			failures.set(`${path}: ${why}`, (failures.get(`${path}: ${why}`) ?? 0) + 1);
			resolve(null);
		};
		get(host.origin + path, { agent, headers, timeout: 30_000 }, (response) => {
			/** @type {Buffer[]} */
			const chunks = [];
			response.on('data', (chunk) => chunks.push(chunk));
			response.on('error', (error) => fail(error.message));
			response.on('end', () => {
				const body = Buffer.concat(chunks);
				times.push(performance.now() - started);
				sum.bytes += body.length;
				const { statusCode = 0, headers } = response;
				if (statusCode === 304) sum.unchanged++;
				const whole = statusCode === 304 || Number(headers['content-length']) === body.length;
				if (![200, 304].includes(statusCode)) fail(`status ${statusCode}`);
				else if (!whole) fail(`${body.length} of ${headers['content-length']} bytes`);
				else resolve({ etag: headers.etag ?? '', text: () => body.toString() });
			});
		})
			.on('timeout', () => fail('no answer for 30 seconds'))
			.on('error', (error) => fail(error.message));
	});
}

/** What each page asks for, read from its file once. @type {Map<string, string[]>} */
const assets = new Map();
for (const path of pages) {
	const html = readFileSync(`${folder}${path.slice(site.base.length)}.html`, 'utf8');
	const files = [...html.matchAll(/["'(]([^"'()\s]*\/(?:_app\/immutable|icons)\/[^"'()\s]+\.\w+)["')]/g)].map(
		([, file = '']) => file
	);
	assets.set(path, [...new Set(files)]);
}

/** @param {number} index @param {number} end */
async function reader(index, end) {
	const chance = random(Number(SEED) * 1000 + index);
	const any = (/** @type {string[]} */ list) => list[Math.floor(chance() * list.length)] ?? '';
	// They do not all come in the same millisecond.
	await sleep(chance() * 3000);
	while (performance.now() < end) {
		const agent = new Agent({ keepAlive: true, maxSockets: 6 });
		const encoding = { 'Accept-Encoding': chance() < 0.9 ? 'gzip, br' : 'gzip' };
		/** @type {Map<string, string>} */
		const cached = new Map();
		sum.visits++;
		for (let left = 1 + Math.floor(chance() * 5); left > 0 && performance.now() < end; left--) {
			const path = any(pages);
			sum.pages++;
			const etag = cached.get(path);
			const page = await ask(agent, path, { ...encoding, ...(etag && { 'If-None-Match': etag }) });
			if (page) cached.set(path, page.etag);
			const wanted = [...(assets.get(path) ?? []), ...(chance() < 0.3 ? MAP : [])].filter((file) => !cached.has(file));
			for (const file of wanted) cached.set(file, '');
			await Promise.all(wanted.map((file) => ask(agent, file, encoding)));
			// Reads.
			await sleep(500 + chance() * 2500);
		}
		agent.destroy();
	}
}

const started = performance.now();
try {
	const end = started + Number(SECONDS) * 1000;
	await Promise.all(Array.from({ length: Number(READERS) }, (_, index) => reader(index, end)));
} finally {
	await host.stop();
}
const seconds = (performance.now() - started) / 1000;
times.sort((a, b) => a - b);
const quantile = (/** @type {number} */ share) =>
	`${Math.round(times[Math.floor(share * (times.length - 1))] ?? NaN)} ms`;
const failed = [...failures.values()].reduce((all, one) => all + one, 0);
for (const [what, count] of [...failures].slice(0, 20)) console.log(`✗ ${count} × ${what}`);
console.log(
	`${READERS} readers for ${Math.round(seconds)} s (seed ${SEED}): ${times.length} requests (${Math.round(times.length / seconds)} a second, ` +
		`${sum.unchanged} unchanged), ${Math.round(sum.bytes / 1e6)} MB, ${sum.pages} pages in ${sum.visits} visits; ` +
		`half within ${quantile(0.5)}, p99 ${quantile(0.99)}, the slowest ${quantile(1)}`
);
console.log(`${failed ? 0 : 1} passed, ${failed ? 1 : 0} failed`);
process.exitCode = failed ? 1 : 0;
