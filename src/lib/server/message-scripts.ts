import { existsSync, readFileSync } from 'node:fs';
import { building } from '$app/environment';
import type { Lang } from '$lib/atlas/vocabulary';
import { base } from '$lib/view/base';

/** What Vite notes of each file that it built. */
type Manifest = Partial<Record<string, { file: string; imports?: string[] }>>;

const MANIFEST = '.svelte-kit/output/client/.vite/manifest.json';

/** @throws where the build has left no manifest: its place is SvelteKit's own affair, and may change */
function readManifest(): Manifest {
	if (!existsSync(MANIFEST)) throw new Error(`${MANIFEST} is not there: SvelteKit builds into another place now`);
	return JSON.parse(readFileSync(MANIFEST, 'utf8')) as Manifest;
}

let manifest: Manifest | undefined;

/**
 * The addresses of the scripts that hold the interface's words in one language; none in development, where nothing is
 * bundled.
 * @throws where the manifest does not name them
 */
export function messageScripts(lang: Lang): string[] {
	if (!building) return [];
	manifest ??= readManifest();
	const key = `src/lib/i18n/paraglide/messages/${lang}.js`;
	if (!manifest[key]) throw new Error(`${MANIFEST} does not name ${key}: Paraglide compiles into another place now`);
	return withImports(manifest, key).map((file) => `${base}/${file}`);
}

function withImports(manifest: Manifest, key: string): string[] {
	const chunk = manifest[key];
	return chunk ? [chunk.file, ...(chunk.imports ?? []).flatMap((imported) => withImports(manifest, imported))] : [];
}
