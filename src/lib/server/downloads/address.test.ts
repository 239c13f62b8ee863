import { expect, it } from 'vitest';
import { addresses } from './address';

it('is whole where the site was built for an origin, and otherwise begins at the root', () => {
	expect(addresses({ origin: 'https://example.org' })('/en/cities/otrar')).toBe('https://example.org/en/cities/otrar');
	expect(addresses({ origin: 'http://sveltekit-prerender' })('/en/cities/otrar')).toBe('/en/cities/otrar');
});
