import { loadEditions } from '../editions';
import type { PageLoad } from './$types';

/** Its own short script is enough, and the page that may take its place brings its own. */
export const csr = false;

export const load: PageLoad = async () => ({ editions: await loadEditions() });
