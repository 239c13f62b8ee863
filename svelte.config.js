import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { siteAddress, warnOfNoAddress } from './scripts/address.mjs';
import { withOfflineArchive } from './scripts/offline-adapter.mjs';

const address = siteAddress();
/** Tests build a second site beside the first: tests/hold/hosts.mjs. */
const folder = process.env.BUILD_DIR || 'build';

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	compilerOptions: { runes: true },
	kit: {
		adapter: warnOfNoAddress(
			withOfflineArchive(adapter({ pages: folder, precompress: true, strict: true }), folder),
			address
		),
		// A style sheet of its own is a round trip before the first paint.
		inlineStyleThreshold: 65_536,
		// Not relative: the 404 pages are served at any depth.
		paths: { base: /** @type {'' | `/${string}`} */ (address.base), relative: false },
		alias: { $content: 'src/content' },
		prerender: { handleHttpError: 'fail', handleMissingId: 'ignore', origin: address.origin },
		version: { pollInterval: 0 },
		// lib/offline registers it, once the page is idle.
		serviceWorker: { register: false }
	}
};
