import { expect, it } from 'vitest';
import { holdsWords, withRussian } from './russian';

it('marks the Russian words of a text, and no longer word that begins with them', () => {
	expect(withRussian('“Рим” (Rome), not Римини', ['Рим'], 'en')).toEqual([
		{ text: '“' },
		{ text: 'Рим', lang: 'ru' },
		{ text: '” (Rome), not Римини' }
	]);
});

it('marks several in the order of the text', () => {
	const langs = withRussian('«два» и «один»', ['один', 'два'], 'kk').map(({ text, lang }) => (lang ? text : ''));
	expect(langs.filter(Boolean)).toEqual(['два', 'один']);
});

it('leaves a Russian text whole', () => {
	expect(withRussian('«Феб» – Фивы', ['Феб'], 'ru')).toEqual([{ text: '«Феб» – Фивы' }]);
});

it('tells whether a text has the words', () => {
	expect(holdsWords('а «Феб».', 'Феб')).toBe(true);
	expect(holdsWords('Фебте', 'Феб')).toBe(false);
});
