import type { AtlasIndex } from '$lib/atlas/index-data';
import type { Note } from '$lib/atlas/notes';
import type { Atlas, City, Mention, Passage } from '$lib/atlas/schema';
import { ARTICLE_LANG, LANGS, type Lang } from '$lib/atlas/vocabulary';
import type { NoteText, SearchData, SearchDocuments, Sentence } from '$lib/search/engine/documents';
import { entriesOf } from '$lib/search/engine/entries';
import { indexEntries } from '$lib/search/engine/index-entries';

/** The texts that a search in one language shows, and the index over their words. */
export function searchData(atlas: Atlas, index: AtlasIndex): SearchData {
	const documents = searchDocuments(atlas, index.lang);
	return { documents, index: indexEntries(entriesOf(index, documents), index.lang) };
}

/** The texts, cut into sentences: a find shows the one that holds the word. */
export function searchDocuments(atlas: Atlas, lang: Lang): SearchDocuments {
	const mentioned = mentionedBy(atlas);
	return {
		cities: atlas.cities.map((city) => ({ id: city.id, forms: forms(city, mentioned.get(city.id) ?? []) })),
		passages: atlas.passages.map((passage) => {
			const translation = lang === ARTICLE_LANG ? undefined : atlas.translations[lang].get(passage.id);
			return {
				id: passage.id,
				pages: passage.pages.join('–'),
				section: atlas.article.sections.find(({ id }) => id === passage.section)?.title[lang] ?? '',
				cities: citiesOf(atlas, passage),
				quote: sentences(passage.text, passage.mentions, ARTICLE_LANG),
				translation: translation ? sentences(translation.text, translation.mentions, lang) : null
			};
		}),
		notes: atlas.notes.flatMap((note) => noteText(atlas, note, lang))
	};
}

/** The words by which the passages and their translations name a city alone, inflected as they are there, by its id. */
function mentionedBy(atlas: Atlas): ReadonlyMap<string, Set<string>> {
	const words = new Map<string, Set<string>>();
	const texts = [...atlas.passages, ...Object.values(atlas.translations).flatMap((language) => [...language.values()])];
	for (const { text, mentions } of texts) {
		for (const { kind, cities, start, end } of mentions) {
			const [city, another] = cities;
			if (kind === 'periphrasis' || city === undefined || another !== undefined) continue;
			words.set(city, (words.get(city) ?? new Set()).add(text.slice(start, end)));
		}
	}
	return words;
}

/** The city's names, and the words that name it in the texts. */
const forms = (city: City, mentioned: Iterable<string>): string[] => [
	...new Set([...LANGS.map((lang) => city.names[lang]), city.written, ...city.aliases, ...mentioned])
];

function citiesOf(atlas: Atlas, { concerns, mentions }: Passage): string[] {
	const named = new Set([...concerns, ...mentions.flatMap(({ cities }) => cities)]);
	return named.size > 0 ? atlas.cities.flatMap(({ id }) => (named.has(id) ? id : [])) : [];
}

function sentences(text: string, mentions: readonly Mention[], lang: Lang): Sentence[] {
	return Array.from(new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(text), ({ segment, index }) => {
		const inside = mentions.filter(({ start }) => index <= start && start < index + segment.length);
		return { text: segment.trim(), cities: [...new Set(inside.flatMap(({ cities }) => cities))] };
	});
}

function noteText(atlas: Atlas, { id, text, passage, city }: Note, lang: Lang): NoteText[] {
	if (city !== undefined) return [{ id, text: text[lang], city, cities: [city] }];
	const on = atlas.passages.find((candidate) => candidate.id === passage);
	return on ? [{ id, text: text[lang], passage: on.id, cities: citiesOf(atlas, on) }] : [];
}
