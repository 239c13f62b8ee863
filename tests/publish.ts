import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readFile, type Volume } from '../src/service-worker/volume';

/** The folder of the built site. */
export const build = fileURLToPath(new URL('../build', import.meta.url));

const TEXT = new Set(['.css', '.html', '.js', '.json', '.webmanifest']);

/** Publishes a copy of the built site, for a test to change; returns its folder. */
export function publish(): string {
	const dir = mkdtempSync(join(tmpdir(), 'atlas-site-'));
	cpSync(build, dir, { recursive: true, filter: (path) => !/\.(?:br|gz)$/.test(path) });
	return dir;
}

export function unpublish(dir: string): void {
	rmSync(dir, { recursive: true, force: true });
}

/** Puts a line before a published file. */
export function prepend(file: string, line: string): void {
	writeFileSync(file, `${line}\n${readFileSync(file, 'utf8')}`);
}

/**
 * Publishes the next version over a site, as another build would be: its version and the names of its hashed files are
 * its own, and a word is another.
 */
export function publishNext(dir: string, [before, after]: [before: string, after: string]): void {
	const app = join(dir, '_app');
	const { version } = JSON.parse(readFileSync(join(app, 'version.json'), 'utf8')) as { version: string };
	const next = `${version}9`;
	const hashed = new Set(filesIn(join(app, 'immutable')).map((file) => basename(file)));
	const renew = (text: string) =>
		text
			.replaceAll(/[\w.-]+\.(?:js|css|woff2)/g, (name) => (hashed.has(name) ? `n${name}` : name))
			.replaceAll(version, next)
			.replaceAll(before, after);

	const offline = join(app, 'offline', version);
	renewVolumes(offline, renew);
	for (const file of filesIn(dir)) {
		if (file.startsWith(offline)) continue;
		if (TEXT.has(extname(file))) writeFileSync(file, renew(readFileSync(file, 'utf8')));
		if (hashed.has(basename(file))) renameSync(file, join(dirname(file), `n${basename(file)}`));
	}
	renameSync(offline, join(app, 'offline', next));
}

function renewVolumes(folder: string, renew: (text: string) => string): void {
	const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Volume;
	const write = (name: string, volume: Volume) => writeFileSync(join(folder, name), JSON.stringify(volume));
	const shared = read('shared.json');
	const renewed = renewVolume(shared, '', '', renew);
	write('shared.json', renewed);
	for (const name of ['ru.json', 'kk.json', 'en.json']) {
		write(name, renewVolume(read(name), shared.text, renewed.text, renew));
	}
}

/** Spans would not fit the new words: each file gets a text of its own. */
function renewVolume(volume: Volume, before: string, after: string, renew: (text: string) => string): Volume {
	const renewed: Volume = { text: '', files: {} };
	for (const path of Object.keys(volume.files)) {
		const file = readFile(volume, path, before);
		if (!file) throw new Error(`${path} is not in its volume`);
		const text = renew(file.text);
		renewed.files[path] = [file.type, [after.length + renewed.text.length, text.length]];
		renewed.text += text;
	}
	return renewed;
}

/** All files below a folder. */
export function filesIn(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name));
}
