import { untrack } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import type { CityCard } from '$lib/atlas/edition';
import type { Lang } from '$lib/atlas/vocabulary';
import { whyOf, type Why } from '$lib/load/fault';
import { loadCard } from '$lib/card/cards';

/** The cards of the compared cities, loaded one by one. */
export class ComparedCards {
	readonly #cards = new SvelteMap<string, CityCard>();
	#failed: Why | null = $state(null);

	/** Why a card of the last `want` failed to load. */
	get failed(): Why | null {
		return this.#failed;
	}

	/** A city's card; `undefined` until it is loaded. */
	get(lang: Lang, city: string): CityCard | undefined {
		return this.#cards.get(`${lang}/${city}`);
	}

	/** Loads the cards that are not loaded yet; sets `failed` if one fails. */
	async want(lang: Lang, cities: readonly string[]): Promise<void> {
		const missing = untrack(() => cities.filter((city) => !this.get(lang, city)));
		const failures = await Promise.all(missing.map((city) => this.#load(lang, city)));
		this.#failed = failures.find((why) => why !== null) ?? null;
	}

	async #load(lang: Lang, city: string): Promise<Why | null> {
		try {
			this.#cards.set(`${lang}/${city}`, await loadCard(lang, city, fetch));
			return null;
		} catch (error) {
			// Offline, the comparison shows the statements, which are in the index, and a message.
			return whyOf(error);
		}
	}
}
