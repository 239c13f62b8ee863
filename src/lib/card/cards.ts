import { browser } from '$app/environment';
import type { CityCard } from '$lib/atlas/edition';
import type { Lang } from '$lib/atlas/vocabulary';
import { fetchJson } from '$lib/load/load';
import { base } from '$lib/view/base';

const cards = new Map<string, Promise<CityCard>>();
const loaded = new Map<string, CityCard>();

/** A city's card if it is loaded; `null` otherwise. */
export const loadedCard = (lang: Lang, city: string): CityCard | null => loaded.get(`${lang}/${city}`) ?? null;

/**
 * A city's card, fetched once and kept while the page is open. Rejects as `fetchJson` does; the next call then fetches again.
 */
export function loadCard(lang: Lang, city: string, fetch: typeof globalThis.fetch): Promise<CityCard> {
	const key = `${lang}/${city}`;
	const known = cards.get(key);
	if (known) return known;
	const loading = fetchJson<CityCard>(`${base}/${lang}/cities/${city}/card.json`, 'roles', { fetch });
	if (browser) {
		cards.set(key, loading);
		loading.then(
			(card) => loaded.set(key, card),
			() => cards.delete(key)
		);
	}
	return loading;
}

/**
 * Preloads all cards, so that the first one that a reader opens needs no request.
 * @throws as `fetchJson` does, and where `signal` is aborted
 */
export async function warmCards(lang: Lang, signal: AbortSignal): Promise<void> {
	for (const card of await fetchJson<CityCard[]>(`${base}/${lang}/cards.json`, null, { priority: 'low', signal })) {
		const key = `${lang}/${card.id}`;
		if (cards.has(key)) continue;
		cards.set(key, Promise.resolve(card));
		loaded.set(key, card);
	}
}
