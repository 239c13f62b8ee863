import type { CityEntry } from './index-data';

/*
 * The one order of a city's names, on the map and in all words: the name that readers of the edition know, and beside it,
 * only where it differs, the form that the passages print: `Отрар · Отырар`.
 */

/** What stands beside a city's name; `null` where the passages print that name itself. */
export const printedForm = ({ nameInPassages }: Pick<CityEntry, 'nameInPassages'>): string | null =>
	nameInPassages ?? null;

/** Both names as one text, for sentences, titles and accessible names. */
export function fullName(city: Pick<CityEntry, 'name' | 'nameInPassages'>): string {
	const printed = printedForm(city);
	return printed === null ? city.name : `${city.name} · ${printed}`;
}
