// Measures how the site grows with its cities: builds generated articles, and prints a table.
//   node scripts/scale/measure.mjs [N …]      by default 28 1000
// Each build runs in a copy of the project, at most 40 minutes. Peak memory needs GNU time (/usr/bin/time).
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { copyOfProject } from '../../tests/hold/copy.mjs';

const generate = fileURLToPath(new URL('generate.mjs', import.meta.url));
const MINUTES = 40;

/** @param {string} dir */
const filesIn = (dir) =>
	readdirSync(dir, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name));

/** @param {number} bytes */
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0)} KB`;

/** @param {number} count */
function measure(count) {
	const content = join(mkdtempSync(join(tmpdir(), 'scale-')), 'content');
	execFileSync(process.execPath, [generate, content, `${count}`]);
	const copy = copyOfProject();
	try {
		const time = '/usr/bin/time';
		const timed = existsSync(time) ? [time, '-v'] : [];
		const [command = '', ...args] = [...timed, process.execPath, 'node_modules/vite/bin/vite.js', 'build'];
		const started = performance.now();
		const { status, signal, stderr, stdout } = spawnSync(command, args, {
			...{ cwd: copy.dir, encoding: 'utf8', maxBuffer: 2 ** 28, timeout: MINUTES * 60_000 },
			env: { ...process.env, CONTENT_DIR: content }
		});
		const seconds = Math.round((performance.now() - started) / 1000);
		const peak = Number(/Maximum resident set size \(kbytes\): (\d+)/.exec(stderr)?.[1] ?? NaN) / 1e6;
		const build = join(copy.dir, 'build');
		if (status !== 0) {
			const words = `${stdout}\n${stderr}`.split('\n').filter((line) => /error|memory|string/i.test(line));
			console.log(
				`${count}\tfails after ${seconds} s (${signal ?? `exit ${status}`}), peak ${peak.toFixed(2)} GB: ${words.slice(0, 3).join(' | ')}`
			);
			return;
		}
		const files = filesIn(build);
		const size = files.reduce((sum, file) => sum + statSync(file).size, 0);
		/** @param {string} file */
		const sent = (file) => kilobytes(brotliCompressSync(readFileSync(join(build, file))).length);
		/** @param {string} file */
		const raw = (file) => kilobytes(statSync(join(build, file)).size);
		console.log(
			[
				`${count} cities`,
				`build ${seconds} s`,
				`peak ${peak.toFixed(2)} GB`,
				`${files.length} files, ${(size / 1e6).toFixed(0)} MB`,
				...[
					'en.html',
					'en/cities/city-1.html',
					'en/cities.html',
					'en/read.html',
					'en/search.json',
					'en/cards.json'
				].map((file) => `${file} ${raw(file)} (${sent(file)} brotli)`)
			].join('\n\t')
		);
	} finally {
		copy.remove();
		rmSync(join(content, '..'), { recursive: true });
	}
}

const counts = process.argv.slice(2).map(Number);
for (const count of counts.length > 0 ? counts : [28, 1000]) measure(count);
