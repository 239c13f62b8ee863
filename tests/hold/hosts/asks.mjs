// What each host must answer, asked over HTTP.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { BINARIES, DATA_TYPES, FRESH, HEADERS, IMMUTABLE, LANGS, TEXTS } from '../../../scripts/hosting/facts.mjs';
import { slashed } from './servers.mjs';

/** @typedef {import('./servers.mjs').Host} Host @typedef {import('./servers.mjs').Site} Site */

export const count = { requests: 0 };

/**
 * Asks for a path as it is written: `fetch` would tidy it up.
 * @param {string} origin
 * @param {string} path
 * @param {{ headers?: Record<string, string>; method?: string }} [options]
 * @returns {Promise<{ status: number; headers: import('node:http').IncomingHttpHeaders; body: Buffer }>}
 */
function ask(origin, path, { headers = {}, method = 'GET' } = {}) {
	count.requests++;
	const { hostname, port } = new URL(origin);
	return new Promise((resolve, reject) => {
		request({ hostname, port, path, headers, method }, (response) => {
			/** @type {Buffer[]} */
			const chunks = [];
			response.on('data', (chunk) => chunks.push(chunk));
			response.on('error', reject);
			response.on('end', () =>
				resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) })
			);
		})
			.on('error', reject)
			.end();
	});
}

/** @param {Buffer} body */
const langOf = (body) => /<html lang="(\w+)"/.exec(body.toString())?.[1];

/** @param {Buffer} body @param {string} what */
const isOurs = (body, what) => assert.match(body.toString(), /<meta http-equiv="content-security-policy"/, what);

/**
 * @param {Site} site
 * @returns {string[]} paths of its files, without the compressed ones
 */
function filesOf({ folder }) {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && !/\.(?:br|gz)$/.test(entry.name) && !entry.name.startsWith('.'))
		.map((entry) => slashed(join(entry.parentPath.slice(folder.length), entry.name)).replace(/^\/?/, '/'));
}

/** @param {string} file */
function typeOf(file) {
	/** @type {Record<string, string>} */
	const data = DATA_TYPES;
	/** @type {Record<string, string>} */
	const texts = TEXTS;
	/** @type {Record<string, string>} */
	const binaries = BINARIES;
	const end = file.split('.').at(-1) ?? '';
	const text = (file.startsWith('/data/') && data[file.slice(6)]) || texts[end];
	return text ? `${text}; charset=utf-8` : binaries[end];
}

/**
 * Each asserts one promise; `ready`: only hosts that our files set up make it.
 * @type {{ name: string; ready?: true; check: (host: Host, site: Site) => Promise<void> }[]}
 */
