import type { Messages } from '$lib/i18n/messages.svelte';

/** What the filters have done. */
export interface FilterNews {
	/** The eras, role types and search of the view, in words. */
	filters: readonly string[];
	/** The one chosen era, where nothing else is chosen. */
	era: string | null;
	/** How many cities they leave. */
	count: number;
	/** Whether the map has moved to them. */
	moved: boolean;
}

/** As in `Kazakh Khanate: 5 cities; the map has moved to them`. */
export function filterWords(words: Messages, { filters, era, count, moved }: FilterNews): string {
	if (count === 0) return era === null ? words.nothing_matches() : words.era_names_no_city({ era });
	const cities = words.cities_count({ count });
	if (filters.length === 0) return words.news_no_filter({ cities });
	return `${filters.join(', ')}: ${cities}${moved ? `; ${words.news_moved()}` : ''}`;
}

/** As in `Step 3 of 12. On the map: Milan, Venice`. */
export function stepWords(words: Messages, step: number, total: number, cities: readonly string[]): string {
	const on = cities.length > 0 ? words.news_on_map({ cities: cities.join(', ') }) : words.news_world();
	return `${words.tour_step({ step, total })}. ${on}`;
}
