import { existsSync, readFileSync } from 'node:fs';
import { building } from '$app/environment';
import type { Lang } from '$lib/atlas/vocabulary';
import { base } from '$lib/view/base';

/** What Vite notes of each file that it built. */
type Manifest = Partial<Record<string, { file: string; imports?: string[] }>>;

const MANIFEST = '.svelte-kit/output/client/.vite/manifest.json';

const readManifest = (): Manifest =>
	building && existsSync(MANIFEST) ? (JSON.parse(readFileSync(MANIFEST, 'utf8')) as Manifest) : {};

let manifest: Manifest | undefined;

/** The addresses of the scripts that hold the interface's words in one language; none while developing. */
export function messageScripts(lang: Lang): string[] {
	manifest ??= readManifest();
	return withImports(manifest, `src/lib/i18n/paraglide/messages/${lang}.js`).map((file) => `${base}/${file}`);
}

function withImports(manifest: Manifest, key: string): string[] {
	const chunk = manifest[key];
	return chunk ? [chunk.file, ...(chunk.imports ?? []).flatMap((imported) => withImports(manifest, imported))] : [];
}
