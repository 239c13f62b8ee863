import type { PassageEntry } from '$lib/atlas/edition';
import type { Messages } from '$lib/i18n/messages.svelte';
import { pagesWords } from '$lib/i18n/pages';
import { citiesOf } from './rows';

/** A passage in one line: page, cities, eras. */
export function describe(words: Messages, passage: PassageEntry, cityName: (id: string) => string): string {
	const cities = citiesOf(passage).map(cityName).join(', ');
	const eras = passage.eras.map(({ label }) => label).join(', ');
	return [pagesWords(words, passage.pages), cities || words.read_no_city(), eras].filter(Boolean).join(' · ');
}
