import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { editionLetters, lettersOf, readEdition } from './fonts/edition.mjs';

const css = new URL('../src/lib/ui/fonts.css', import.meta.url);

/** What the fonts themselves have not. */
const UNKNOWN = { Literata: ['→'], 'Golos Text': ['→', '′', '″', 'Ṭ'] };

interface Face {
	family: string;
	style: string;
	file: string;
	ranges: [number, number][];
}

/** The faces that come from our files, as the style sheet declares them. */
const faces = [...readFileSync(css, 'utf8').matchAll(/@font-face \{([^}]*url\([^}]*)\}/g)].map(
	([, rule = '']): Face => {
		const value = (pattern: RegExp) => pattern.exec(rule)?.[1] ?? '';
		return {
			family: value(/font-family: '([^']+)'/),
			style: value(/font-style: (\w+)/),
			file: value(/url\('([^'?]+)/),
			ranges: [...value(/unicode-range:([^;]+)/).matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)].map(
				([, from = '', to]) => [parseInt(from, 16), parseInt(to ?? from, 16)]
			)
		};
	}
);

const has = (letter: string) => {
	const code = letter.codePointAt(0) ?? 0;
	return ({ ranges }: Face) => ranges.some(([from, to]) => from <= code && code <= to);
};

describe.each([
	['Literata', 'normal'],
	['Literata', 'italic'],
	['Golos Text', 'normal']
] as const)('%s, %s', (family, style) => {
	const own = faces.filter((face) => face.family === family && face.style === style);
	const unknown: readonly string[] = UNKNOWN[family];

	test('has every letter that the edition shows; where one is missing: cd scripts/fonts && npm ci && node build.mjs', () => {
		const missing = readEdition().flatMap(({ name, text }) =>
			[...lettersOf(text)]
				.filter((letter) => !unknown.includes(letter) && !own.some(has(letter)))
				.map((letter) => `${name}: ${letter}`)
		);
		expect(missing).toEqual([]);
	});

	test('has all letters of Russian, Kazakh and Latin, so that readers can type what they like', () => {
		expect([...editionLetters()].filter((letter) => !unknown.includes(letter) && !own.some(has(letter)))).toEqual([]);
	});

	test('has each letter in one file only, so that no reader fetches two for it', () => {
		expect([...editionLetters()].filter((letter) => own.filter(has(letter)).length > 1)).toEqual([]);
	});

	test('has its files', () => {
		expect(own.filter(({ file }) => !existsSync(new URL(file, css)))).toEqual([]);
	});
});
