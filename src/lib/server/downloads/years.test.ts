import { expect, it } from 'vitest';
import { isoYear, parseYears, yearInWords } from './years';

it.each([
	['-3499~/-0300~', ['-3499', '-0300'], ['c. 3500 BC', 'c. 301 BC']],
	['1465/1847', ['1465', '1847'], ['1465', '1847']],
	['1901~/..', ['1901', undefined], ['c. 1901', undefined]],
	['1992', ['1992', '1992'], ['1992', '1992']],
	// Across the turn: there is no year 0 for people, and there is one in ISO 8601.
	['-0001/0001', ['-0001', '0001'], ['2 BC', '1']],
	['0000/0962', ['0000', '0962'], ['1 BC', '962']]
])('reads %s as machines and as people write it', (timespan, iso, words) => {
	const { start, end } = parseYears(timespan);
	expect([isoYear(start), end ? isoYear(end) : undefined]).toEqual(iso);
	expect([yearInWords(start), end ? yearInWords(end) : undefined]).toEqual(words);
});

it('takes nothing else for a year', () => {
	expect(() => parseYears('XIX/XX')).toThrow(/"XIX" is no year/);
});
