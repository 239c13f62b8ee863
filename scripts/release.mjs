// Makes what an archive keeps of a release: the site as a folder of files, what it was made with, and sums to check it by.
//   SITE_ORIGIN=https://… npm run release
// Writes release/cities-as-actors-{version}.zip and its SHA-256 beside it. The version is that of package.json, the day that of
// its head in CHANGELOG.md.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import manifest from '../package.json' with { type: 'json' };

const root = fileURLToPath(new URL('..', import.meta.url));

/** What says to a reader in many years what they have before them. */
const DOCUMENTS = ['README.md', 'CHANGELOG.md', 'LICENSE', 'CITATION.cff', 'codemeta.json', 'docs/contract.md'];

/** Where Vite puts the licences of all that is bundled for browsers; it is no part of the site. */
const LICENCES = '.svelte-kit/output/client/.vite/license.md';

/** @param {string} file */
const read = (file) => readFileSync(join(root, file));

/**
 * The files of a release by their path in it.
 * @param {Uint8Array} sbom in CycloneDX
 * @returns {Record<string, Uint8Array>}
 */
function filesOfRelease(sbom) {
	const site = readdirSync(join(root, 'build'), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && !/\.(?:br|gz)$/.test(entry.name))
		.map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
		.sort();
	return {
		...Object.fromEntries(DOCUMENTS.map((file) => [file, read(file)])),
		'THIRD-PARTY-LICENCES.md': read(LICENCES),
		'sbom.cdx.json': sbom,
		...Object.fromEntries(site.map((file) => [file.replace(/^build/, 'site'), read(file)]))
	};
}

/** @param {Uint8Array} bytes */
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/**
 * The release as a zip, with `SHA256SUMS` in it; the same files give the same bytes.
 * @param {Record<string, Uint8Array>} files
 * @param {{ name: string; date: string }} release `date`: as in `2026-11-28`
 */
export function archive(files, { name, date }) {
	const sums = Object.entries(files).map(([file, bytes]) => `${sha256(bytes)}  ${file}\n`);
	const all = { ...files, SHA256SUMS: Buffer.from(sums.join('')) };
	const inFolder = Object.fromEntries(Object.entries(all).map(([file, bytes]) => [`${name}/${file}`, bytes]));
	return zipSync(inFolder, { mtime: `${date}T12:00:00`, level: 9 });
}

/** All that the site is built with, in CycloneDX. npm names the project after its folder, whatever that is called. */
function billOfMaterials() {
	const args = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--package-lock-only'];
	const bom = JSON.parse(execFileSync('npm', args, { cwd: root, maxBuffer: 2 ** 26 }).toString());
	bom.metadata.component.name = manifest.name;
	return Buffer.from(JSON.stringify(bom, null, '\t'));
}

function main() {
	/** @param {string[]} args @param {Record<string, string>} [env] */
	const run = (args, env) =>
		execFileSync('npx', args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
	run(['vitest', 'run', 'src/lib/server/content/lasting-ids.test.ts', 'scripts/citation-files.test.ts'], {
		RELEASE: '1'
	});
	run(['vite', 'build']);
	const sbom = billOfMaterials();
	const { version } = manifest;
	const date = /^date-released: '(.+)'$/m.exec(read('CITATION.cff').toString())?.[1] ?? '';
	const name = `cities-as-actors-${version}`;
	const zip = archive(filesOfRelease(sbom), { name, date });
	mkdirSync(join(root, 'release'), { recursive: true });
	writeFileSync(join(root, 'release', `${name}.zip`), zip);
	writeFileSync(join(root, 'release', `${name}.zip.sha256`), `${sha256(zip)}  ${name}.zip\n`);
	console.log(`release/${name}.zip: ${(zip.length / 1e6).toFixed(1)} MB`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
