import fc from 'fast-check';
import { expect, test } from 'vitest';
import { balance, fits, wrap } from './typeset';

/** As if every letter were ten pixels wide. */
const measure = (line: string) => Array.from(line).length * 10;

const words = fc.array(
	fc.string({ unit: fc.constantFrom('а', 'б', 'в', 'қ', 'ң', 'һ'), minLength: 1, maxLength: 12 }),
	{
		minLength: 1,
		maxLength: 12
	}
);

test('lines hold every word in its order, and none is wider than it may be', () => {
	fc.assert(
		fc.property(words, fc.integer({ min: 120, max: 600 }), (words, width) => {
			const lines = wrap(words.join(' '), width, measure);
			expect(lines.join(' ')).toBe(words.join(' '));
			expect(fits(lines, width, measure)).toBe(true);
		})
	);
});

test('even lines are as many as uneven ones, and no wider than they may be', () => {
	fc.assert(
		fc.property(words, fc.integer({ min: 120, max: 600 }), (words, width) => {
			const even = balance(words.join(' '), width, measure);
			expect(even).toHaveLength(wrap(words.join(' '), width, measure).length);
			expect(even.join(' ')).toBe(words.join(' '));
			expect(fits(even, width, measure)).toBe(true);
		})
	);
});

test('a title of two lines leaves no word alone on the second', () => {
	expect(balance('Колониальные империи и государства', 310, measure)).toEqual([
		'Колониальные империи',
		'и государства'
	]);
});

test('a word that is too wide for a line is told apart, and not cut', () => {
	const lines = wrap('a халықаралық', 100, measure);
	expect(lines).toEqual(['a', 'халықаралық']);
	expect(fits(lines, 100, measure)).toBe(false);
});
