import { loadEditions } from '../editions';
import type { PageLoad } from './$types';

/** It needs only its inline script; the page that replaces it has scripts of its own. */
export const csr = false;

export const load: PageLoad = async () => ({ editions: await loadEditions() });
