import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { siteAddress, warnOfNoAddress } from './scripts/address.mjs';
import { withOfflineArchive } from './scripts/offline-adapter.mjs';

const address = siteAddress();

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	compilerOptions: { runes: true },
	kit: {
		adapter: warnOfNoAddress(withOfflineArchive(adapter({ precompress: true, strict: true }), 'build'), address),
		// A style sheet of its own is a round trip before the first paint.
		inlineStyleThreshold: 65_536,
		// Not relative: the 404 pages are served at any depth.
		paths: { base: /** @type {'' | `/${string}`} */ (address.base), relative: false },
		alias: { $content: 'src/content' },
		prerender: { handleHttpError: 'fail', handleMissingId: 'ignore', origin: address.origin },
		// For readers whose browser keeps no version (lib/offline): links then lead into the newer one.
		version: { pollInterval: 600_000 },
		// lib/offline registers it, once the page is idle.
		serviceWorker: { register: false }
	}
};
