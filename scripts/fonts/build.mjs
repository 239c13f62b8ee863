// Makes src/lib/ui/fonts.css and the font files beside it. What they are made from: src/lib/ui/fonts/SOURCES.md.
//   cd scripts/fonts && npm ci && node build.mjs
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import prettier from 'prettier';
import subsetFont from 'subset-font';
import { editionLetters, PARTS } from './edition.mjs';
import { cmapOf, fileOf, toUnicodeRange } from './metrics.mjs';
import { standIns } from './stand-ins.mjs';

const out = new URL('../../src/lib/ui/fonts/', import.meta.url);
const css = new URL('../../src/lib/ui/fonts.css', import.meta.url);

/** The weights that the style sheets use, of those that the fonts have. */
const WEIGHTS = { min: 400, max: 700 };

/** Kept of OpenType: kerning, the kinds of figures that the look asks for, and what the scripts need. */
const FEATURES = [
	'kern',
	'mark',
	'mkmk',
	'ccmp',
	'locl',
	'rvrn',
	'rlig',
	'liga',
	'calt',
	'lnum',
	'onum',
	'pnum',
	'tnum'
];

/** Name-table records that carry the copyright, the licence and its address, as the OFL asks. */
const LICENCE_NAMES = [0, 13, 14];

const STYLES = [
	{ family: 'Literata', source: 'literata', style: 'normal' },
	{ family: 'Literata', source: 'literata', style: 'italic' },
	{ family: 'Golos Text', source: 'golos-text', style: 'normal' }
];

const wanted = [...editionLetters()];
const have = new Map(STYLES.map(({ family, style }) => [`${family} ${style}`, new Set()]));
const faces = [];
for (const name of readdirSync(out)) if (name.endsWith('.woff2')) rmSync(new URL(name, out));
for (const { family, source, style } of STYLES) {
	const all = have.get(`${family} ${style}`);
	for (const part of PARTS) {
		const file = fileOf(`@fontsource-variable/${source}/files/${source}-${part.cut}-wght-${style}.woff2`);
		const cmap = await cmapOf(file);
		const letters = wanted.filter((letter) => cmap.has(letter) && part.has(letter) && !all.has(letter)).sort();
		if (letters.length === 0) continue;
		const bytes = await subsetFont(readFileSync(file), letters.join(''), {
			targetFormat: 'woff2',
			variationAxes: { wght: WEIGHTS },
			keepFeatures: FEATURES,
			preserveNameIds: LICENCE_NAMES
		});
		letters.forEach((letter) => all.add(letter));
		const name = `${source}-${part.name}${style === 'italic' ? '-italic' : ''}.woff2`;
		writeFileSync(new URL(name, out), bytes);
		console.log(`${name}\t${letters.length} characters\t${bytes.length} bytes`);
		faces.push(`@font-face {
	font-family: '${family}';
	font-style: ${style};
	font-weight: ${WEIGHTS.min} ${WEIGHTS.max};
	font-display: swap;
	src: url('./fonts/${name}?no-inline') format('woff2');
	unicode-range: ${toUnicodeRange(letters)};
}`);
	}
	const missing = wanted.filter((letter) => !all.has(letter));
	if (missing.length > 0) console.log(`${family} ${style} has no ${missing.join(' ')}`);
}
for (const source of ['literata', 'golos-text']) {
	writeFileSync(new URL(`${source}-OFL.txt`, out), readFileSync(fileOf(`@fontsource-variable/${source}/LICENSE`)));
}

const text = `/* Made by scripts/fonts: change it there. Sources, sizes and reasons: fonts/SOURCES.md. */
${faces.join('\n')}

/*
 * Stand-ins until the files arrive: fonts of the reader's system, each scaled to the average width of ours and set on
 * its ascent and descent, so that the swap moves nothing.
 */
${(await standIns()).join('\n')}
`;
writeFileSync(css, await prettier.format(text, { ...(await prettier.resolveConfig(css)), parser: 'css' }));
