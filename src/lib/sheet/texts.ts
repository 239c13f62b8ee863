import type { ReadingText } from '$lib/atlas/edition';
import type { Lang } from '$lib/atlas/vocabulary';
import { fetchJson, onceEach } from '$lib/load/load';
import { base } from '$lib/view/base';

/** The passages in the article's order, fetched once. Rejects as `fetchJson` does; the next call then fetches again. */
export const loadPassages = onceEach(async (lang: Lang) => {
	const { sections } = await fetchJson<ReadingText>(`${base}/${lang}/read/passages.json`, 'sections');
	return sections.flatMap(({ passages }) => passages);
});
