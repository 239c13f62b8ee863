import { expect, it } from 'vitest';
import { holdsWords, withOriginal } from './original';

it('marks the words of the article of a text, and no longer word that begins with them', () => {
	expect(withOriginal('“Рим” (Rome), not Римини', ['Рим'], 'en')).toEqual([
		{ text: '“' },
		{ text: 'Рим', lang: 'ru' },
		{ text: '” (Rome), not Римини' }
	]);
});

it('marks several in the order of the text', () => {
	const langs = withOriginal('«два» и «один»', ['один', 'два'], 'kk').map(({ text, lang }) => (lang ? text : ''));
	expect(langs.filter(Boolean)).toEqual(['два', 'один']);
});

it('leaves a text in the article’s language whole', () => {
	expect(withOriginal('«Феб» – Фивы', ['Феб'], 'ru')).toEqual([{ text: '«Феб» – Фивы' }]);
});

it('tells whether a text has the words', () => {
	expect(holdsWords('а «Феб».', 'Феб')).toBe(true);
	expect(holdsWords('Фебте', 'Феб')).toBe(false);
});
