import type { AtlasIndex } from '$lib/atlas/index-data';
import { ARTICLE_LANG, type Lang } from '$lib/atlas/vocabulary';
import type { SearchDocuments, Sentence } from './documents';
import { Keyer, lazy, type Keyed } from './keyed';
import { nameTerms } from './terms';

/** Everything that can be found in one language, by kind and id. */
export interface Entries {
	cities: ReadonlyMap<string, KeyedCity>;
	roles: ReadonlyMap<string, KeyedRole>;
	passages: ReadonlyMap<string, KeyedPassage>;
	notes: ReadonlyMap<string, KeyedNote>;
}

export type KeyedSentence = Keyed & { cities: readonly string[] };

export interface KeyedCity {
	id: string;
	/** In the language of the edition. */
	name: Keyed;
	forms: readonly Keyed[];
	/** Of all its names. */
	readonly terms: readonly string[];
}

export interface KeyedRole {
	id: string;
	cities: readonly string[];
	type: Keyed;
	statement: Keyed;
}

export interface KeyedPassage {
	id: string;
	pages: string;
	section: string;
	cities: readonly string[];
	/** The translation before the original. */
	texts: readonly { lang: Lang; sentences: readonly KeyedSentence[] }[];
}

export interface KeyedNote {
	id: string;
	on: { passage: string } | { city: string };
	text: Keyed;
}

/** Joins what every page carries with what the search fetches. Cheap: no word is folded before it is needed. */
export function entriesOf(index: AtlasIndex, documents: SearchDocuments): Entries {
	const { lang } = index;
	const keyer = new Keyer();
	const name = (text: string) => keyer.key(text, 'forms');
	const sentence =
		(lang: Lang) =>
		({ text, cities }: Sentence): KeyedSentence =>
			Object.assign(keyer.key(text, lang), { cities });
	const forms = new Map(documents.cities.map(({ id, forms }) => [id, forms]));
	const typeLabels = new Map<string, string>(index.roleTypes.map(({ id, label }) => [id, label]));

	return {
		cities: byId(
			index.cities.map(({ id, name: shown }): KeyedCity => {
				const all = forms.get(id) ?? [];
				const terms = lazy(() => all.flatMap(nameTerms));
				return {
					id,
					name: name(shown),
					forms: all.map(name),
					get terms() {
						return terms();
					}
				};
			})
		),
		roles: byId(
			index.roles.map(({ id, cities, type, statement }): KeyedRole => {
				return { id, cities, type: keyer.key(typeLabels.get(type) ?? '', lang), statement: keyer.key(statement, lang) };
			})
		),
		passages: byId(
			documents.passages.map(({ quote, translation, ...passage }): KeyedPassage => {
				const translated = translation ? [{ lang, sentences: translation.map(sentence(lang)) }] : [];
				return {
					...passage,
					texts: [...translated, { lang: ARTICLE_LANG, sentences: quote.map(sentence(ARTICLE_LANG)) }]
				};
			})
		),
		notes: byId(
			documents.notes.map((note): KeyedNote => {
				const on = 'city' in note ? { city: note.city } : { passage: note.passage };
				return { id: note.id, on, text: keyer.key(note.text, lang) };
			})
		)
	};
}

const byId = <Entry extends { id: string }>(entries: readonly Entry[]) =>
	new Map(entries.map((entry) => [entry.id, entry]));
