import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { siteAddress } from './scripts/address.mjs';

/**
 * Bundles the scripts of a map page into two chunks instead of thirty: over HTTP/1.1 a browser loads six files at a
 * time, and each turn costs a round trip.
 */
const fewerChunks: Plugin = {
	name: 'fewer-chunks',
	// The licences of what is bundled stay beside the site, for scripts/release.mjs.
	config: ({ build }) =>
		build?.ssr ? {} : { build: { license: true, rolldownOptions: { output: { codeSplitting: { groups } } } } }
};

const groups = [
	{ name: 'svelte', test: /node_modules[\\/](?:svelte|@sveltejs|devalue|clsx)[\\/]/, tags: ['$initial' as const] },
	{
		name: 'atlas',
		test: /src[\\/]lib[\\/](?:announce|atlas|load|view|i18n[\\/]\w+(?:\.svelte)?\.ts|eras|filters|list|map|offline|startup|timeline|ui)\b/,
		tags: ['$initial' as const]
	}
];

const { origin, known } = siteAddress();

export default defineConfig({
	// See lib/view/base.ts.
	define: { __SITE_ORIGIN__: JSON.stringify(origin), __SITE_KNOWN__: JSON.stringify(known) },
	plugins: [
		paraglideVitePlugin({
			project: './project.inlang',
			outdir: './src/lib/i18n/paraglide',
			outputStructure: 'locale-modules',
			emitTsDeclarations: true
		}),
		sveltekit(),
		fewerChunks
	],
	test: {
		// A plugin keeps Vite's server open; with all results in, there is nothing to wait for.
		teardownTimeout: 1_000,
		include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
		environment: 'node',
		// Property tests with hundreds of random texts are slow on a busy machine.
		testTimeout: 60_000,
		// Without isolation the content is read and checked once per worker, not per file; no test changes shared state.
		pool: 'threads',
		isolate: false,
		maxWorkers: 2
	}
});
