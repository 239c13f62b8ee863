// A copy of the project to build another article in: the build, the compiled messages and SvelteKit's own files of the
// project stay those of its own article.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What a build reads. */
const SOURCES = [
	...['src', 'messages', 'scripts', 'static', 'examples', 'project.inlang'],
	...['package.json', 'CHANGELOG.md', 'svelte.config.js', 'vite.config.ts', 'tsconfig.json', 'tsconfig.paths.json']
];

/**
 * Copies the project into a temporary folder.
 * @returns {{ dir: string; build: (content: string) => { seconds: number; output: string }; remove: () => void }} `build`
 * builds the article of a folder, and throws with the output where that fails
 */
export function copyOfProject() {
	const dir = mkdtempSync(join(tmpdir(), 'atlas-'));
	for (const name of SOURCES) cpSync(join(root, name), join(dir, name), { recursive: true });
	rmSync(join(dir, 'src/lib/i18n/paraglide'), { recursive: true, force: true });
	symlinkSync(join(root, 'node_modules'), join(dir, 'node_modules'));
	return {
		dir,
		build(content) {
			const started = performance.now();
			const { status, stdout, stderr } = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], {
				cwd: dir,
				env: { ...process.env, CONTENT_DIR: content },
				encoding: 'utf8',
				maxBuffer: 2 ** 28
			});
			if (status !== 0) throw new Error(`the article in ${content} does not build:\n${stdout}\n${stderr}`);
			return { seconds: Math.round((performance.now() - started) / 1000), output: stdout };
		},
		remove: () => rmSync(dir, { recursive: true, force: true })
	};
}
