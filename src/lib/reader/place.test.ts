import { afterEach, expect, test, vi } from 'vitest';
import { keepPlace, recallPlace } from './place';

afterEach(() => vi.unstubAllGlobals());

test('a place in the text is recalled at its scroll position alone', () => {
	const items = new Map<string, string>();
	vi.stubGlobal('sessionStorage', {
		getItem: (key: string) => items.get(key) ?? null,
		setItem: (key: string, value: string) => void items.set(key, value)
	});
	const place = { y: 120, passage: 'proxenoi', offset: 0.5, opened: ['khanate'] };
	keepPlace(place);
	expect(recallPlace(120)).toEqual(place);
	expect(recallPlace(121)).toBeNull();
});

test.each([
	'{',
	'null',
	'[]',
	'0',
	'""',
	'{"y":0}',
	'{"y":0,"passage":{},"offset":0}',
	'{"y":0,"passage":"p","offset":"x"}'
])('%s, which is no place, is as if nothing was stored', (stored) => {
	vi.stubGlobal('sessionStorage', { getItem: () => stored });
	expect(recallPlace(0)).toBeNull();
});
