const LETTERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');

const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** Withdrawn codes (`SU`) and other spellings (`UK`) lead to another code. */
const isCurrent = (code: string) => new Intl.Locale(`und-${code}`).region === code;

const codes = new Map(
	LETTERS.flatMap((first) => LETTERS.map((second) => first + second))
		.filter(isCurrent)
		.flatMap((code): [string, string][] => {
			const name = names.of(code);
			return name ? [[name, code]] : [];
		})
);

/** The ISO 3166-1 alpha-2 code of a country by its English name, as CLDR has it; `undefined` where none is certain. */
export const countryCode = (name: string): string | undefined => codes.get(name);
