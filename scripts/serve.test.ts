import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { contentType, DOWNLOAD_NAMES } from '../src/lib/server/downloads';
import { basePath, startServer } from './serve.mjs';

const cleanUp: (() => unknown)[] = [];
afterEach(async () => {
	for (const undo of cleanUp.splice(0)) await undo();
});

/** Serves a small site, and asks it without following redirects. */
async function site({ base = '', without = '' } = {}) {
	const dir = mkdtempSync(join(tmpdir(), 'atlas-'));
	cleanUp.push(() => {
		rmSync(dir, { recursive: true });
	});
	const script = `<script src="${base}/_app/immutable/entry/start.js"></script>`;
	for (const [name, text] of Object.entries({
		'index.html': `start${script}`,
		'404.html': 'нет, no',
		'ru.html': 'русский',
		'ru/404.html': 'нет',
		'ru/cities/otrar.html': 'Отырар',
		...Object.fromEntries(DOWNLOAD_NAMES.map((name) => [`data/${name}`, '{}'])),
		'_app/immutable/entry/start.js': ''
	})) {
		if (name === without) continue;
		mkdirSync(dirname(join(dir, name)), { recursive: true });
		writeFileSync(join(dir, name), text);
	}
	const server = await startServer({ port: 0, dir });
	cleanUp.push(server.close);
	const origin = new URL(server.url).origin;
	const ask = (path: string, init: RequestInit = {}) => fetch(origin + path, { redirect: 'manual', ...init });
	return { dir, url: server.url, ask };
}

test('a link to a city opens its page, with no slash added', async () => {
	const { ask } = await site();
	const answer = await ask('/ru/cities/otrar?era=antiquity');
	expect([answer.status, await answer.text()]).toEqual([200, 'Отырар']);
	expect(answer.headers.get('cache-control')).toBe('no-cache');
});

test('a link typed with a slash at its end leads to the page, filters kept', async () => {
	const { ask } = await site();
	const answer = await ask('/ru/?era=antiquity');
	expect([answer.status, answer.headers.get('location')]).toEqual([308, '/ru?era=antiquity']);
	expect((await ask('//elsewhere.example/')).status).toBe(404);
});

test.each([
	['/ru/cities/atlantis', 'нет'],
	['/kk/cities/atlantis', 'нет, no'],
	['/atlantis', 'нет, no'],
	['/ru/404', 'нет'],
	['/%', 'нет, no'],
	['/..%2f..%2fpackage.json', 'нет, no']
])('a reader who follows %s is told that it is not there, in its language', async (path, text) => {
	const { ask } = await site();
	const answer = await ask(path);
	expect([answer.status, await answer.text()]).toEqual([404, text]);
});

test('a site without 404 pages says so in plain text', async () => {
	const { ask } = await site({ without: '404.html' });
	expect((await ask('/atlantis')).headers.get('content-type')).toBe('text/plain; charset=utf-8');
});

test.each(DOWNLOAD_NAMES)(
	'the download %s has the format that the page about it names, for programs on any page',
	async (name) => {
		const { ask } = await site();
		const { headers } = await ask(`/data/${name}`);
		expect(headers.get('content-type')).toBe(contentType(name));
		expect(headers.get('access-control-allow-origin')).toBe('*');
	}
);

test('a hashed file is kept for good', async () => {
	const { ask } = await site();
	expect((await ask('/_app/immutable/entry/start.js')).headers.get('cache-control')).toContain('immutable');
});

test('odd requests do not stop the server', async () => {
	const { ask } = await site();
	expect((await ask('/ru', { headers: { Range: 'bytes=9-2' } })).status).toBe(200);
	expect((await ask('/ru', { method: 'POST' })).status).toBe(405);
});

test('a site built for a sub-path is served under it, and only there', async () => {
	const { ask, dir, url } = await site({ base: '/atlas' });
	expect(basePath(dir)).toBe('/atlas');
	expect(url).toMatch(/\/atlas\/$/);
	expect((await ask('/atlas')).headers.get('location')).toBe('/atlas/');
	expect((await ask('/atlas/ru/')).headers.get('location')).toBe('/atlas/ru');
	expect(await (await ask('/atlas/ru')).text()).toBe('русский');
	expect((await ask('/ru')).status).toBe(404);
});

test('a server with nothing to serve says how to build it', async () => {
	await expect(startServer({ port: 0, dir: '/nowhere' })).rejects.toThrow('npm run build');
});
