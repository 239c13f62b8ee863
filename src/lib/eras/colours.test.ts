import { readFileSync } from 'node:fs';
import {
	differenceCiede2000,
	filterDeficiencyDeuter,
	filterDeficiencyProt,
	filterDeficiencyTrit,
	filterGrayscale,
	formatHex,
	parse,
	type Color
} from 'culori';
import { describe, expect, it } from 'vitest';
import { GLYPHS } from '$lib/atlas/vocabulary';
import { edition } from '$lib/server/content';
import { eraColours } from './colours';
import { SHAPES } from './glyphs';

const { eras } = edition('en').index();
const css = readFileSync('src/lib/ui/base.css', 'utf8');
const [lightCss = '', darkCss = ''] = css.split('@media screen and (prefers-color-scheme: dark)');

/** The land's colours, by height. */
const LAND = ['land', 'hills', 'uplands', 'mountains', 'heights'];

/** A colour of the page, as `base.css` has it in this scheme. */
function token(name: string, scheme: 'light' | 'dark'): string {
	const colour = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(scheme === 'light' ? lightCss : darkCss)?.[1];
	if (!colour) throw new Error(`base.css has no --${name} in ${scheme}`);
	return colour;
}

/** Relative luminance as WCAG 2 defines it, of a colour as `#8a5a00`. */
function luminance(colour: string): number {
	const [red = 0, green = 0, blue = 0] = (colour.match(/[0-9a-f]{2}/g) ?? []).map((pair) => {
		const value = parseInt(pair, 16) / 255;
		return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function colourOf(hex: string): Color {
	const colour = parse(hex);
	if (!colour) throw new Error(`no colour: ${hex}`);
	return colour;
}

/** Two glyphs of one outline differ in how it is filled. */
const drawnAs = (glyph: string) => (glyph === 'ring' ? 'hollow' : glyph === 'shanyrak' ? 'with a cross' : 'full');

/** From 1 to 21. */
function contrast(a: string, b: string): number {
	const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
	return (lighter + 0.05) / (darker + 0.05);
}

it('measures contrast as WCAG does', () => {
	expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
	expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

describe.each(['light', 'dark'] as const)('on a %s page', (scheme) => {
	it.each(eras)('the mark of $id stands out from land, water and paper', ({ colour }) => {
		for (const ground of [...LAND, 'water', 'paper']) {
			expect(contrast(colour[scheme], token(ground, scheme)), ground).toBeGreaterThanOrEqual(3);
		}
	});
});

/** How readers see a colour who lack a kind of cone, and what a grey print makes of it. */
const SIGHTS: { sight: string; seen: (colour: Color) => Color }[] = [
	{ sight: 'protanopia', seen: filterDeficiencyProt(1) },
	{ sight: 'deuteranopia', seen: filterDeficiencyDeuter(1) },
	{ sight: 'tritanopia', seen: filterDeficiencyTrit(1) },
	{ sight: 'grey', seen: filterGrayscale(1) }
];

/** CIEDE2000: below this two small marks beside each other look the same colour. */
const TOLD_APART = 10;

const cases = (['light', 'dark'] as const).flatMap((scheme) => SIGHTS.map((sight) => ({ scheme, ...sight })));

describe.each(cases)('on a $scheme page, in $sight,', ({ scheme, seen }) => {
	const see = (hex: string): Color => seen(colourOf(hex));
	const hexSeen = (hex: string) => formatHex(see(hex));

	it('each era stands out from land, water and paper, and so does what is chosen', () => {
		const rubric = token('rubric', scheme);
		for (const colour of [...eras.map(({ colour }) => colour[scheme]), rubric]) {
			for (const ground of ['land', 'water', 'paper']) {
				const measured = contrast(hexSeen(colour), hexSeen(token(ground, scheme)));
				expect(measured, `${colour} on ${ground}`).toBeGreaterThanOrEqual(3);
			}
		}
	});

	it('two eras differ in colour, or else in shape', () => {
		const alike = eras.flatMap((a, index) =>
			eras
				.slice(index + 1)
				.filter((b) => differenceCiede2000()(see(a.colour[scheme]), see(b.colour[scheme])) < TOLD_APART)
				.filter((b) => SHAPES[a.glyph] === SHAPES[b.glyph] && drawnAs(a.glyph) === drawnAs(b.glyph))
				.map((b) => `${a.id} | ${b.id}`)
		);
		expect(alike).toEqual([]);
	});

	it('a coast parts land and water, which differ little', () => {
		for (const ground of ['land', 'water']) {
			const measured = contrast(hexSeen(token('coast', scheme)), hexSeen(token(ground, scheme)));
			expect(measured, ground).toBeGreaterThanOrEqual(2);
		}
	});
});

describe.each(['light', 'dark'] as const)('on a %s map', (scheme) => {
	it.each(['ink', 'rubric'])('names in %s are read on land of any height and on water', (text) => {
		for (const ground of [...LAND, 'water']) {
			expect(contrast(token(text, scheme), token(ground, scheme)), ground).toBeGreaterThanOrEqual(4.5);
		}
	});

	it('the tints of height are told apart, and none from the next by much', () => {
		for (const [index, tint] of LAND.slice(1).entries()) {
			const step = contrast(token(tint, scheme), token(LAND[index] ?? 'land', scheme));
			expect(step, tint).toBeGreaterThan(1.025);
			expect(step, tint).toBeLessThan(1.12);
		}
	});

	it('a river is told from land of any height', () => {
		for (const ground of LAND) {
			expect(contrast(token('river', scheme), token(ground, scheme)), ground).toBeGreaterThan(1.2);
		}
	});
});

it('finds the two eras that protanopia makes alike, which is why each era has a shape', () => {
	const [a, b] = ['empires', 'industrial'].map((id) => eras.find((era) => era.id === id));
	if (!a || !b) throw new Error('the eras have other ids');
	const apart = (see: (colour: Color) => Color) =>
		differenceCiede2000()(see(colourOf(a.colour.light)), see(colourOf(b.colour.light)));
	expect(apart((colour) => colour)).toBeGreaterThan(TOLD_APART);
	expect(apart(filterDeficiencyProt(1))).toBeLessThan(apart((colour) => colour) / 2);
});

it('no two eras have one shape, for a reader who does not tell their colours apart', () => {
	expect(new Set(eras.map(({ glyph }) => glyph)).size).toBe(eras.length);
});

it('every shape of the set is drawn', () => {
	for (const glyph of GLYPHS) expect(SHAPES[glyph]).toMatch(/^M[\d .a-zA-Z-]+z$/);
});

it('the page has a colour of each era for each scheme', () => {
	const [light, dark] = eraColours(eras).split('@media screen and (prefers-color-scheme:dark)');
	for (const { id, colour } of eras) {
		expect(light).toContain(`--era-${id}:${colour.light}`);
		expect(dark).toContain(`--era-${id}:${colour.dark}`);
	}
});
