import { resolve } from '$app/paths';

/** The sub-path that the site is served under, without a slash at its end: `''` or `/atlas`. */
export const base = resolve('/').replace(/\/$/, '');

/** What SvelteKit says the origin is where `kit.prerender.origin` does not name one. */
const NO_ORIGIN = 'http://sveltekit-prerender';

/** The origin that the site is built for; `''` where it may be any. */
export const knownOrigin = ({ origin }: Pick<URL, 'origin'>): string => (origin === NO_ORIGIN ? '' : origin);
