/**
 * The one place that reads dates. They are written in EDTF (level 1), with astronomical years: 1 is AD 1, 0 is 1 BC,
 * -1 is 2 BC. Readers count without a year 0.
 */

/** Whole years, astronomical, both included; `to` is `null` where the time has no end. */
export interface Years {
	from: number;
	to: number | null;
}

/** Beginning and end of an EDTF interval; of a date twice the date. An open end: `null`. */
export function endsOf(edtf: string): { start: string; end: string | null } {
	const [start = '', end = start] = edtf.split('/');
	return { start, end: end === '..' || end === '' ? null : end };
}

/** The years of a date or an interval; `null` where it is none, or one that the atlas does not read. */
export function yearsOf(edtf: string): Years | null {
	const { start, end } = endsOf(edtf);
	const [first, last] = [yearsIn(start), end === null ? null : yearsIn(end)];
	if (!first || (end !== null && !last)) return null;
	const to = last?.to ?? null;
	return to !== null && to < first.from ? null : { from: first.from, to };
}

/** `1648`, `-3499`, with or without a mark of uncertainty, and of an unspecified digit all years: `195X`. */
function yearsIn(marked: string): { from: number; to: number } | null {
	const date = marked.replace(/[~?%]$/, '');
	if (/^-?\d{4}$/.test(date)) return { from: Number(date), to: Number(date) };
	if (!/^\d{3}X$|^\d{2}XX$/.test(date)) return null;
	return { from: Number(date.replaceAll('X', '0')), to: Number(date.replaceAll('X', '9')) };
}

/** An astronomical year as readers count it: -3499 is 3500 BC, 0 is 1 BC. */
export const readersYear = (year: number): { year: number; bc: boolean } =>
	year > 0 ? { year, bc: false } : { year: 1 - year, bc: true };
