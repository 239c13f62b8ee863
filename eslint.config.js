import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

export default defineConfig(
	{
		ignores: ['build/', '.svelte-kit/', 'src/lib/i18n/paraglide/', 'test-results/', '**/node_modules/', 'static/']
	},
	{ linterOptions: { reportUnusedDisableDirectives: 'error' } },
	js.configs.recommended,
	ts.configs.strictTypeChecked,
	ts.configs.stylisticTypeChecked,
	svelte.configs.recommended,
	prettier,
	svelte.configs.prettier,
	{
		languageOptions: {
			globals: { ...globals.browser, ...globals.node },
			parserOptions: {
				projectService: true,
				tsconfigRootDir: import.meta.dirname,
				extraFileExtensions: ['.svelte']
			}
		},
		rules: {
			// TypeScript does this, and knows types.
			'no-undef': 'off',
			// A number in a template reads as it is written.
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
			// `() => void navigate()` and `() => (x = y)` are how handlers read.
			'@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
			// Hrefs come from the view's codec, which knows the base path.
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
		rules: {
			// `let { a, b = $bindable() } = $props()`: Svelte's own rule knows better.
			'prefer-const': 'off',
			'svelte/prefer-const': ['error', { destructuring: 'all' }]
		}
	},
	{
		// The search's engine also runs in the build: it knows nothing of pages.
		files: ['src/lib/search/engine/**'],
		rules: {
			'no-restricted-imports': [
				'error',
				{ patterns: ['**/field/**', '$lib/view/**', '$lib/startup/**', '$app/*', 'svelte', 'svelte/*', '*.svelte'] }
			]
		}
	},
	// Plain scripts, outside of the app's TypeScript project.
	{ files: ['**/*.{js,mjs}'], extends: [ts.configs.disableTypeChecked] }
);
