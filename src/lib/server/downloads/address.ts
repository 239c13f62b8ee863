import { base } from '$lib/view/base';

/** The address of a page or file of the atlas, from its path, as in `/ru/cities/otrar`. */
export type Address = (path: string) => string;

/** What SvelteKit says the origin is where `kit.prerender.origin` does not name one. */
const NO_ORIGIN = 'http://sveltekit-prerender';

/**
 * Addresses as a file has them: whole ones where the site was built for a known origin; else without one, which a reader
 * of JSON-LD completes from where it got the file.
 */
export function addresses({ origin }: Pick<URL, 'origin'>): Address {
	const prefix = origin === NO_ORIGIN ? base : origin + base;
	return (path) => prefix + path;
}
