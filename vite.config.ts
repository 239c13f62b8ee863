import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/**
 * What every map page needs comes in two files in place of thirty: a browser asks a server that speaks HTTP/1.1 for six
 * at a time, and each turn is a round trip.
 */
const fewerChunks: Plugin = {
	name: 'fewer-chunks',
	config: ({ build }) => (build?.ssr ? {} : { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } })
};

const groups = [
	{ name: 'svelte', test: /node_modules[\\/](?:svelte|@sveltejs|devalue|clsx)[\\/]/, tags: ['$initial' as const] },
	{
		name: 'atlas',
		test: /src[\\/]lib[\\/](?:atlas|view|i18n[\\/]\w+(?:\.svelte)?\.ts|eras|filters|list|map|offline|startup|ui)\b/,
		tags: ['$initial' as const]
	}
];

export default defineConfig({
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
		include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
		environment: 'node',
		// A busy machine takes its time over a few hundred random texts.
		testTimeout: 60_000,
		// The content is read and checked once a worker, not once a file: no test changes what another one reads.
		pool: 'threads',
		isolate: false,
		maxWorkers: 2
	}
});
