import type { Lang } from '$lib/atlas/vocabulary';
import { fetchJson, onceEach } from '$lib/load/load';
import { base } from '$lib/view/base';
import type { Citations } from './citations';

/** The citations in one language, requested once. @throws as `fetchJson` does */
export const loadCitations = onceEach((lang: Lang) =>
	fetchJson<Citations>(`${base}/${lang}/citations.json`, 'article')
);
