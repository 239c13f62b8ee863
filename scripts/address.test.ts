import { expect, test } from 'vitest';
import { siteAddress } from './address.mjs';

const HOMEPAGE = 'https://cities.example/atlas/';

test('the address of the site is the homepage of the project, sub-path and all, where the build is told no other', () => {
	expect(siteAddress({}, HOMEPAGE)).toEqual({ origin: 'https://cities.example', base: '/atlas', known: false });
	expect(siteAddress({ SITE_ORIGIN: '', BASE_PATH: '/map' }, HOMEPAGE).base).toBe('/map');
	expect(siteAddress({}, 'https://atlas.kaznu.kz').known).toBe(true);
});

test('SITE_ORIGIN and BASE_PATH go before it', () => {
	const env = { SITE_ORIGIN: 'https://kaznu.kz', BASE_PATH: '/atlas' };
	expect(siteAddress(env, HOMEPAGE)).toEqual({ origin: 'https://kaznu.kz', base: '/atlas', known: true });
	expect(siteAddress({ SITE_ORIGIN: 'https://kaznu.kz' }, HOMEPAGE).base).toBe('');
});

test('a reserved name is not taken for an address', () => {
	for (const name of ['cities-as-actors.example', 'example.org', 'www.example.com', 'a.test', 'localhost:4173']) {
		expect(siteAddress({ SITE_ORIGIN: `https://${name}` }, HOMEPAGE).known, name).toBe(false);
	}
	expect(siteAddress({ SITE_ORIGIN: 'https://myexample.org' }, HOMEPAGE).known).toBe(true);
});

test('an address that is not one stops the build and says how to write it', () => {
	expect(() => siteAddress({ SITE_ORIGIN: 'kaznu.kz' }, HOMEPAGE)).toThrow(
		/SITE_ORIGIN is "kaznu.kz": it must be whole/
	);
	expect(() => siteAddress({ SITE_ORIGIN: 'https://kaznu.kz/atlas' }, HOMEPAGE)).toThrow(/BASE_PATH/);
	expect(() => siteAddress({ BASE_PATH: 'atlas/' }, HOMEPAGE)).toThrow(/as in \/atlas/);
	expect(() => siteAddress({}, '')).toThrow(/homepage in package.json/);
});
