import { base, knownOrigin } from '$lib/view/base';

/** The address of a page or file of the atlas, from its path, as in `/ru/cities/otrar`. */
export type Address = (path: string) => string;

/**
 * Addresses as a file has them: whole ones where the site was built for a known origin; else without one, which a reader
 * of JSON-LD completes from where it got the file.
 */
export function addresses(url: Pick<URL, 'origin'>): Address {
	const prefix = knownOrigin(url) + base;
	return (path) => prefix + path;
}
