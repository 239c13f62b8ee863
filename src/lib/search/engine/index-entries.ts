import type { Lang } from '$lib/atlas/vocabulary';
import type { Entries } from './entries';
import { allTerms } from './keyed';
import { buildIndex, type Searchable, type SerialisedIndex } from './word-index';

/** The index over all entries. Cuts, folds and stems every word: for the build, not for the browser. */
export function indexEntries({ cities, roles, passages, notes }: Entries, lang: Lang): SerialisedIndex {
	const forms = (ids: readonly string[]) => ids.flatMap((id) => cities.get(id)?.terms ?? []);
	return buildIndex([
		...Array.from(cities.values(), ({ id, terms }): Searchable => ({ kind: 'city', id, terms: { forms: terms } })),
		...Array.from(roles.values(), ({ id, cities, type, statement }): Searchable => {
			const terms = { forms: forms(cities), [lang]: [...allTerms(type), ...allTerms(statement)] };
			return { kind: 'role', id, terms };
		}),
		...Array.from(passages.values(), ({ id, cities, texts }): Searchable => {
			const words = texts.map(({ lang, sentences }) => [lang, sentences.flatMap(allTerms)] as const);
			return { kind: 'passage', id, terms: { forms: forms(cities), ...Object.fromEntries(words) } };
		}),
		...Array.from(notes.values(), ({ id, on, text }): Searchable => {
			const terms = { forms: 'city' in on ? forms([on.city]) : [], [lang]: allTerms(text) };
			return { kind: 'note', id, terms };
		})
	]);
}
