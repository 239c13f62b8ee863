import { loadEditions } from './editions';
import type { PageLoad } from './$types';

/** It only leads on: its own script in the head is enough. */
export const csr = false;

export const load: PageLoad = async () => ({ editions: await loadEditions() });
