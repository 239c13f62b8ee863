import { element, escaped } from '$lib/ui/markup';
import { drawLegend } from './legend';
import { drawMap } from './map';
import { plateOf } from './plate';
import type { Caption, Colours, PicturedMap } from './subject';
import { wrap } from './typeset';
import { Words, type Measure, type Setting, type UsedFont } from './words';

/** A picture of the map; sizes in pixels. */
export interface Picture {
	width: number;
	height: number;
	/** What its words need. */
	fonts: UsedFont[];
	/** The SVG; `fontRules`: CSS that brings the fonts. */
	svg: (fontRules: string, options?: Drawing) => string;
}

export interface Drawing {
	/** How many times its own size it is drawn. */
	times?: number;
	/** What is drawn in a strip below it, as SVG, and the strip's height in pixels. */
	below?: { svg: string; height: number };
}

const ABOVE: Setting = { face: 'sans', size: 11, weight: 600, spacing: 0.9 };
const TITLE: Setting = { face: 'serif', size: 25, weight: 600 };
const BELOW: Setting = { face: 'serif', size: 14.5 };
const FOOT: Setting = { face: 'sans', size: 11.5 };
const FOOT_LEADING = 16;

/** Pixels round all of it: a share of the width, within limits. */
const MARGIN = { least: 16, most: 40, share: 0.035 };

/** Composes the map with what belongs to a plate of an atlas: title, legend, citation, sources, edition and link. */
export function composePicture(map: PicturedMap, caption: Caption, colour: Colours, measure: Measure): Picture {
	const words = new Words(measure);
	const plate = plateOf(map, colour, words);
	const margin = Math.round(Math.max(MARGIN.least, Math.min(MARGIN.most, map.width * MARGIN.share)));
	// All stands flush with the neatline: the degrees hang in the margin.
	const { frame } = plate;
	const inner = frame.right - frame.left;
	const width = inner + 2 * margin;
	const [ink, muted, rubric] = [colour('ink'), colour('muted'), colour('rubric')];

	let y = margin;
	const parts: string[] = [];
	const set = (text: string, setting: Setting, fill: string, lead: number) => {
		for (const line of wrap(text, inner, (line) => words.width(line, setting))) {
			parts.push(words.draw(line, setting, { x: margin, y: y + lead * 0.5 + setting.size * 0.36, fill }));
			y += lead;
		}
	};

	if (caption.above) set(caption.above.toUpperCase(), ABOVE, rubric, 17);
	set(caption.title, TITLE, ink, 31);
	if (caption.below) set(caption.below, BELOW, muted, 20);
	y += 10 + frame.top;
	parts.push(`<g transform="translate(${margin - frame.left} ${y - frame.top})">${drawMap(plate)}</g>`);
	// Insets may stand on paper below the map.
	const end = map.insets.length > 0 && map.bottom < map.height ? map.height : frame.bottom;
	y += end - frame.top + (end === frame.bottom ? 16 : 0);
	const legend = drawLegend(plate, caption.legend, inner);
	if (legend.height > 0) {
		parts.push(`<g transform="translate(${margin} ${y})">${legend.svg}</g>`);
		y += legend.height + 14;
	}
	parts.push(element('path', { d: `M${margin} ${y}h${inner}`, stroke: ink, 'stroke-width': 0.75 }));
	y += 8;
	set(caption.citation, FOOT, ink, FOOT_LEADING);
	set(`${caption.edition} · ${caption.sources}`, FOOT, muted, FOOT_LEADING);
	const link: string[] = [];
	for (const line of broken(caption.link, inner, (text) => words.width(text, FOOT))) {
		link.push(words.draw(line, FOOT, { x: margin, y: y + FOOT_LEADING * 0.5 + FOOT.size * 0.36, fill: ink }));
		y += FOOT_LEADING;
	}
	parts.push(element('a', { href: caption.link }, ...link));
	const height = Math.ceil(y + margin * 0.8);

	return {
		width,
		height,
		fonts: words.used,
		svg: (fontRules, { times = 1, below = { svg: '', height: 0 } } = {}) =>
			element(
				'svg',
				{
					xmlns: 'http://www.w3.org/2000/svg',
					...{ width: width * times, height: (height + below.height) * times },
					viewBox: `0 0 ${width} ${height + below.height}`,
					...{ role: 'img', 'xml:lang': caption.lang }
				},
				element('title', {}, escaped([caption.above, caption.title].filter(Boolean).join(': '))),
				element('desc', {}, escaped(`${caption.below} ${caption.link}`.trim())),
				// Figures of Literata are old-style ones otherwise, which stand badly beside degrees and years.
				element('style', {}, escaped(`${fontRules}text{font-variant-numeric:lining-nums}`)),
				element('rect', { width, height, fill: colour('paper') }),
				...parts,
				below.height > 0 ? `<g transform="translate(0 ${height})">${below.svg}</g>` : ''
			)
	};
}

/** An address in lines of this width: it breaks after any character, at best after one that parts it. */
export function broken(address: string, width: number, measure: (text: string) => number): string[] {
	const lines: string[] = [];
	let rest = address;
	while (rest && measure(rest) > width) {
		let length = rest.length - 1;
		while (length > 1 && measure(rest.slice(0, length)) > width) length--;
		const parting = Math.max(...['/', '?', '&', '#', ',', '='].map((sign) => rest.lastIndexOf(sign, length - 1)));
		const cut = parting > length / 2 ? parting + 1 : length;
		lines.push(rest.slice(0, cut));
		rest = rest.slice(cut);
	}
	return rest ? [...lines, rest] : lines;
}
