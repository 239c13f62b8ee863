import { untrack } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import type { CityCard } from '$lib/atlas/edition';
import type { Lang } from '$lib/atlas/vocabulary';
import { base } from '$lib/view/base';

/** The cards of the compared cities, fetched when they are asked for and kept. */
export class Cards {
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

	/** Fetches the cards that are not there yet; a failure shows in `failed`. Returns what gives the fetching up. */
	want(lang: Lang, cities: readonly string[]): () => void {
		const cancelling = new AbortController();
		this.#failed = false;
		for (const city of cities) {
			if (!untrack(() => this.get(lang, city))) void this.#fetch(lang, city, cancelling.signal);
		}
		return () => cancelling.abort();
	}

	async #fetch(lang: Lang, city: string, signal: AbortSignal): Promise<void> {
		try {
			const response = await fetch(`${base}/${lang}/cities/${city}/card.json`, { signal });
			if (!response.ok) throw new Error(`${response.status} for ${response.url}`);
			this.#cards.set(`${lang}/${city}`, (await response.json()) as CityCard);
		} catch {
			// Without a line the statements still stand; the comparison says what is missing.
			if (!signal.aborted) this.#failed = true;
		}
	}
}
