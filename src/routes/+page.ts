import { loadEditions } from './editions';
import type { PageLoad } from './$types';

/** It only redirects, by an inline script. */
export const csr = false;

export const load: PageLoad = async () => ({ editions: await loadEditions() });
