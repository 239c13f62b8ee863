import { expect, it } from 'vitest';
import { LANGS } from '$lib/atlas/vocabulary';
import { filled } from '$lib/i18n/filled';
import { MOST_CITIES } from './plan';
import { loadWording } from './wording';

it.each(LANGS)('the sheet has its words in %s, with the same placeholders and enough letters', async (lang) => {
	const [words, russian] = await Promise.all([loadWording(lang), loadWording('ru')]);
	const shape = (all: object) =>
		Object.entries(all).map(([key, text]) => [
			key,
			String(text)
				.match(/\{\w+\}/g)
				?.sort() ?? []
		]);
	expect(shape(words)).toEqual(shape(russian));
	expect(new Set(words.letters).size).toBeGreaterThanOrEqual(MOST_CITIES);
	expect(Object.values(words).filter((text) => text === '')).toEqual([]);
});

it('fills the placeholders of a text, and leaves those that it has no value for', () => {
	expect(filled('{count} of {total}, {more}', { count: 3, total: 28 })).toBe('3 of 28, {more}');
});
