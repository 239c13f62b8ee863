// Stand-in faces: the reader's own fonts, with the metrics of ours. Computed, since `createFontStack` of Capsize and
// Fontaine weigh the letters of English only, and Cyrillic is wider in Literata by another factor than Latin is.
import { passageText } from './edition.mjs';
import { fileOf, readStyle } from './metrics.mjs';

const CUTS = ['cyrillic', 'cyrillic-ext', 'latin', 'latin-ext'];
const ownFiles = (/** @type {string} */ name, style = 'normal') =>
	CUTS.map((cut) => fileOf(`@fontsource-variable/${name}/files/${name}-${cut}-wght-${style}.woff2`));
const twinFiles = (/** @type {string} */ name, weight = 400, style = 'normal') =>
	CUTS.map((cut) => fileOf(`@fontsource/${name}/files/${name}-${cut}-${weight}-${style}.woff2`));

/**
 * Which of our weights are drawn by which of a system's, and the weight that is measured for all of them.
 * @typedef {{ weights: string; measured: number; style?: string; files: string[]; local: string[] }} Band
 */

/**
 * Tinos and Arimo have, letter by letter, the widths of Times New Roman and Arial, as Liberation's have; Noto Serif and
 * Roboto are what Android has.
 * @type {{ family: string; own: string; bands: Band[] }[]}
 */
const FAMILIES = [
	{
		family: 'Literata on Times',
		own: 'literata',
		bands: [
			{ weights: '400 449', measured: 400, files: twinFiles('tinos'), local: ['Times New Roman', 'Liberation Serif'] },
			{ weights: '450 549', measured: 500, files: twinFiles('tinos'), local: ['Times New Roman', 'Liberation Serif'] },
			{
				weights: '550 700',
				measured: 600,
				files: twinFiles('tinos', 700),
				local: ['Times New Roman Bold', 'TimesNewRomanPS-BoldMT', 'Liberation Serif Bold']
			},
			{
				weights: '400 700',
				measured: 400,
				style: 'italic',
				files: twinFiles('tinos', 400, 'italic'),
				local: ['Times New Roman Italic', 'TimesNewRomanPS-ItalicMT', 'Liberation Serif Italic']
			}
		]
	},
	{
		family: 'Literata on Noto',
		own: 'literata',
		bands: [
			{ weights: '400 449', measured: 400, files: twinFiles('noto-serif'), local: ['Noto Serif'] },
			{ weights: '450 549', measured: 500, files: twinFiles('noto-serif'), local: ['Noto Serif'] },
			{
				weights: '550 700',
				measured: 600,
				files: twinFiles('noto-serif', 700),
				local: ['Noto Serif Bold', 'NotoSerif-Bold']
			},
			{
				weights: '400 700',
				measured: 400,
				style: 'italic',
				files: twinFiles('noto-serif', 400, 'italic'),
				local: ['Noto Serif Italic', 'NotoSerif-Italic']
			}
		]
	},
	{
		family: 'Golos on Arial',
		own: 'golos-text',
		bands: [
			{ weights: '400 449', measured: 400, files: twinFiles('arimo'), local: ['Arial', 'Liberation Sans'] },
			{ weights: '450 549', measured: 500, files: twinFiles('arimo'), local: ['Arial', 'Liberation Sans'] },
			{
				weights: '550 700',
				measured: 600,
				files: twinFiles('arimo', 700),
				local: ['Arial Bold', 'Arial-BoldMT', 'Liberation Sans Bold']
			}
		]
	},
	{
		family: 'Golos on Roboto',
		own: 'golos-text',
		bands: [
			{ weights: '400 449', measured: 400, files: twinFiles('roboto'), local: ['Roboto'] },
			{ weights: '450 549', measured: 500, files: twinFiles('roboto'), local: ['Roboto'] },
			{ weights: '550 700', measured: 600, files: twinFiles('roboto', 700), local: ['Roboto Bold', 'Roboto-Bold'] }
		]
	}
];

/**
 * Scaled each by its own factor: Literata's letters are wider than those of Times by a fifth, its spaces narrower by as
 * much. One factor for all is right for a paragraph and wrong for a word in a row of them. Figures go with the Latin
 * letters, whose factor fits them within 5 %.
 */
const GROUPS = [
	{ range: 'U+400-48F', words: /[\u0400-\u048F]+/g },
	{ range: 'U+490-52F', words: /[\u0490-\u052F]/g },
	{ range: 'U+30-39, U+41-5A, U+61-7A, U+C0-24F', words: /[\p{Script=Latin}0-9]+/gu },
	{ range: 'U+20-2F, U+3A-40, U+5B-60, U+7B-BF, U+2000-2BFF', words: /[^\p{L}0-9]/gu }
];

const percent = (/** @type {number} */ factor) => `${(factor * 100).toFixed(1)}%`;

/**
 * How much wider words are in one style than in another.
 * @param {string[]} words
 * @param {import('./metrics.mjs').Style} ours
 * @param {import('./metrics.mjs').Style} theirs
 */
function widthRatio(words, ours, theirs) {
	let [our, their] = [0, 0];
	for (const word of words) {
		const [a, b] = [ours.widthOf(word), theirs.widthOf(word)];
		if (a === undefined || b === undefined) continue;
		our += a;
		their += b;
	}
	if (our === 0) throw new Error('the two styles have no word of the text in common');
	return our / their;
}

/**
 * The `@font-face` rules of all stand-ins.
 * @returns {Promise<string[]>}
 */
export async function standIns() {
	const text = passageText();
	const rules = [];
	for (const { family, own, bands } of FAMILIES) {
		for (const { weights, measured, style = 'normal', files, local } of bands) {
			const ours = await readStyle(ownFiles(own, style), measured);
			const theirs = await readStyle(files);
			for (const { range, words } of GROUPS) {
				const factor = widthRatio(text.match(words) ?? [], ours, theirs);
				// The overrides are scaled by size-adjust too.
				rules.push(`@font-face {
	font-family: '${family}';
	font-style: ${style};
	font-weight: ${weights};
	src: ${local.map((name) => `local('${name}')`).join(', ')};
	size-adjust: ${percent(factor)};
	ascent-override: ${percent(ours.ascent / factor)};
	descent-override: ${percent(ours.descent / factor)};
	line-gap-override: ${percent(ours.lineGap / factor)};
	unicode-range: ${range};
}`);
			}
		}
	}
	return rules;
}
