import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerpt, FoundTerms, Keyer, mark, type Part } from './keyed';

const key = (text: string) => new Keyer().key(text, 'ru');
const show = (parts: readonly Part[]) => parts.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');

describe('a find', () => {
	test('marks whole words, whatever their endings', () => {
		expect(show(mark(key('Столица мира и столицы стран.'), new FoundTerms(['stolits'])))).toBe(
			'[Столица] мира и [столицы] стран.'
		);
	});

	test('shows what stands around the first word searched for', () => {
		const text = `${'слово '.repeat(40)}Лондон ${'слово '.repeat(40)}`;
		const shown = show(excerpt(key(text), new FoundTerms(['london'])));
		expect(shown).toMatch(/^… слово .*\[Лондон\].* слово …$/);
		expect(shown.length).toBeLessThan(170);
	});

	test('shows the text unchanged, apart from where an ellipsis says so', { timeout: 30_000 }, () => {
		const terms = fc.uniqueArray(fc.constantFrom('a', 'b', 'slovo', 'london')).map((list) => new FoundTerms(list));
		const text = fc
			.array(fc.oneof(fc.string({ unit: 'binary', maxLength: 5 }), fc.constantFrom(' ', 'a', 'слово ', 'Лондон ')))
			.map((list) => list.join(''));
		fc.assert(
			fc.property(text, terms, (text, terms) => {
				const plain = (parts: readonly Part[]) => parts.map(({ text }) => text).join('');
				expect(plain(mark(key(text), terms))).toBe(text);
				expect(text).toContain(
					plain(excerpt(key(text), terms))
						.replace(/^… /, '')
						.replace(/ …$/, '')
				);
			})
		);
	});
});
