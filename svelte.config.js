import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { withOfflineArchive } from './scripts/offline-adapter.mjs';

/** A sub-path such as `/atlas`, for a host that serves the atlas beside other things. */
const base = process.env.BASE_PATH ?? '';
if (base !== '' && !/^\/[^/].*[^/]$|^\/[^/]$/.test(base)) {
	throw new Error(`BASE_PATH is "${base}": it must start with a slash and not end with one, as in /atlas`);
}

/** Where the site will be served, such as `https://example.org`: makes the addresses inside the downloads whole. */
const origin = process.env.SITE_ORIGIN;

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	compilerOptions: { runes: true },
	kit: {
		adapter: withOfflineArchive(adapter({ precompress: true, strict: true }), 'build'),
		// A style sheet of its own is a round trip before the first paint.
		inlineStyleThreshold: 65_536,
		// Not relative: the 404 pages are served at any depth.
		paths: { base: /** @type {'' | `/${string}`} */ (base), relative: false },
		alias: { $content: 'src/content' },
		prerender: { handleHttpError: 'fail', handleMissingId: 'ignore', ...(origin && { origin }) },
		version: { pollInterval: 0 },
		// lib/offline registers it, once the page is idle.
		serviceWorker: { register: false }
	}
};
