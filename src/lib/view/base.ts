import { resolve } from '$app/paths';

/** The sub-path that the site is served under, without a slash at its end: `''` or `/atlas`. */
export const base = resolve('/').replace(/\/$/, '');

/** The site's address is the real one: ids can be followed, and readers may be told to cite it. */
export const addressKnown: boolean = __SITE_KNOWN__;

/**
 * The whole address of a page or file, from its path below the base, as in `/ru/cities/otrar`: that of the site which was
 * built, wherever this copy of it is read. See scripts/address.mjs.
 */
export const siteAddress = (path: string): string => __SITE_ORIGIN__ + base + path;
