import { page } from '$app/state';
import { base } from './base';

/** The address below the site's base, with the window's hash: that of `page.url` does not follow `replaceState`. */
export const fullAddress = (): string => withoutBase(page.url.pathname) + page.url.search + location.hash;

/** A path below the site's base. */
export const withoutBase = (path: string): string => (path.startsWith(base) ? path.slice(base.length) : path);
