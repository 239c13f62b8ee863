// The site on real hosts: Debian's nginx, Caddy and Apache with the ready files of hosting/, and GitHub Pages and S3 simulated, each
// at the host's root and under /atlas. Builds what is not built, or is older than build/.
//   [PORT=4330] node tests/hold/hosts.mjs [host …]
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { basePath } from '../../scripts/serve.mjs';
import { ASKS, count } from './hosts/asks.mjs';
import { look, looked } from './hosts/looks.mjs';
import { HOSTS } from './hosts/servers.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** @param {string} folder @returns when a site was built; 0: it is not */
const builtAt = (folder) => statSync(`${folder}/_app/version.json`, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** @param {string} base @param {string} folder below the project's @returns {import('./hosts/servers.mjs').Site} */
function built(base, folder) {
	const site = { base, folder: root + folder };
	if (builtAt(site.folder) >= builtAt(`${root}build`) && basePath(site.folder) === base) return site;
	console.log(`Building the site ${base ? `under ${base}` : 'at a root'} into ${folder}`);
	const env = { ...process.env, BASE_PATH: base, BUILD_DIR: folder };
	const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
		cwd: root,
		env,
		stdio: ['ignore', 'ignore', 'inherit']
	});
	if (status !== 0) throw new Error(`The site under ${base || '/'} does not build`);
	return site;
}

const sites = [built('', 'build'), built('/atlas', 'test-results/hosts/atlas')];
const wanted = process.argv.slice(2);
let port = Number(process.env['PORT'] ?? 4330);
const sum = { passed: 0, failed: 0 };

/** @param {string} name @param {() => Promise<void>} check */
async function run(name, check) {
	try {
		await check();
		sum.passed++;
		console.log(`  ✓ ${name}`);
	} catch (error) {
		sum.failed++;
		console.log(
			`  ✗ ${name}\n      ${error instanceof Error ? error.message.replaceAll('\n', '\n      ') : String(error)}`
		);
	}
}

const starts = Object.entries(HOSTS)
	.filter(([name]) => wanted.length === 0 || wanted.includes(name))
	.map(([, start]) => start);
for (const start of starts) {
	for (const site of sites) {
		const host = await start(site, port++);
		console.log(`${host.name}, ${site.base || '/'}`);
		try {
			for (const { name, ready, check } of ASKS) {
				if (!ready || host.ready) await run(name, () => check(host, site));
			}
			if (!process.env['NO_BROWSER']) await run('a reader reads it', () => look(host, site));
		} finally {
			await host.stop();
		}
	}
}
console.log(`\n${count.requests} requests over HTTP, ${looked.pages} pages in Chromium`);
console.log(`${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed ? 1 : 0;
