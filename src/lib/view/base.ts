import { resolve } from '$app/paths';

/** The sub-path that the site is served under, without a slash at its end: `''` or `/atlas`. */
export const base = resolve('/').replace(/\/$/, '');
