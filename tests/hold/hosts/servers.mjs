// Starts the hosts that tests/hold/hosts.mjs asks: nginx, Caddy and Apache as Debian has them, with the ready files of hosting/, and
// two servers that do what GitHub Pages and an S3 bucket are documented to do.
import { spawn, spawnSync } from 'node:child_process';
import {
	cpSync,
	existsSync,
	linkSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { delimiter, dirname, extname, join, sep } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { hostingFiles } from '../../../scripts/hosting/index.mjs';
import { BINARIES, TEXTS } from '../../../scripts/hosting/facts.mjs';

/**
 * @typedef {object} Site a site that is built
 * @property {string} base its sub-path, such as `/atlas`; empty at the host's root
 * @property {string} folder
 */

/**
 * @typedef {object} Host a host that runs
 * @property {string} name
 * @property {string} origin
 * @property {boolean} ready a ready file of ours says what it does; otherwise only what readers get is asked for
 * @property {() => Promise<void>} stop
 */

const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** Debian's. */
const PACKAGES = ['nginx-light', 'libnginx-mod-http-brotli-static', 'caddy', 'apache2', 'media-types'];
let installed = false;

/**
 * @param {string} name
 * @returns {string} its path
 * @throws {Error} that says how to install it
 */
export function program(name) {
	const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin'];
	const found = folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
	if (found) return found;
	const install = ['apt-get', 'install', '-y', '--no-install-recommends', ...PACKAGES];
	// In a container; elsewhere Debian would start what it installs.
	if (!installed && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get') && !existsSync('/run/systemd/system')) {
		installed = true;
		spawnSync('apt-get', ['update', '-q']);
		spawnSync('env', ['DEBIAN_FRONTEND=noninteractive', ...install]);
		return program(name);
	}
	throw new Error(`${name} is not here. On Debian: ${install.join(' ')}`);
}

/** @param {Site} site @param {string} scratch @returns a folder in which a URL's path is a file's */
function rootOf({ base, folder }, scratch) {
	if (!base) return folder;
	const root = join(scratch, 'root');
	copy(folder, join(root, base));
	return root;
}

/** Copies a folder by links: nothing of it is changed. @param {string} from @param {string} to */
function copy(from, to) {
	for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
		const target = join(to, entry.parentPath.slice(from.length), entry.name);
		mkdirSync(entry.isDirectory() ? target : dirname(target), { recursive: true });
		if (entry.isFile()) link(join(entry.parentPath, entry.name), target);
	}
}

/** @param {string} from @param {string} to */
function link(from, to) {
	try {
		linkSync(from, to);
	} catch {
		// Another file system.
		cpSync(from, to);
	}
}

/**
 * Runs a program until it answers.
 * @param {string} name
 * @param {string} scratch removed when it stops
 * @param {number} port
 * @param {string[]} command
 * @returns {Promise<Host>}
 */
async function start(name, scratch, port, [file = '', ...args]) {
	const child = spawn(file, args, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, HOME: scratch } });
	let said = '';
	child.stderr.on('data', (chunk) => (said += chunk));
	const ended = new Promise((resolve) => child.once('exit', resolve));
	const origin = `http://127.0.0.1:${port}`;
	for (let tries = 0; ; tries++) {
		if (await fetch(origin).catch(() => null)) break;
		if (tries === 100 || child.exitCode !== null) {
			child.kill();
			throw new Error(`${name} does not start: ${said}`);
		}
		await sleep(100);
	}
	const stop = async () => {
		child.kill();
		await ended;
		rmSync(scratch, { recursive: true, force: true });
	};
	return { name, origin, ready: true, stop };
}

const scratchFolder = () => mkdtempSync(join(tmpdir(), 'atlas-host-'));

/** @param {Site} site @param {number} port */
export function nginx(site, port) {
	const scratch = scratchFolder();
	const brotli = existsSync(BROTLI);
	const ready = hostingFiles(site.base)['nginx.conf'] ?? '';
	writeFileSync(
		join(scratch, 'atlas.conf'),
		brotli ? ready.replace('# brotli_static on;', 'brotli_static on;') : ready
	);
	const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
	writeFileSync(
		join(scratch, 'nginx.conf'),
		`${brotli ? `load_module ${BROTLI};` : ''}
		${process.getuid?.() === 0 ? 'user root;' : ''}
		daemon off;
		worker_processes 2;
		pid ${scratch}/pid;
		error_log stderr crit;
		events { worker_connections 2048; }
		http {
			access_log off;
			sendfile on;
			keepalive_requests 100000;
			${temporary.map((one) => `${one}_temp_path ${scratch}/${one};`).join('\n')}
			server {
				listen 127.0.0.1:${port} backlog=1024;
				root ${rootOf(site, scratch)};
				include ${scratch}/atlas.conf;
			}
		}`
	);
	return start('nginx', scratch, port, [
		program('nginx'),
		'-p',
		scratch,
		'-e',
		'stderr',
		'-c',
		`${scratch}/nginx.conf`
	]);
}

