/** Breaks and fits words, by a function that measures a line in pixels. */
type Measure = (line: string) => number;

/**
 * Breaks words into lines that are no wider than `width` pixels, unless a word alone is. No-break spaces and hyphens do
 * not break.
 */
export function wrap(text: string, width: number, measure: Measure): string[] {
	const lines: string[] = [];
	for (const word of text.split(' ')) {
		const last = lines.at(-1);
		const longer = last === undefined ? word : `${last} ${word}`;
		if (last !== undefined && measure(longer) <= width) lines[lines.length - 1] = longer;
		else lines.push(word);
	}
	return lines;
}

/** The same number of lines, as even as they can be. */
export function balance(text: string, width: number, measure: Measure): string[] {
	const lines = wrap(text, width, measure);
	let [narrow, wide] = [width / 2, width];
	while (wide - narrow > 2) {
		const middle = (narrow + wide) / 2;
		const tried = wrap(text, middle, measure);
		const fits = tried.length === lines.length && tried.every((line) => measure(line) <= width);
		if (fits) wide = middle;
		else narrow = middle;
	}
	return wrap(text, wide, measure);
}

/** True where no line is wider than `width` pixels. */
export const fits = (lines: readonly string[], width: number, measure: Measure): boolean =>
	lines.every((line) => measure(line) <= width);