export const ASKS = [
	{
		name: 'each page is at its clean address, in its language',
		async check({ origin }, site) {
			for (const file of filesOf(site).filter((name) => name.endsWith('.html') && !name.endsWith('404.html'))) {
				const path = site.base + file.replace(/(?:index)?\.html$/, '');
				const { status, headers, body } = await ask(origin, path);
				assert.equal(status, 200, path);
				assert.match(headers['content-type'] ?? '', /^text\/html; ?charset=utf-8$/i, path);
				const lang = LANGS.find((lang) => `${file}/`.startsWith(`/${lang}/`) || file === `/${lang}.html`);
				if (lang) assert.equal(langOf(body), lang, path);
			}
		}
	},
	{
		name: 'each file is served whole, as what it is',
		async check({ origin, ready }, site) {
			for (const file of filesOf(site).filter((name) => !name.endsWith('.html'))) {
				const { status, headers, body } = await ask(origin, site.base + encodeURI(file));
				assert.equal(status, 200, file);
				assert.ok(body.equals(readFileSync(join(site.folder, file))), `${file} is whole`);
				if (ready) assert.equal(headers['content-type']?.toLowerCase(), typeOf(file), file);
			}
		}
	},
	{
		name: 'what is not there gets 404 and the page of its language',
		async check({ origin, ready }, { base }) {
			for (const lang of LANGS) {
				for (const path of [
					'/cities/atlantis',
					'/x/y.html',
					'/cities/otrar/x',
					'/%F0%9F%92%A3',
					'/%3Cscript%3E',
					'/a%20b'
				]) {
					const { status, body } = await ask(origin, `${base}/${lang}${path}`);
					assert.equal(status, 404, path);
					isOurs(body, path);
					if (ready) assert.equal(langOf(body), lang, path);
				}
			}
			for (const path of ['/atlantis', '/de/cities', '/_app/immutable/x.js', '/..%2f..%2fpackage.json']) {
				const { status, headers, body } = await ask(origin, base + path);
				assert.ok([400, 404].includes(status), `${path}: ${status}`);
				// Apache refuses an escaped slash before any of our rules.
				if (ready && status === 404 && !path.includes('%2f')) {
					isOurs(body, path);
					assert.equal(headers['cache-control'], FRESH, path);
				}
			}
		}
	},
	{
		name: 'the address of a 404 page is not there either',
		ready: true,
		async check({ origin }, { base }) {
			for (const lang of ['', ...LANGS.map((lang) => `/${lang}`)]) {
				const { status, body } = await ask(origin, `${base}${lang}/404`);
				assert.equal(status, 404, lang);
				isOurs(body, lang);
			}
		}
	},
	{
		name: 'a path that cannot be read gets our page, in its language where the host can tell',
		async check({ origin, ready, name }, { base }) {
			for (const [path, lang] of [
				['/kk/%E0%A4%A', 'kk'],
				['/en/about/%', 'en'],
				['/ru/%zz?era=x', 'ru'],
				['/%E0%A4%A', 'ru'],
				['/ru/%00', 'ru']
			]) {
				const { status, body } = await ask(origin, base + path);
				assert.ok([400, 404].includes(status), `${path}: ${status}`);
				// Caddy and Apache refuse it before any of their rules.
				if (['Caddy', 'Apache'].includes(name)) continue;
				isOurs(body, path ?? '');
				if (ready) assert.equal(langOf(body), lang, path);
			}
		}
	},
	{
		name: 'a slash at the end goes on to the page, filters kept',
		ready: true,
		async check({ origin }, { base }) {
			for (const path of ['/ru', '/kk/cities/otrar', '/en/tour/3']) {
				const { status, headers } = await ask(origin, `${base}${path}/?era=empires,antiquity`);
				assert.ok([301, 308].includes(status), `${path}: ${status}`);
				assert.equal(new URL(headers.location ?? '', origin).href, `${origin}${base}${path}?era=empires,antiquity`);
			}
			const { headers } = await ask(origin, '//elsewhere.example/');
			assert.equal(new URL(headers.location ?? '/', origin).origin, origin);
			if (base) assert.equal((await ask(origin, base)).headers.location?.replace(origin, ''), `${base}/`);
		}
	},
	{
		name: 'texts come compressed as the browser asks, and are the same',
		ready: true,
		async check({ origin }, { base, folder }) {
			const script = readdirSync(join(folder, '_app/immutable/entry')).find((name) => name.endsWith('.js'));
			const paths = [
				'/ru',
				'/',
				'/kk/cities/otrar',
				`/_app/immutable/entry/${script}`,
				'/data/cities.lpf.json',
				'/data/cities.geojson'
			];
			for (const path of paths) {
				const plain = await ask(origin, base + path);
				assert.equal(plain.headers['content-encoding'], undefined, path);
				for (const [encoding, decompress] of /** @type {const} */ ([
					['br', brotliDecompressSync],
					['gzip', gunzipSync]
				])) {
					const { headers, body } = await ask(origin, base + path, { headers: { 'Accept-Encoding': encoding } });
					assert.equal(headers['content-encoding'], encoding, path);
					assert.match(headers.vary ?? '', /accept-encoding/i, path);
					assert.equal(headers['content-type'], plain.headers['content-type'], path);
					assert.ok(decompress(body).equals(plain.body), path);
				}
			}
			const missing = await ask(origin, `${base}/ru/atlantis`, { headers: { 'Accept-Encoding': 'br, gzip' } });
			assert.equal(missing.status, 404);
		}
	},
	{
		name: 'each answer has the fields of our list',
		ready: true,
		async check({ origin }, site) {
			const script = filesOf(site).find((name) => /^\/_app\/immutable\/.*\.js$/.test(name)) ?? '';
			for (const path of ['/', '/ru', '/ru/atlantis', '/atlantis', script, '/data/cities.csv', '/service-worker.js']) {
				const { headers } = await ask(origin, site.base + path);
				for (const [name, value] of Object.entries(HEADERS)) {
					assert.equal(headers[name.toLowerCase()], value, `${path}: ${name}`);
				}
				assert.equal(headers['cache-control'], path === script ? IMMUTABLE : FRESH, path);
			}
		}
	},
	{
		name: 'a file is not sent again while it is the same, and in part if asked',
		ready: true,
		async check({ origin }, { base, folder }) {
			for (const path of ['/ru', '/data/cities.csv', '/service-worker.js']) {
				const { headers } = await ask(origin, base + path, { headers: { 'Accept-Encoding': 'br' } });
				assert.ok(headers.etag, path);
				const again = { 'If-None-Match': headers.etag ?? '', 'Accept-Encoding': 'br' };
				assert.equal((await ask(origin, base + path, { headers: again })).status, 304, path);
			}
			const whole = readFileSync(join(folder, 'data/cities.xlsx'));
			const part = await ask(origin, `${base}/data/cities.xlsx`, { headers: { Range: 'bytes=10-19' } });
			assert.equal(part.status, 206);
			assert.equal(part.headers['content-range'], `bytes 10-19/${whole.length}`);
			assert.ok(part.body.equals(whole.subarray(10, 20)));
			for (const range of ['bytes=19-10', `bytes=${whole.length}-`, 'bytes=x']) {
				const { status } = await ask(origin, `${base}/data/cities.xlsx`, { headers: { Range: range } });
				assert.ok([200, 416].includes(status), `${range}: ${status}`);
			}
		}
	},
	{
		name: 'nothing but the site is served, and nothing can be sent to it',
		ready: true,
		async check({ origin }, { base }) {
			for (const path of ['/.htaccess', '/../../etc/passwd', '/%2e%2e/%2e%2e/etc/passwd', '/_app/', '/ru/cities/']) {
				const { status, body } = await ask(origin, base + path);
				assert.ok(status !== 200 || langOf(body), `${path}: ${status}`);
				assert.doesNotMatch(body.toString(), /root:|RewriteRule|Index of/, path);
			}
			const { status } = await ask(origin, `${base}/ru`, { method: 'POST' });
			assert.ok([405, 403, 404].includes(status), `POST: ${status}`);
		}
	}
];