/** @param {Site} site @param {number} port */
export function caddy(site, port) {
	const scratch = scratchFolder();
	writeFileSync(join(scratch, 'atlas.conf'), hostingFiles(site.base)['caddy.conf'] ?? '');
	writeFileSync(
		join(scratch, 'Caddyfile'),
		`{
	admin off
	auto_https off
}
http://127.0.0.1:${port} {
	root * ${rootOf(site, scratch)}
	import ${scratch}/atlas.conf
	${site.base && 'respond 404'}
}
`
	);
	return start('Caddy', scratch, port, [
		program('caddy'),
		'run',
		'--config',
		`${scratch}/Caddyfile`,
		'--adapter',
		'caddyfile'
	]);
}

/** @param {Site} site @param {number} port */
export function apache(site, port) {
	const scratch = scratchFolder();
	const root = join(scratch, 'root');
	copy(site.folder, join(root, site.base));
	writeFileSync(join(root, site.base, '.htaccess'), hostingFiles(site.base)['.htaccess'] ?? '');
	const modules = ['mpm_event', 'authz_core', 'dir', 'env', 'headers', 'mime', 'rewrite'];
	writeFileSync(
		join(scratch, 'apache.conf'),
		`ServerRoot ${scratch}
		ServerName 127.0.0.1
		PidFile ${scratch}/pid
		Listen 127.0.0.1:${port}
		${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
		TypesConfig /etc/mime.types
		ErrorLog ${scratch}/error.log
		LogLevel crit
		DocumentRoot ${root}
		<Directory ${root}>
			Require all granted
			Options FollowSymLinks
			AllowOverride All
		</Directory>
		<Files ".ht*">
			Require all denied
		</Files>`
	);
	return start('Apache', scratch, port, [program('apache2'), '-f', `${scratch}/apache.conf`, '-DFOREGROUND']);
}

/** @param {string} path */
const typeOf = (path) => {
	/** @type {Record<string, string>} */
	const types = { ...TEXTS, ...BINARIES };
	const type = types[extname(path).slice(1)] ?? 'application/octet-stream';
	return type.startsWith('text/') ? `${type}; charset=utf-8` : type;
};

/** @param {string} path */
const isFile = (path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/**
 * @param {string} name
 * @param {number} port
 * @param {(path: string, origin: boolean) => { status: number, file?: string, location?: string, type?: string, fields?: Record<string, string> }} answer
 * @returns {Promise<Host>}
 */
async function simulated(name, port, answer) {
	const server = createServer((request, response) => {
		const { pathname, search } = new URL(request.url ?? '', 'http://localhost');
		const { status, file, location, type, fields } = answer(pathname, request.headers.origin !== undefined);
		const moved = location ? { Location: location + search } : {};
		response.writeHead(status, { ...fields, ...moved, 'Content-Type': type ?? typeOf(file ?? '') });
		response.end(file && request.method !== 'HEAD' ? readFileSync(file) : '');
	});
	await new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(undefined)));
	const stop = async () => {
		server.closeAllConnections();
		await new Promise((resolve) => server.close(resolve));
	};
	return { name, origin: `http://127.0.0.1:${port}`, ready: false, stop };
}

/** @param {string} path @returns {string} empty where its escapes are broken, or it leaves the folder */
function decoded(path) {
	try {
		const name = decodeURIComponent(path);
		return name.includes('\0') || name.split(/[\\/]/).includes('..') ? '' : name;
	} catch {
		return '';
	}
}

/**
 * GitHub Pages: `/x` is x or x.html, a folder is its index.html, and there is one 404 page, that of the site. No field can be set;
 * its own let every page read, and keep files for ten minutes.
 * @param {Site} site @param {number} port
 */
export const githubPages = ({ base, folder }, port) =>
	simulated('GitHub Pages, simulated', port, (path) => {
		const fields = { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'max-age=600' };
		if (base && path === base) return { status: 301, location: `${base}/` };
		const name = path.startsWith(`${base}/`) ? decoded(path.slice(base.length)) : '';
		const candidates = name.endsWith('/') ? [`${name}index.html`] : [name, `${name}.html`];
		const file = name && candidates.map((one) => join(folder, one)).find(isFile);
		return file ? { status: 200, file, fields } : { status: 404, file: join(folder, '404.html'), fields };
	});

/**
 * The website of an S3 bucket: a path is the key of an object, byte for byte; a path that ends with a slash is its index.html; all
 * else is the error document. The objects are those that docs/hosting.md uploads: pages without `.html`. CORS as set for the bucket.
 * @param {Site} site @param {number} port
 */
export const s3 = ({ base, folder }, port) =>
	simulated('S3, simulated', port, (path, asks) => {
		const fields = asks ? { 'Access-Control-Allow-Origin': '*' } : {};
		const key = path.startsWith(`${base}/`) ? decoded(path.slice(base.length)) : '';
		const name = key.endsWith('/') ? `${key}index.html` : key;
		const object = name && [join(folder, name), join(folder, `${name}.html`)].find(isFile);
		return object
			? { status: 200, file: object, fields, type: typeOf(object) }
			: { status: 404, file: join(folder, '404.html'), fields };
	});

export const HOSTS = { nginx, caddy, apache, githubPages, s3 };

/** @param {string} path @returns {string} with slashes, on any system */
export const slashed = (path) => path.split(sep).join('/');
