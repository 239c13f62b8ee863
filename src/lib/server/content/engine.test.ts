import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import files from 'virtual:content';
import { LANGS } from '$lib/atlas/vocabulary';
import { atlas } from '.';

/*
 * Another article is another folder of content. What this one names may stand in comments and in tests, which tell of an
 * example; code that names it would be wrong for every other article.
 */

/** Shorter words, and years, stand in code by chance. */
const LEAST_LETTERS = 4;

function wordsOfTheArticle(): string[] {
	const { article, cities, eras, roleTypes, roles, relations, notes, passages, events, insets, placeNames } = atlas;
	const ids = [cities, eras, roleTypes, roles, relations, notes, passages, events, insets, placeNames].flatMap(
		(entries: readonly { id: string }[]) => entries.map(({ id }) => id)
	);
	const site = LANGS.flatMap((lang) =>
		Object.entries(JSON.parse(files[`messages/${lang}.json`] ?? '{}') as Record<string, string>).flatMap(
			([key, words]) => (key.startsWith('site_') ? [words] : [])
		)
	);
	const named = [
		...[...cities.map(({ names }) => names), ...eras.map(({ label }) => label)],
		...[...roleTypes.map(({ label }) => label), article.title, article.containerTitle],
		...article.author.map(({ family }) => family)
	];
	const all = [...ids, ...site, article.doi, ...named.flatMap((words) => Object.values(words))];
	return [...new Set(all)].filter((word) => word.length >= LEAST_LETTERS && /\p{L}/u.test(word));
}

/** The code of a file, without its comments. */
const codeOf = (file: string): string =>
	readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|(?<![:'"`])\/\/.*/g, '');

it('no code of the engine names what only this article names', () => {
	const code = ['src/lib', 'src/routes', 'src/params', 'src/service-worker'].flatMap((folder) =>
		readdirSync(folder, { recursive: true, encoding: 'utf8' })
			.filter((name) => /\.(?:ts|js|svelte|css)$/.test(name) && !/\.test\.ts$|^i18n.paraglide/.test(name))
			.map((name) => join(folder, name))
	);
	expect(code.length).toBeGreaterThan(200);
	const escaped = wordsOfTheArticle().map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
	const named = new RegExp(`(?<![\\p{L}\\d-])(?:${escaped.join('|')})(?![\\p{L}\\d-])`, 'gu');
	const found = [...code, 'src/hooks.server.ts', 'src/app.html'].flatMap((file) =>
		[...new Set(codeOf(file).match(named))].map((word) => `${file}: ${word}`)
	);
	expect(found).toEqual([]);
});
