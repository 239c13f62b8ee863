// The site's own fonts as outlines: the programs that draw SVG know neither WOFF2 nor the weights of a variable font.
import { Blob, Buffer as Run, Face, Font, shape, Variation } from 'harfbuzzjs';
import decompress from 'woff2-encoder/decompress';

const files = import.meta.glob<string>('/src/lib/ui/fonts/*.woff2', {
	query: '?inline',
	import: 'default',
	eager: true
});

const STYLES = {
	title: { family: 'literata', italic: false, weight: 600 },
	name: { family: 'literata', italic: false, weight: 500 },
	form: { family: 'literata', italic: true, weight: 400 },
	text: { family: 'golos-text', italic: false, weight: 400 },
	strong: { family: 'golos-text', italic: false, weight: 500 }
} as const;
export type StyleName = keyof typeof STYLES;

/** How words are set; `size` and `spacing` between letters in pixels. */
export interface Setting {
	style: StyleName;
	size: number;
	spacing?: number;
}

interface Glyph {
	font: Font;
	id: number;
	/** In units, from the start of the words. */
	x: number;
	y: number;
}

/** Units of an em. */
const EM = 1000;

/** Sets words in the site's fonts. */
export class Fonts {
	readonly #styles: ReadonlyMap<StyleName, Font[]>;
	readonly #set = new Map<string, { glyphs: Glyph[]; width: number }>();
	readonly #outlines = new Map<Font, Map<number, string>>();

	constructor(styles: ReadonlyMap<StyleName, Font[]>) {
		this.#styles = styles;
	}

	/** The width of a line in pixels, with kerning. */
	width(text: string, { style, size, spacing = 0 }: Setting): number {
		const { width, glyphs } = this.#line(text, style);
		return (width * size) / EM + spacing * Math.max(0, glyphs.length - 1);
	}

	/** A line as SVG; `x`, `y`: where its baseline begins, in pixels. */
	draw(text: string, { style, size, spacing = 0 }: Setting, x: number, y: number): string {
		const scale = size / EM;
		const drawn = this.#line(text, style).glyphs.map((glyph, index) => {
			const at = `${round(glyph.x + (index * spacing) / scale)} ${round(glyph.y)}`;
			const outline = this.#outline(glyph);
			return outline && `<path transform="translate(${at})" d="${outline}"/>`;
		});
		return `<g transform="translate(${round(x)} ${round(y)}) scale(${scale} ${-scale})">${drawn.join('')}</g>`;
	}

	#outline({ font, id }: Glyph): string {
		const known = this.#outlines.get(font) ?? new Map<number, string>();
		this.#outlines.set(font, known);
		const outline = known.get(id) ?? font.glyphToPath(id);
		known.set(id, outline);
		return outline;
	}

	#line(text: string, style: StyleName): { glyphs: Glyph[]; width: number } {
		const key = `${style} ${text}`;
		const known = this.#set.get(key);
		if (known) return known;
		const glyphs: Glyph[] = [];
		let x = 0;
		for (const { font, words } of this.#runs(text, style)) {
			const run = new Run();
			run.addText(words);
			run.guessSegmentProperties();
			shape(font, run);
			const positions = run.getGlyphPositions();
			for (const [index, { codepoint }] of run.getGlyphInfos().entries()) {
				const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
				glyphs.push({ font, id: codepoint, x: x + xOffset, y: yOffset });
				x += xAdvance;
			}
		}
		const line = { glyphs, width: x };
		this.#set.set(key, line);
		return line;
	}

	/** A style is cut into several files: words from several are set in turn. */
	#runs(text: string, style: StyleName): { font: Font; words: string }[] {
		const fonts = this.#styles.get(style) ?? [];
		const runs: { font: Font; words: string }[] = [];
		for (const letter of text.normalize('NFC')) {
			const has = (font: Font) => font.nominalGlyph(letter.codePointAt(0) ?? 0) !== undefined;
			const last = runs.at(-1);
			const font = last && has(last.font) ? last.font : fonts.find(has);
			if (!font) throw new Error(`no font for "${letter}" in "${text}": scripts/fonts makes them from the edition`);
			if (last?.font === font) last.words += letter;
			else runs.push({ font, words: letter });
		}
		return runs;
	}
}

const round = (value: number) => Math.round(value * 10) / 10;

let loading: Promise<Fonts> | undefined;

/** The fonts, read once. */
export const loadFonts = (): Promise<Fonts> => (loading ??= readFonts());

async function readFonts(): Promise<Fonts> {
	const faces = new Map<string, Face>();
	// One after another: the decompressor keeps what it works on to itself.
	for (const [path, source] of Object.entries(files)) {
		const bytes = Buffer.from(source.slice(source.indexOf(',') + 1), 'base64');
		faces.set(path.replace(/^.*\/|\.woff2$/g, ''), new Face(new Blob(await decompress(bytes))));
	}
	const styles = Object.entries(STYLES).map(([name, { family, italic, weight }]): [StyleName, Font[]] => [
		name as StyleName,
		[...faces]
			.filter(([file]) => file.startsWith(family) && file.endsWith('-italic') === italic)
			.map(([, face]) => {
				const font = new Font(face);
				font.setScale(EM, EM);
				font.setVariations([new Variation('wght', weight)]);
				return font;
			})
	]);
	return new Fonts(new Map(styles));
}
