/**
 * What a page may ask of a service worker; it answers each with its version, once it is done. `claim`: to control this
 * page from now on. `take`: to replace the older version.
 */
export type Question = 'version' | 'claim' | 'take';
