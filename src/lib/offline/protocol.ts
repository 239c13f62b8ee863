/**
 * What a page may ask of a service worker; each is answered with the worker's version once it is done. `claim`: to serve
 * this page from now on. `take`: to take over from an older version.
 */
export type Question = 'version' | 'claim' | 'take';
