import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldWord } from './fold';
import { nearTerms, typingErrors } from './typos';

describe('one typing error', () => {
	test.each([
		['a missing letter', 'Taraz', 'Traz'],
		['a letter too many', 'Taraz', 'Tarkaz'],
		['a wrong letter', 'Тараз', 'Тароз'],
		['the first letters swapped', 'Taraz', 'Atraz'],
		['the first letters swapped', 'Лондон', 'Олндон'],
		['the last letters swapped', 'Taraz', 'Tarza'],
		['the last letters swapped', 'Тараз', 'Тарза'],
		['letters swapped in the middle', 'Almaty', 'Amlaty'],
		['letters swapped in the middle', 'Лондон', 'Лнодон'],
		['a letter swapped with one that is spelt with two in Latin', 'Женева', 'Жнеева'],
		['a first letter swapped that is spelt with two in Latin', 'Шымкент', 'Ышмкент'],
		['a letter of Kazakh swapped', 'Түркістан', 'Түркісатн']
	])('is %s: %s as %s', (_, meant, typed) => {
		expect(typingErrors(foldWord(typed), foldWord(meant))).toBe(1);
	});
});

test('two swaps are two errors', () => {
	expect(typingErrors('zhaenrio', 'zhaneiro')).toBe(2);
});

test('the same number of errors lies in both directions, and none in a key itself', () => {
	const key = fc.string({ unit: fc.constantFrom('a', 'z', 'h', 's', 't'), maxLength: 8 });
	fc.assert(
		fc.property(key, key, (one, other) => {
			expect(typingErrors(one, other)).toBe(typingErrors(other, one));
			expect(typingErrors(one, one)).toBe(0);
		})
	);
});

describe('of a vocabulary', () => {
	const vocabulary = ['taraz', 'talas', 'otrar', 'paraz', 'atraz'];

	test('the terms within the errors forgiven are near', () => {
		expect(nearTerms('tarza', vocabulary, 1)).toEqual([{ term: 'taraz', errors: 1 }]);
	});

	test('a term is near that begins with another letter only where it was swapped with the second', () => {
		expect(nearTerms('taraz', vocabulary, 1)).toEqual([{ term: 'atraz', errors: 1 }]);
	});

	test('no term is near where no error is forgiven', () => {
		expect(nearTerms('tarza', vocabulary, 0)).toEqual([]);
	});
});
