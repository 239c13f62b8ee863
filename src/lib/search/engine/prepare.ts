import type { AtlasIndex } from '$lib/atlas/index-data';
import type { Lang } from '$lib/atlas/vocabulary';
import type { SearchDocuments, Sentence } from './documents';
import { foldName } from './fold';
import { allTerms, Keyer, type Keyed } from './keyed';
import type { Searchable } from './matcher';
import type { Pace } from '../pace';
import { nameTerms } from './terms';

/** All that can be found in one language, with the keys of its words. */
export interface Prepared {
	cities: ReadonlyMap<string, KeyedCity>;
	roles: ReadonlyMap<string, KeyedRole>;
	passages: ReadonlyMap<string, KeyedPassage>;
	notes: ReadonlyMap<string, KeyedNote>;
}

export type KeyedName = Keyed & { whole: string };
export type KeyedSentence = Keyed & { cities: readonly string[] };

export interface KeyedCity {
	id: string;
	/** In the language of the edition. */
	name: KeyedName;
	forms: readonly KeyedName[];
	terms: readonly string[];
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

/** Cuts and keys all words once, so that a search only compares keys. */
export async function prepare(index: AtlasIndex, documents: SearchDocuments, pace: Pace): Promise<Prepared> {
	const { lang } = index;
	const keyer = new Keyer();
	const name = (text: string): KeyedName => ({ ...keyer.key(text, 'forms'), whole: foldName(text) });
	const sentence = (lang: Lang) => (one: Sentence) => ({ ...keyer.key(one.text, lang), cities: one.cities });
	const forms = new Map(documents.cities.map(({ id, forms }) => [id, forms]));
	const typeLabels = new Map<string, string>(index.roleTypes.map(({ id, label }) => [id, label]));

	const cities = await each(index.cities, pace, (city): KeyedCity => {
		const all = forms.get(city.id) ?? [];
		return { id: city.id, name: name(city.name), forms: all.map(name), terms: all.flatMap(nameTerms) };
	});
	const roles = await each(index.roles, pace, ({ id, cities, type, statement }): KeyedRole => {
		const label = typeLabels.get(type) ?? '';
		return { id, cities, type: keyer.key(label, lang), statement: keyer.key(statement, lang) };
	});
	const passages = await each(documents.passages, pace, ({ quote, translation, ...passage }): KeyedPassage => {
		const translated = translation ? [{ lang, sentences: translation.map(sentence(lang)) }] : [];
		return { ...passage, texts: [...translated, { lang: 'ru', sentences: quote.map(sentence('ru')) }] };
	});
	const notes = await each(documents.notes, pace, (note): KeyedNote => {
		const on = 'city' in note ? { city: note.city } : { passage: note.passage };
		return { id: note.id, on, text: keyer.key(note.text, lang) };
	});
	return { cities, roles, passages, notes };
}

async function each<Entry, Made extends { id: string }>(
	entries: readonly Entry[],
	pace: Pace,
	make: (entry: Entry) => Made
): Promise<Map<string, Made>> {
	const made = new Map<string, Made>();
	for (const entry of entries) {
		const one = make(entry);
		made.set(one.id, one);
		await pace();
	}
	return made;
}

/** The same, as the matcher takes it. */
export function searchables({ cities, roles, passages, notes }: Prepared, lang: Lang): Searchable[] {
	const forms = (ids: readonly string[]) => ids.flatMap((id) => cities.get(id)?.terms ?? []);
	return [
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
	];
}
