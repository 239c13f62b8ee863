// Checks the article's files as the build does, in a second or two, and names file, line and remedy of everything wrong.
//   [CONTENT_DIR=folder] npm run content:check [-- --watch]
// With --watch it checks again whenever a file is saved, until Ctrl+C.
import { watch } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import { contentDir, contentPlugin } from './content.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** @typedef {import('../src/lib/server/content/check.ts').Checked} Checked */

/**
 * Everything wrong in the article's files. The code that reads them is the site's own.
 * @returns {Promise<Checked>}
 */
export async function checkContent() {
	const server = await createServer({
		root,
		configFile: false,
		appType: 'custom',
		logLevel: 'error',
		server: { middlewareMode: true, watch: null, hmr: false, ws: false },
		optimizeDeps: { noDiscovery: true },
		resolve: { alias: { $lib: join(root, 'src/lib') } },
		plugins: [contentPlugin()]
	});
	try {
		const module = await server.ssrLoadModule('/src/lib/server/content/check.ts');
		return module['check']();
	} finally {
		await server.close();
	}
}

/** @returns {Promise<boolean>} whether all is well */
async function report() {
	const { problems, holds } = await checkContent();
	const folder = relative(process.cwd(), contentDir) || '.';
	const sorted = problems.toSorted((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
	for (const { file, line, text } of sorted) console.log(`${join(folder, file)}:${line}: ${text}`);
	console.log(problems.length > 0 ? `\n${problems.length} to correct in ${folder}` : `${folder} is sound: ${holds}`);
	return problems.length === 0;
}

async function keepChecking() {
	let changed = false;
	watch(contentDir, { recursive: true }, () => (changed = true));
	console.log('Checks again whenever a file is saved; Ctrl+C ends it.');
	for (;;) {
		await sleep(300);
		if (!changed) continue;
		changed = false;
		console.log(`\n── ${new Date().toLocaleTimeString('en-GB')}`);
		await report();
	}
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const sound = await report();
	if (process.argv.includes('--watch')) await keepChecking();
	process.exitCode = sound ? 0 : 1;
}
