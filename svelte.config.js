import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** A sub-path such as `/atlas`, for a host that serves the atlas beside other things. */
const base = process.env.BASE_PATH ?? '';
if (base !== '' && !/^\/[^/].*[^/]$|^\/[^/]$/.test(base)) {
	throw new Error(`BASE_PATH is "${base}": it must start with a slash and not end with one, as in /atlas`);
}

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	compilerOptions: { runes: true },
	kit: {
		adapter: adapter({ precompress: true, strict: true }),
		// Not relative: the 404 pages are served at any depth.
		paths: { base: /** @type {'' | `/${string}`} */ (base), relative: false },
		alias: { $content: 'src/content' },
		prerender: { handleHttpError: 'fail', handleMissingId: 'ignore' },
		version: { pollInterval: 0 }
	}
};
