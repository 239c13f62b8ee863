import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { GLYPHS } from '$lib/atlas/vocabulary';
import { edition } from '$lib/server/content';
import { eraColours } from './colours';
import { SHAPES } from './glyphs';

const { eras } = edition('en').index();
const css = readFileSync('src/lib/ui/base.css', 'utf8');
const [lightCss = '', darkCss = ''] = css.split('@media (prefers-color-scheme: dark)');

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

it('no two eras have one shape, for a reader who does not tell their colours apart', () => {
	expect(new Set(eras.map(({ glyph }) => glyph)).size).toBe(eras.length);
});

it('every shape of the set is drawn', () => {
	for (const glyph of GLYPHS) expect(SHAPES[glyph]).toMatch(/^M[\d .a-zA-Z-]+z$/);
});

it('the page has a colour of each era for each scheme', () => {
	const [light, dark] = eraColours(eras).split('@media (prefers-color-scheme:dark)');
	for (const { id, colour } of eras) {
		expect(light).toContain(`--era-${id}:${colour.light}`);
		expect(dark).toContain(`--era-${id}:${colour.dark}`);
	}
});
