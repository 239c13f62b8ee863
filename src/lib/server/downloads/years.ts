import { endsOf, readersYear } from '$lib/atlas/edtf';

/** An end of a period: an astronomical year (3500 BC is -3499), and whether it is only about that one. */
export interface Year {
	year: number;
	approximate: boolean;
}

/** A period in years; `end: null`: it lasts. */
export interface Years {
	start: Year;
	end: Year | null;
}

/** Reads an EDTF interval or year, as in `-3499~/-0300~`, `1901~/..` or `1992`. */
export function parseYears(timespan: string): Years {
	const { start, end } = endsOf(timespan);
	return { start: parseYear(start), end: end === null ? null : parseYear(end) };
}

function parseYear(text: string): Year {
	const [, year, mark] = /^(-?\d{1,4})([~?%]?)$/.exec(text) ?? [];
	if (year === undefined) throw new RangeError(`"${text}" is no year in EDTF, as in -3499~`);
	return { year: Number(year), approximate: mark !== '' };
}

/** A year in ISO 8601, as XML Schema 1.1 and RDF have it: `-3499`, `-0300`, `0962`, `1465`. */
export const isoYear = ({ year }: Year): string =>
	`${year < 0 ? '-' : ''}${Math.abs(year).toString().padStart(4, '0')}`;

/** A year for people, in English: `c. 3500 BC`, `1465`. */
export function yearInWords({ year, approximate }: Year): string {
	const counted = readersYear(year);
	return `${approximate ? 'c. ' : ''}${counted.year}${counted.bc ? ' BC' : ''}`;
}
