import { error } from '@sveltejs/kit';
import { browser } from '$app/environment';
import type { CityCard } from '$lib/atlas/edition';
import type { Lang } from '$lib/atlas/vocabulary';
import { base } from '$lib/view/base';

type Fetch = (url: string) => Promise<Response>;

const cards = new Map<string, Promise<CityCard>>();
const here = new Map<string, CityCard>();

/** A city's card if it was fetched already. */
export const cardHere = (lang: Lang, city: string): CityCard | null => here.get(`${lang}/${city}`) ?? null;

/**
 * A city's card, fetched once while the page is open. Rejects with SvelteKit's error of the response's status, or as
 * `fetch` does where the network fails; asking again then fetches again.
 */
export function loadCard(lang: Lang, city: string, fetch: Fetch): Promise<CityCard> {
	const key = `${lang}/${city}`;
	const known = cards.get(key);
	if (known) return known;
	const loading = fetchCard(`${base}/${lang}/cities/${city}/card.json`, fetch);
	if (browser) {
		cards.set(key, loading);
		loading.then(
			(card) => here.set(key, card),
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
 * Fetches all cards before any is asked for, so that the first one opens as quickly as the tenth.
 * @throws where there is no connection, or `signal` has been given
 */
export async function warmCards(lang: Lang, signal: AbortSignal): Promise<void> {
	const response = await fetch(`${base}/${lang}/cards.json`, { priority: 'low', signal });
	if (!response.ok) return;
	for (const card of (await response.json()) as CityCard[]) {
		const key = `${lang}/${card.id}`;
		if (cards.has(key)) continue;
		cards.set(key, Promise.resolve(card));
		here.set(key, card);
	}
}
