import type { Colours } from './subject';
import type { Face, UsedFont } from './words';

/** The page's style rules, outside of media queries. */
const rules = (): { rule: CSSRule; base: string }[] =>
	[...document.styleSheets].flatMap((sheet) =>
		[...sheet.cssRules].map((rule) => ({ rule, base: sheet.href ?? document.baseURI }))
	);

/**
 * The colours of the light scheme, whichever the page has: a picture is paper.
 * @throws {RangeError} where there is none of that name
 */
export function lightColours(): Colours {
	const roots = rules().flatMap(({ rule }) =>
		rule instanceof CSSStyleRule && rule.selectorText === ':root' ? [rule.style] : []
	);
	return (name) => {
		for (const style of roots) {
			const value = style.getPropertyValue(`--${name}`).trim();
			if (value) return value;
		}
		throw new RangeError(`the style sheet has no colour --${name}`);
	};
}

const NAMES = { serif: 'Literata', sans: 'Golos Text' } as const;

/** Font files as CSS that has the files in itself, and a letter of each. */
export interface FontRules {
	css: string;
	letters: { face: Face; italic: boolean; letter: string }[];
}

/** The font files that letters need. Rejects where one fails to load. */
export async function fontRules(used: readonly UsedFont[]): Promise<FontRules> {
	const wanted = rules().flatMap(({ rule, base }) => {
		if (!(rule instanceof CSSFontFaceRule)) return [];
		const is = (property: string) => rule.style.getPropertyValue(property).replaceAll(/["']/g, '').trim();
		const range = is('unicode-range');
		const ranges = rangesOf(range);
		const font = used.find(
			({ face, italic }) => is('font-family') === NAMES[face] && (is('font-style') === 'italic') === italic
		);
		const letters = [...(font?.letters ?? [])].filter((letter) => ranges.some((range) => inRange(letter, range)));
		const letter = letters.find((letter) => /[\p{L}\p{N}]/u.test(letter)) ?? letters.find((letter) => letter.trim());
		const file = /url\("?([^")]+)"?\)/.exec(rule.style.getPropertyValue('src'))?.[1];
		if (!font || !letter || !file) return [];
		const face = `font-family:'${is('font-family')}';font-style:${is('font-style')};font-weight:${is('font-weight')};`;
		return [{ face, range, url: new URL(file, base), letter: { face: font.face, italic: font.italic, letter } }];
	});
	const made = wanted.map(
		async ({ face, range, url }) =>
			`@font-face{${face}src:url(${await dataUri(url)}) format('woff2');unicode-range:${range}}`
	);
	return { css: (await Promise.all(made)).join(''), letters: wanted.map(({ letter }) => letter) };
}

/** `U+401, U+410-44F` as numbers. */
const rangesOf = (range: string): [number, number][] =>
	Array.from(range.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/gi), ([, from = '', to = from]) => [
		parseInt(from, 16),
		parseInt(to, 16)
	]);

const inRange = (letter: string, [from, to]: [number, number]) => {
	const code = letter.codePointAt(0) ?? 0;
	return code >= from && code <= to;
};

async function dataUri(url: URL): Promise<string> {
	const response = await fetch(url);
	if (!response.ok) throw new Error(`${url.href}: ${response.status}`);
	const bytes = new Uint8Array(await response.arrayBuffer());
	const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
	return `data:font/woff2;base64,${btoa(binary)}`;
}
