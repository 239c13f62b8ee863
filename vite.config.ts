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

/**
 * Paraglide makes the rules of plurals anew at every word that has a plural: some milliseconds each on a phone, where
 * once a language is enough.
 */
const pluralRulesOnce: Plugin = {
	name: 'plural-rules-once',
	transform(code, id) {
		if (!id.endsWith('/paraglide/registry.js')) return undefined;
		const made = 'new Intl.PluralRules(locale, options)';
		if (!code.includes(made)) throw new Error('Paraglide writes its plurals in another way now: see vite.config.ts');
		return `${code.replace(made, 'rulesOf(locale, options)')}
const rules = new Map();
function rulesOf(locale, options) {
	const key = locale + JSON.stringify(options);
	if (!rules.has(key)) rules.set(key, new Intl.PluralRules(locale, options));
	return rules.get(key);
}
`;
	}
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
		pluralRulesOnce,
		sveltekit(),
		fewerChunks
	],
	test: {
		include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
		environment: 'node',
		// A busy machine takes its time over a few hundred random texts.
		testTimeout: 30_000,
		// The content is read and checked once a worker, not once a file: no test changes what another one reads.
		pool: 'threads',
		isolate: false,
		maxWorkers: 2
	}
});
