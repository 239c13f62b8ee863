import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LANGS } from '$lib/atlas/vocabulary';
import { stem } from './stem';

test.each([
	['Лондоне', 'Лондон'],
	['Парижем', 'Париж'],
	['Афинах', 'Афины'],
	['Венецией', 'Венеция'],
	['дипломатией', 'дипломатия'],
	['городами', 'города'],
	['столицей', 'столица']
])('in Russian %s is %s', (inflected, word) => {
	expect(stem(inflected, 'ru')).toBe(stem(word, 'ru'));
});

test.each([
	['Отырарда', 'Отырар'],
	['Отырардағы', 'Отырар'],
	['Тараздың', 'Тараз'],
	['Лондонға', 'Лондон'],
	['Римде', 'Рим'],
	['Алматыдан', 'Алматы'],
	['Түркістанның', 'Түркістан'],
	['Otyrarda', 'Отырар'],
	['қалалардың', 'қалалар']
])('in Kazakh %s is %s', (inflected, word) => {
	expect(stem(inflected, 'kk')).toBe(stem(word, 'kk'));
});

test.each([
	['cities', 'city'],
	['London’s', 'London'],
	['gateways', 'gateway']
])('in English %s is %s', (inflected, word) => {
	expect(stem(inflected, 'en')).toBe(stem(word, 'en'));
});

test('any text has a stem in each language', { timeout: 30_000 }, () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...LANGS), (text, lang) => {
			expect(typeof stem(text, lang)).toBe('string');
		})
	);
});
