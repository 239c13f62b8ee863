import { untrack } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import type { CityCard } from '$lib/atlas/edition';
import type { Lang } from '$lib/atlas/vocabulary';
import { loadCard } from '$lib/card/cards';

/** The cards of the compared cities, as they come. */
export class ComparedCards {
	readonly #cards = new SvelteMap<string, CityCard>();
	#failed = $state(false);

	/** True where the last that was asked for did not all come. */
	get failed(): boolean {
		return this.#failed;
	}

	/** A city's card, or `undefined` while it is not there. */
	get(lang: Lang, city: string): CityCard | undefined {
		return this.#cards.get(`${lang}/${city}`);
	}

	/** Loads the cards that are not there yet; a failure shows in `failed`. */
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
			// Without a network the statements still stand; the comparison says what is missing.
			this.#failed = true;
		}
	}
}
