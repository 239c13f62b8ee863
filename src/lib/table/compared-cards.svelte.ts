import { untrack } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import type { CityCard } from '$lib/atlas/edition';
import type { Lang } from '$lib/atlas/vocabulary';
import { loadCard } from '$lib/card/cards';

/** The cards of the compared cities, loaded one by one. */
export class ComparedCards {
	readonly #cards = new SvelteMap<string, CityCard>();
	#failed = $state(false);

	/** True where a card of the last `want` failed to load. */
	get failed(): boolean {
		return this.#failed;
	}

	/** A city's card; `undefined` until it is loaded. */
	get(lang: Lang, city: string): CityCard | undefined {
		return this.#cards.get(`${lang}/${city}`);
	}

	/** Loads the cards that are not loaded yet; sets `failed` if one fails. */
	want(lang: Lang, cities: readonly string[]): void {
		this.#failed = false;
		for (const city of cities) {
			if (!untrack(() => this.get(lang, city))) void this.#load(lang, city);
		}
	}

	async #load(lang: Lang, city: string): Promise<void> {
		try {
			this.#cards.set(`${lang}/${city}`, await loadCard(lang, city, fetch));
		} catch {
			// Offline, the comparison shows the statements, which are in the index, and a message.
			this.#failed = true;
		}
	}
}
