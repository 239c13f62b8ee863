import type { DrawnEra } from '$lib/atlas/index-data';
import { CROSS, SHAPES } from '$lib/eras/glyphs';
import { colour } from './palette';

export type Fill = 'full' | 'light' | 'outline';

/** The grid that the shapes are drawn on. */
const GRID = 16;

/** How much of the era's colour is in the paper of a lighter fill. */
const LIGHT = { full: 1, light: 0.35, outline: 0 };

/** An era's shape, as EraGlyph.svelte draws it; `x`, `y`: its middle, `size`: its side, in pixels. */
export function drawGlyph(
	{ glyph, colour: { light: ink } }: Pick<DrawnEra, 'glyph' | 'colour'>,
	{ x, y, size, fill = 'full' }: { x: number; y: number; size: number; fill?: Fill }
): string {
	const paper = colour('paper');
	const ring = glyph === 'ring';
	const inside = ring && fill === 'full' ? paper : mix(ink, paper, LIGHT[fill]);
	const stroke = ring && fill === 'full' ? 2.9 : 1.6;
	const dashes = ring && fill === 'outline' ? ' stroke-dasharray="2.75 1.72"' : '';
	const cross =
		glyph === 'shanyrak'
			? `<path d="${CROSS}" fill="none" stroke="${fill === 'full' ? paper : ink}" stroke-width="1.4"/>`
			: '';
	const scale = size / GRID;
	return (
		`<g transform="translate(${x - size / 2} ${y - size / 2}) scale(${scale})">` +
		`<path d="${SHAPES[glyph]}" fill="${inside}" stroke="${ink}" stroke-width="${stroke}" stroke-linejoin="round"${dashes}/>` +
		`${cross}</g>`
	);
}

const channels = (hex: string) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));

/** `share` of one colour over another. */
function mix(ink: string, paper: string, share: number): string {
	const under = channels(paper);
	const mixed = channels(ink).map((value, index) => Math.round(value * share + (under[index] ?? 0) * (1 - share)));
	return `rgb(${mixed.join(' ')})`.replaceAll(' ', ',');
}
