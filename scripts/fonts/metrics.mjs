// Reads what a font file has: characters, and their widths.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fontverter from 'fontverter';
import { Blob, Buffer, Face, Font, shape, Variation } from 'harfbuzzjs';

/** The path of a file of an installed package. */
export const fileOf = (/** @type {string} */ name) => fileURLToPath(new URL(`node_modules/${name}`, import.meta.url));

const readFace = async (/** @type {string} */ file) =>
	new Face(new Blob(new Uint8Array(await fontverter.convert(readFileSync(file), 'truetype'))));

/**
 * The characters of a font file.
 * @param {string} file
 */
export const cmapOf = async (file) =>
	new Set([...(await readFace(file)).collectUnicodes()].map((code) => String.fromCodePoint(code)));

/**
 * A style of a font that is cut into several files.
 * @typedef {object} Style
 * @property {(word: string) => number | undefined} widthOf with kerning, in em; undefined where no file has all its letters
 * @property {number} ascent in em
 * @property {number} descent in em, positive
 * @property {number} lineGap in em
 */

/**
 * @param {string[]} files
 * @param {number} [weight] of a variable font
 * @returns {Promise<Style>}
 */
export async function readStyle(files, weight) {
	const fonts = [];
	// One after another: wawoff2, beneath fontverter, mixes up what it decompresses at the same time.
	for (const file of files) {
		const font = new Font(await readFace(file));
		font.setScale(1000, 1000);
		if (weight) font.setVariations([new Variation('wght', weight)]);
		fonts.push(font);
	}
	const [first] = fonts;
	if (!first) throw new Error('a style needs at least one file');
	const { ascender, descender, lineGap } = first.hExtents();
	return {
		ascent: ascender / 1000,
		descent: -descender / 1000,
		lineGap: lineGap / 1000,
		widthOf(word) {
			const font = fonts.find((font) =>
				[...word].every((one) => font.nominalGlyph(one.codePointAt(0) ?? 0) !== undefined)
			);
			if (!font) return undefined;
			const buffer = new Buffer();
			buffer.addText(word);
			buffer.guessSegmentProperties();
			shape(font, buffer);
			return buffer.getGlyphPositions().reduce((width, { xAdvance }) => width + xAdvance, 0) / 1000;
		}
	};
}

/**
 * As CSS writes sets of characters.
 * @param {string[]} letters one code point each
 */
export function toUnicodeRange(letters) {
	const codes = letters.map((letter) => letter.codePointAt(0) ?? 0).sort((a, b) => a - b);
	/** @type {[number, number][]} */
	const runs = [];
	for (const code of codes) {
		const last = runs.at(-1);
		if (last && code === last[1] + 1) last[1] = code;
		else runs.push([code, code]);
	}
	const hex = (/** @type {number} */ code) => code.toString(16).toUpperCase();
	return runs.map(([from, to]) => `U+${hex(from)}${to > from ? `-${hex(to)}` : ''}`).join(', ');
}
