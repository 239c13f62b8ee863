import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Lock {
	packages: Record<string, { integrity?: string; hasInstallScript?: boolean; optional?: boolean }>;
}

const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as unknown;

const LOCKS = ['', 'scripts/fonts/', 'scripts/geo/'];

/** Dependencies that would run a script when they are installed, and why the site does without it. SECURITY.md names them too. */
const INSTALL_SCRIPTS: Record<string, string> = {
	fsevents: 'macOS only, optional; brings its program built'
};

/** What npm runs by itself while it installs; a `binding.gyp` stands for `node-gyp rebuild`. */
function runsAtInstall(folder: string): boolean {
	const { scripts = {} } = readJson(`${folder}/package.json`) as { scripts?: Record<string, string> };
	const named = ['preinstall', 'install', 'postinstall'].some((name) => name in scripts);
	return named || existsSync(`${folder}/binding.gyp`);
}

test('what a dependency would run when it is installed is listed, with the reason, and is not run', () => {
	const { packages } = readJson('package-lock.json') as Lock;
	const running = Object.entries(packages)
		.filter(([path]) => path !== '')
		.filter(([path, { hasInstallScript }]) => hasInstallScript ?? (existsSync(path) && runsAtInstall(path)))
		.map(([path]) => path.replace(/^.*node_modules\//, ''));
	expect(running.filter((name) => !(name in INSTALL_SCRIPTS))).toEqual([]);
	expect(readFileSync('.npmrc', 'utf8')).toMatch(/^ignore-scripts=true$/m);
	const told = readFileSync('SECURITY.md', 'utf8');
	for (const name of Object.keys(INSTALL_SCRIPTS)) expect(told).toContain(`\`${name}\``);
});

test.each(LOCKS)('each package of %spackage-lock.json is that very file, by its sum', (folder) => {
	const { packages } = readJson(`${folder}package-lock.json`) as Lock;
	const others = Object.entries(packages).filter(([path]) => path !== '');
	expect(others.length).toBeGreaterThan(0);
	// The optional ones are built for single systems; npm writes no sum for some that it did not fetch.
	const needed = others.filter(([, { optional }]) => !optional);
	expect(needed.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([path]) => path)).toEqual([]);
});

test('whatever installs the site takes the versions of the lock file, and no others', () => {
	for (const file of ['Containerfile', '.github/workflows/pages.yml', 'scripts/install.mjs']) {
		const text = readFileSync(file, 'utf8').replaceAll(/^\s*(?:#|\/\/).*$/gm, '');
		expect(text, file).toMatch(/npm ci|'ci'/);
		expect(text, file).not.toMatch(/npm (?:i|install)(?![\w.-])(?! instead)/);
	}
});
