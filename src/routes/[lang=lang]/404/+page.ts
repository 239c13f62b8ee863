import { LANGS } from '$lib/atlas/vocabulary';
import type { EntryGenerator } from './$types';

/** No page links here: a host serves these for what it does not find. */
export const entries: EntryGenerator = () => LANGS.map((lang) => ({ lang }));
