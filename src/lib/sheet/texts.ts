import type { PassageEntry, ReadingText } from '$lib/atlas/edition';
import type { Lang } from '$lib/atlas/vocabulary';
import { base } from '$lib/view/base';

const texts = new Map<Lang, Promise<PassageEntry[]>>();

/** The passages in the article's order, fetched once. Rejects where the network fails; the next call then fetches again. */
export function loadPassages(lang: Lang): Promise<PassageEntry[]> {
	const known = texts.get(lang);
	if (known) return known;
	const loading = fetchPassages(lang);
	texts.set(lang, loading);
	loading.catch(() => texts.delete(lang));
	return loading;
}

async function fetchPassages(lang: Lang): Promise<PassageEntry[]> {
	const response = await fetch(`${base}/${lang}/read/passages.json`);
	if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
	return ((await response.json()) as ReadingText).sections.flatMap(({ passages }) => passages);
}
