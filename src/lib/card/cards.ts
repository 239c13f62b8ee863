import { error } from '@sveltejs/kit';
import { browser } from '$app/environment';
import type { CityCard } from '$lib/atlas/edition';
import type { Lang } from '$lib/atlas/vocabulary';
import { base } from '$lib/view/base';

type Fetch = (url: string) => Promise<Response>;

const cards = new Map<string, Promise<CityCard>>();
const loaded = new Map<string, CityCard>();

/** A city's card if it is loaded; `null` otherwise. */
export const loadedCard = (lang: Lang, city: string): CityCard | null => loaded.get(`${lang}/${city}`) ?? null;

/**
 * A city's card, fetched once and kept while the page is open. Rejects with SvelteKit's error of the response's status,
 * or as `fetch` does where the network fails; the next call then fetches again.
 */
export function loadCard(lang: Lang, city: string, fetch: Fetch): Promise<CityCard> {
	const key = `${lang}/${city}`;
	const known = cards.get(key);
	if (known) return known;
	const loading = fetchCard(`${base}/${lang}/cities/${city}/card.json`, fetch);
	if (browser) {
		cards.set(key, loading);
		loading.then(
			(card) => loaded.set(key, card),
			() => cards.delete(key)
		);
	}
	return loading;
}

async function fetchCard(url: string, fetch: Fetch): Promise<CityCard> {
	const response = await fetch(url);
	if (!response.ok) error(response.status, url);
	return (await response.json()) as CityCard;
}

/**
 * Preloads all cards, so that the first one that a reader opens needs no request.
 * @throws where the network fails, or `signal` is aborted
 */
export async function warmCards(lang: Lang, signal: AbortSignal): Promise<void> {
	const response = await fetch(`${base}/${lang}/cards.json`, { priority: 'low', signal });
	if (!response.ok) return;
	for (const card of (await response.json()) as CityCard[]) {
		const key = `${lang}/${card.id}`;
		if (cards.has(key)) continue;
		cards.set(key, Promise.resolve(card));
		loaded.set(key, card);
	}
}
