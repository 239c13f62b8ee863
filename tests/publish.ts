import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { scriptHashes } from '../src/lib/server/policy';

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

/**
 * Publishes the next version over a site, as another build would do: its version, the names of its hashed files and one
 * word differ.
 */
export function publishNext(dir: string, [before, after]: [before: string, after: string]): void {
	const app = join(dir, '_app');
	const { version } = JSON.parse(readFileSync(join(app, 'version.json'), 'utf8')) as { version: string };
	const next = `${version}9`;
	const hashed = new Set(filesIn(join(app, 'immutable')).map((file) => basename(file)));
	const renewText = (text: string) =>
		text
			.replaceAll(/[\w.-]+\.(?:js|css|woff2)/g, (name) => (hashed.has(name) ? `n${name}` : name))
			.replaceAll(version, next)
			.replaceAll(before, after);

	// A page's policy names its scripts by their hashes; the pages are also in the archive, in pieces.
	const hashes = new Map<string, string>();
	for (const page of filesIn(dir).filter((file) => file.endsWith('.html'))) {
		const text = readFileSync(page, 'utf8');
		const renewed = scriptHashes(renewText(text));
		for (const [index, hash] of scriptHashes(text).entries()) hashes.set(hash, renewed[index] ?? hash);
	}
	const renew = (text: string) => renewText(text).replaceAll(/'sha256-[^']+'/g, (hash) => hashes.get(hash) ?? hash);

	for (const file of filesIn(dir)) {
		if (TEXT.has(extname(file))) writeFileSync(file, renew(readFileSync(file, 'utf8')));
		if (hashed.has(basename(file))) renameSync(file, join(dirname(file), `n${basename(file)}`));
	}
	renameSync(join(app, 'offline', version), join(app, 'offline', next));
}

/** All files below a folder. */
export function filesIn(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name));
}
