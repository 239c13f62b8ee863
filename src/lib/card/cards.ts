import { error } from '@sveltejs/kit';
import { browser } from '$app/environment';
import type { CityCard } from '$lib/atlas/edition';
import type { Lang } from '$lib/atlas/vocabulary';
import { base } from '$lib/view/base';

type Fetch = (url: string, options?: RequestInit) => Promise<Response>;

/** How many cards are fetched at a time while the reader does something else. */
const LANES = 3;

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
 * Fetches cards before they are asked for, so that the first one opens as quickly as the tenth; whatever the reader does
 * meanwhile goes first. What fails is fetched when it is asked for.
 */
export async function warmCards(lang: Lang, cities: readonly string[], signal: AbortSignal): Promise<void> {
	const left = [...cities];
	const lane = async () => {
		for (let city = left.shift(); city !== undefined && !signal.aborted; city = left.shift()) {
			await loadCard(lang, city, (url) => fetch(url, { priority: 'low' })).catch(() => undefined);
		}
	};
	await Promise.all(Array.from({ length: LANES }, lane));
}
