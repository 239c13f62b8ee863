import { element, escaped } from '$lib/ui/markup';

export type Face = 'serif' | 'sans';

/** How words are set; `size` and `spacing` between letters in pixels. */
export interface Setting {
	face: Face;
	size: number;
	weight?: number;
	italic?: boolean;
	spacing?: number;
}

/** The width of a line in pixels. */
export type Measure = (text: string, setting: Setting) => number;

/** A part of a line that is set in another way. */
export interface Run {
	text: string;
	size?: number;
	weight?: number;
	italic?: boolean;
	fill?: string;
}

/** Where a line stands: `y` is its baseline; `turn` in degrees, clockwise round `x` and `y`. */
export interface Place {
	x: number;
	y: number;
	anchor?: 'start' | 'middle' | 'end';
	turn?: number;
	fill: string;
	/** The colour around the letters, which parts them from what they stand on. */
	halo?: string;
}

/** The fonts' names, with ones that most machines have. */
export const FAMILIES: Record<Face, string> = {
	serif: "Literata, 'Times New Roman', serif",
	sans: "'Golos Text', Arial, sans-serif"
};

/** Letters of one font file: of a face, upright or italic. */
export interface UsedFont {
	face: Face;
	italic: boolean;
	letters: Set<string>;
}

/** Sets words as SVG, and keeps which letters of which font they need. */
export class Words {
	readonly #measure: Measure;
	readonly #used = new Map<string, UsedFont>();

	constructor(measure: Measure) {
		this.#measure = measure;
	}

	/** What the words that were drawn so far need. */
	get used(): UsedFont[] {
		return [...this.#used.values()];
	}

	width(text: string, setting: Setting): number {
		return this.#measure(text, setting);
	}

	/** A line. */
	draw(words: string | readonly Run[], setting: Setting, { x, y, anchor, turn, fill, halo }: Place): string {
		const { face, size, weight, italic, spacing } = setting;
		const runs = typeof words === 'string' ? [{ text: words }] : words;
		// The sans has no italic of its own: browsers slant its upright letters.
		for (const run of runs) this.#keep(run.text, face, face === 'serif' && (run.italic ?? italic ?? false));
		const content = runs.map((run) => (run === runs[0] ? escaped(run.text) : part(run, halo ? undefined : run.fill)));
		const attributes = {
			x: round(x),
			y: round(y),
			'font-family': FAMILIES[face],
			'font-size': size,
			'font-weight': weight,
			'font-style': italic ? 'italic' : undefined,
			'letter-spacing': spacing,
			'text-anchor': anchor,
			transform: turn ? `rotate(${turn} ${round(x)} ${round(y)})` : undefined
		};
		if (!halo) return element('text', { ...attributes, fill }, ...content);
		// Drawn twice, since not all programs draw a stroke below its letters.
		const around = { stroke: halo, 'stroke-width': 3.2, 'stroke-linejoin': 'round', fill: halo, 'aria-hidden': 'true' };
		const plain = this.draw(words, setting, { x, y, fill, ...(anchor && { anchor }), ...(turn && { turn }) });
		return element('text', { ...attributes, ...around }, ...content) + plain;
	}

	#keep(text: string, face: Face, italic: boolean): void {
		const key = `${face} ${italic}`;
		const used = this.#used.get(key) ?? { face, italic, letters: new Set<string>() };
		this.#used.set(key, used);
		for (const letter of text) used.letters.add(letter);
	}
}

const part = ({ text, size, weight, italic }: Run, fill: string | undefined) =>
	element(
		'tspan',
		{ 'font-size': size, 'font-weight': weight, 'font-style': italic ? 'italic' : undefined, fill },
		escaped(text)
	);

/** To a tenth of a pixel. */
export const round = (value: number): number => Math.round(value * 10) / 10;
