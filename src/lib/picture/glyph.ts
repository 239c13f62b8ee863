import type { DrawnEra } from '$lib/atlas/index-data';
import type { Point } from '$lib/atlas/projection';
import { CROSS, SHAPES } from '$lib/eras/glyphs';

export type Fill = 'full' | 'light' | 'outline';

/** The grid that the shapes are drawn on. */
const GRID = 16;

/** How much of the era's colour is in the paper inside of a shape, and how thick its line is, on the grid. */
const FILLS = { full: 1, light: 0.35, outline: 0 };
const RINGS = { full: 0, light: 0.22, outline: 0 };
const LINE = 1.6;
const RING_LINES = { full: 2.9, light: 1.7, outline: 1.55 };

/** An era's shape as SVG, as EraGlyph.svelte draws it; `x`, `y`: its middle, `size`: its side, in pixels. */
export function drawGlyph(
	{ glyph, colour: { light: ink } }: Pick<DrawnEra, 'glyph' | 'colour'>,
	{ x, y, size, fill = 'full' }: Point & { size: number; fill?: Fill },
	paper: string
): string {
	const ring = glyph === 'ring';
	const inside = mix(ink, paper, (ring ? RINGS : FILLS)[fill]);
	const stroke = ring ? RING_LINES[fill] : LINE;
	const dashes = ring && fill === 'outline' ? ' stroke-dasharray="2.75 1.72"' : '';
	const cross =
		glyph === 'shanyrak'
			? `<path d="${CROSS}" fill="none" stroke="${fill === 'full' ? paper : ink}" stroke-width="${fill === 'full' ? LINE : 1.2}"/>`
			: '';
	const scale = Number((size / GRID).toFixed(3));
	return (
		`<g transform="translate(${tenth(x - size / 2)} ${tenth(y - size / 2)}) scale(${scale})">` +
		`<path d="${SHAPES[glyph]}" fill="${inside}" stroke="${ink}" stroke-width="${stroke}" stroke-linejoin="round"${dashes}/>` +
		`${cross}</g>`
	);
}

/** A cluster's ring as SVG, without its count; `x`, `y`: its middle, `size`: across, `line`: the arcs' width, in pixels. */
export function drawRing(
	{ x, y, size, line }: Point & { size: number; line: number },
	/** The eras of each of its cities, one after the other. */
	inside: readonly string[],
	eras: readonly Pick<DrawnEra, 'id' | 'colour'>[],
	paper: string
): string {
	const radius = size / 2 - line / 2;
	const round = 2 * Math.PI * radius;
	let turned = 0;
	const arcs = eras.map(({ id, colour: { light } }) => {
		const share = (inside.filter((era) => era === id).length / inside.length) * round;
		const from = turned;
		turned += share;
		if (share === 0) return '';
		const [length, start] = [share, -from].map((length) => length.toFixed(2));
		return `<circle cx="${tenth(x)}" cy="${tenth(y)}" r="${radius}" fill="none" stroke="${light}" stroke-width="${line}" stroke-dasharray="${length} ${round.toFixed(2)}" stroke-dashoffset="${start}" transform="rotate(-90 ${tenth(x)} ${tenth(y)})"/>`;
	});
	return `<circle cx="${tenth(x)}" cy="${tenth(y)}" r="${size / 2}" fill="${paper}"/>${arcs.join('')}`;
}

const tenth = (value: number) => Math.round(value * 10) / 10;

const channels = (hex: string) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));

/** `share` of one colour over another, both as in `#a83a22`. */
function mix(ink: string, paper: string, share: number): string {
	const under = channels(paper);
	const mixed = channels(ink).map((value, index) => Math.round(value * share + (under[index] ?? 0) * (1 - share)));
	return `rgb(${mixed.join(',')})`;
}
