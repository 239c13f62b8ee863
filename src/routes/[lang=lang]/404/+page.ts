import { LANGS } from '$lib/atlas/vocabulary';
import type { EntryGenerator } from './$types';

/** Listed for the prerenderer, since no page links to them: hosts serve them for unknown addresses. */
export const entries: EntryGenerator = () => LANGS.map((lang) => ({ lang }));
