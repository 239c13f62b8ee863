import { expect, it } from 'vitest';
import { LANGS } from '$lib/atlas/vocabulary';
import { loadMessages } from '$lib/i18n/messages.svelte';
import { filterWords, stepWords } from './news';

it('says in Russian what the filters leave, and where the map has gone', async () => {
	const words = await loadMessages('ru');
	const khanate = { filters: ['Казахское ханство'], era: 'Казахское ханство', count: 5, moved: true };
	expect(filterWords(words, khanate)).toBe('Казахское ханство: 5 городов; карта приближена к ним');
	expect(filterWords(words, { ...khanate, count: 1, moved: false })).toBe('Казахское ханство: 1 город');
	expect(filterWords(words, { filters: [], era: null, count: 28, moved: false })).toContain('28 городов');
	expect(filterWords(words, { ...khanate, count: 0 })).toContain('не называет ни одного города');
	expect(filterWords(words, { ...khanate, era: null, count: 0 })).toBe(words.nothing_matches());
	expect(stepWords(words, 3, 12, ['Милан', 'Венеция'])).toBe('Шаг 3 из 12. На карте: Милан, Венеция');
	expect(stepWords(words, 8, 12, [])).toContain(words.news_world());
});

it.each(LANGS)('says it in %s in other words for each thing that happens', async (lang) => {
	const words = await loadMessages(lang);
	const all = [words.news_moved(), words.news_world(), words.news_closer(), words.news_farther()];
	expect(new Set(all).size).toBe(all.length);
});
