import { drawGlyph } from '$lib/picture/glyph';
import type { Fonts, Setting, StyleName } from './fonts';
import { colour } from './palette';
import type { Subject } from './subject';
import { balance, fits, wrap } from '$lib/picture/typeset';

/** A part of the column of words: its height in pixels, and how it is drawn from its upper edge. */
interface Block {
	height: number;
	draw: (top: number) => string;
}

/** Sizes of the title and of the role's statement in pixels, from the largest: the first that fit are taken. */
const SIZES = [
	[72, 23],
	[64, 23],
	[58, 23],
	[52, 22],
	[46, 22],
	[42, 21],
	[38, 20],
	[34, 19],
	[31, 18],
	[28, 17]
] as const;

/** Sizes of the line above the title. */
const KICKERS = [15, 14, 13, 12, 11];

const MOST_TITLE_LINES = 5;

interface Place {
	left: number;
	top: number;
	width: number;
	height: number;
}

/**
 * The words beside the map, as SVG, as large as they fit.
 * @throws where they do not fit even at the smallest size: nothing is ever cut
 */
export function drawColumn(
	subject: Subject,
	siteName: string,
	{ left, top, width, height }: Place,
	fonts: Fonts
): string {
	const set = (text: string, setting: Setting, ink: string, { lead = 1.28, even = false, indent = 0 } = {}) => {
		const measure = (line: string) => fonts.width(line, setting);
		const lines = (even ? balance : wrap)(text, width - indent, measure);
		const block: Block = {
			height: lines.length * setting.size * lead,
			draw: (top) =>
				`<g fill="${ink}">${lines
					.map((line, index) =>
						fonts.draw(line, setting, left + indent, top + setting.size * (index * lead + lead / 2 + 0.36))
					)
					.join('')}</g>`
		};
		return { block, lines, fits: fits(lines, width - indent, measure) };
	};
	const [ink, muted, rubric] = [colour('ink'), colour('muted'), colour('rubric')];
	const style = (name: StyleName, size: number): Setting => ({ style: name, size });

	const above = `${siteName} · ${subject.kind}`.toUpperCase();
	const kicker = KICKERS.map((size) =>
		set(above, { style: 'strong', size, spacing: size / 12 }, rubric, { lead: 1.4 })
	).find(({ lines }) => lines.length === 1);
	if (!kicker) throw new Error(`a link preview has no room for "${above}" in one line; shorten it`);

	for (const [titleSize, textSize] of SIZES) {
		const title = set(subject.title, style('title', titleSize), ink, { lead: 1.12, even: true });
		const head = [
			kicker,
			gap(18),
			title,
			...(subject.form ? [gap(4), set(subject.form, style('form', 30), muted)] : []),
			...(subject.lead ? [gap(14), set(subject.lead, style('name', textSize), muted, { lead: 1.36 })] : [])
		];
		const { role } = subject;
		const indent = 34;
		const body = role
			? [
					gap(16),
					rule(left, width),
					gap(16),
					mark((y) =>
						drawGlyph(
							role.era,
							{ x: left + 11, y: y + 17, size: 21, fill: role.group ? 'light' : 'full' },
							colour('paper')
						)
					),
					struck(
						set(role.type, style('strong', 25), ink, { lead: 1.3, indent }),
						role.denied,
						left + indent,
						25,
						fonts
					),
					...role.modality.map((words) => set(words, style('text', 19), rubric, { lead: 1.34, indent })),
					gap(14),
					set(role.by, style('text', 15), muted, { lead: 1.4, indent }),
					set(role.statement, style('text', textSize), ink, { lead: 1.32, indent })
				]
			: [];
		const foot = subject.eras.flatMap((era, index) => {
			const words = [era.short ?? era.label, subject.eraNotes[index]].filter(Boolean).join(' · ');
			return [
				mark((y) => drawGlyph(era, { x: left + 11, y: y + 15, size: 20 }, colour('paper'))),
				set(words, style('text', 20), ink, { lead: 1.5, indent })
			];
		});
		const parts = [...head, ...body, ...foot];
		const all = parts.reduce((sum, { block }) => sum + block.height, 0);
		const footHeight = foot.reduce((sum, { block }) => sum + block.height, 0);
		const isRoomy = all + 18 <= height && title.lines.length <= MOST_TITLE_LINES;
		if (!isRoomy || !parts.every((part) => part.fits)) continue;
		return stack([...head, ...body], top) + stack(foot, top + height - footHeight);
	}
	throw new Error(`the link preview of "${subject.title}" has no room for its words; shorten them in src/content`);
}

interface Part {
	block: Block;
	fits: boolean;
}

const gap = (height: number): Part => ({ block: { height, draw: () => '' }, fits: true });

const mark = (draw: (top: number) => string): Part => ({ block: { height: 0, draw }, fits: true });

const rule = (left: number, width: number): Part => ({
	block: {
		height: 0,
		draw: (top) => `<path d="M${left} ${top}h${width}" stroke="${colour('hairline')}" stroke-width="1.5"/>`
	},
	fits: true
});

/** A denied role is struck through, as on the site. */
function struck(part: Part & { lines: string[] }, denied: boolean, left: number, size: number, fonts: Fonts): Part {
	if (!denied) return part;
	const lead = part.block.height / part.lines.length;
	const lines = part.lines.map((line, index) => ({ width: fonts.width(line, { style: 'strong', size }), index }));
	return {
		...part,
		block: {
			...part.block,
			draw: (top) =>
				part.block.draw(top) +
				lines
					.map(
						({ width, index }) =>
							`<path d="M${left} ${top + (index + 0.56) * lead}h${width}" stroke="${colour('ink')}" stroke-width="2"/>`
					)
					.join('')
		}
	};
}

function stack(parts: readonly Part[], top: number): string {
	let y = top;
	return parts
		.map(({ block }) => {
			const drawn = block.draw(y);
			y += block.height;
			return drawn;
		})
		.join('');
}
