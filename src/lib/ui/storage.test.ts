import { afterEach, expect, test, vi } from 'vitest';
import { readStored, store } from './storage';

afterEach(() => vi.unstubAllGlobals());

/** A storage that holds what is put into it, as a browser's does. */
function storage(): Pick<Storage, 'getItem' | 'setItem'> {
	const items = new Map<string, string>();
	return { getItem: (key) => items.get(key) ?? null, setItem: (key, value) => void items.set(key, value) };
}

test('what is stored is read again, each kind on its own', () => {
	vi.stubGlobal('localStorage', storage());
	vi.stubGlobal('sessionStorage', storage());
	store('local', 'lang', 'kk');
	expect(readStored('local', 'lang')).toBe('kk');
	expect(readStored('session', 'lang')).toBeNull();
	store('session', 'lang', 'en');
	expect([readStored('local', 'lang'), readStored('session', 'lang')]).toEqual(['kk', 'en']);
});

test('storage that is denied reads as empty, and storing there does nothing', () => {
	vi.stubGlobal('localStorage', undefined);
	Object.defineProperty(globalThis, 'localStorage', {
		configurable: true,
		get: () => {
			throw new DOMException('denied', 'SecurityError');
		}
	});
	expect(() => store('local', 'lang', 'kk')).not.toThrow();
	expect(readStored('local', 'lang')).toBeNull();
});

test('a full storage keeps what it has', () => {
	vi.stubGlobal('sessionStorage', {
		getItem: () => 'en',
		setItem: () => {
			throw new DOMException('full', 'QuotaExceededError');
		}
	});
	expect(() => store('session', 'lang', 'kk')).not.toThrow();
	expect(readStored('session', 'lang')).toBe('en');
});
