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
		prerender: {
			handleHttpError: 'fail',
			handleMissingId: 'ignore',
			// An article without a tour has no page of it, and one whose steps all show the world no finer drawing of a step.
			handleUnseenRoutes: ({ routes, message }) => {
				if (routes.some((route) => !route.includes('[step=step]'))) throw new Error(message);
			},
			origin: address.origin
		},
		// For readers whose browser keeps no version (lib/offline): links then lead into the newer one.
		version: { pollInterval: 600_000 },
		// lib/offline registers it, once the page is idle.
		serviceWorker: { register: false }
	}
};
