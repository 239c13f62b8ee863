import type { AtlasIndex } from '$lib/atlas/index-data';
import { ARTICLE_LANG, type Lang } from '$lib/atlas/vocabulary';
import type { SearchData } from './documents';
import { entriesOf, type Entries } from './entries';
import { foldName } from './fold';
import type { KeyedCity, KeyedNote, KeyedPassage, KeyedRole } from './entries';
import { excerpt, FoundTerms, mark, type Keyed, type Part } from './keyed';
import { Matcher } from './matcher';
import type { Kind } from './word-index';

/** What a search finds: of each kind the best first, no more than the list has room for; and how many there are in all. */
export interface Found {
	cities: CityFind[];
	roles: RoleFind[];
	passages: PassageFind[];
	notes: NoteFind[];
	count: number;
}

export interface CityFind {
	id: string;
	name: Part[];
	/** Another of its names, where the reader typed that one. */
	form: Part[] | null;
}

export interface RoleFind {
	id: string;
	/** The city whose card it opens: of a group, the first. */
	city: string;
	type: Part[];
	statement: Part[];
}

export interface PassageFind {
	id: string;
	pages: string;
	section: string;
	words: Part[];
	/** The language of `words`: the article's where they are its own. */
	lang: Lang;
}

export interface NoteFind {
	id: string;
	on: { passage: string } | { city: string };
	words: Part[];
}

/** How many of each kind are shown. */
const SHOWN: Record<Kind, number> = { city: 8, role: 6, passage: 8, note: 4 };

/** An entry that was found, and the terms by which it was. */
interface Hit<Entry> {
	entry: Entry;
	terms: FoundTerms;
}

interface Hits {
	city: Hit<KeyedCity>[];
	role: Hit<KeyedRole>[];
	passage: Hit<KeyedPassage>[];
	note: Hit<KeyedNote>[];
}

/** The atlas in one language, to be searched by its cities' names, its roles, passages and notes. */
export class Search {
	readonly lang: Lang;
	readonly #entries: Entries;
	readonly #matcher: Matcher;
	#last: { text: string; hits: Hits } | null = null;

	private constructor(lang: Lang, entries: Entries, matcher: Matcher) {
		this.lang = lang;
		this.#entries = entries;
		this.#matcher = matcher;
	}

	/** @throws Error where the index cannot be loaded */
	static async of(atlas: AtlasIndex, { documents, index }: SearchData): Promise<Search> {
		return new Search(atlas.lang, entriesOf(atlas, documents), await Matcher.of(index));
	}

	/** Everything that a text finds; nothing where it holds no word. */
	find(text: string): Found {
		const { city, role, passage, note } = this.#hits(text);
		// All names of a city that was found are marked: the article may write another than the reader typed.
		const names = city.flatMap(({ entry }) => entry.terms);
		const withNames = <Entry>({ entry, terms }: Hit<Entry>) => ({ entry, terms: terms.with(names) });
		return {
			cities: city.slice(0, SHOWN.city).map((hit) => cityFind(hit, text)),
			roles: role.slice(0, SHOWN.role).map((hit) => roleFind(withNames(hit))),
			passages: passage.slice(0, SHOWN.passage).map((hit) => passageFind(withNames(hit))),
			notes: note.slice(0, SHOWN.note).map((hit) => noteFind(withNames(hit))),
			count: city.length + role.length + passage.length + note.length
		};
	}

	/** The cities that a text narrows the map to: those of that name, or else those of the roles, passages and notes found. */
	cities(text: string): ReadonlySet<string> {
		const { city, role, passage, note } = this.#hits(text);
		if (city.length > 0) return new Set(city.map(({ entry }) => entry.id));
		return new Set([
			...role.flatMap(({ entry }) => entry.cities),
			...passage.flatMap(citiesSpokenOf),
			...note.flatMap(({ entry: { on } }) => ('city' in on ? [on.city] : []))
		]);
	}

	/** The city of which this is a name, whole, in whichever language, script or spelling; `null`: of none, or of several. */
	readonly cityNamed = (name: string): string | null => {
		const key = foldName(name);
		const named = [...this.#entries.cities.values()].filter(({ forms }) =>
			forms.some(({ text }) => foldName(text) === key)
		);
		return named.length === 1 ? (named[0]?.id ?? null) : null;
	};

	/** The passages in which a text finds its words; `null` where it finds a city by name, or words in no passage. */
	passages(text: string): ReadonlySet<string> | null {
		const { city, passage } = this.#hits(text);
		return city.length > 0 || passage.length === 0 ? null : new Set(passage.map(({ entry }) => entry.id));
	}

	/** Remembers the last search: `find` and `cities` are called with the same text. */
	#hits(text: string): Hits {
		if (this.#last?.text !== text) this.#last = { text, hits: this.#search(text) };
		return this.#last.hits;
	}

	#search(text: string): Hits {
		const { cities, roles, passages, notes } = this.#entries;
		const matches = this.#matcher.match(text);
		const of = <Entry>(kind: Kind, entries: ReadonlyMap<string, Entry>) =>
			matches.flatMap((match): Hit<Entry>[] => {
				const entry = match.kind === kind ? entries.get(match.id) : undefined;
				return entry ? [{ entry, terms: new FoundTerms(match.terms) }] : [];
			});
		return {
			city: of('city', cities),
			role: of('role', roles),
			passage: of('passage', passages),
			note: of('note', notes)
		};
	}
}

const isFound = (name: Keyed, terms: FoundTerms) => terms.hasName(name.text) || terms.in(name).length > 0;

/** A name with the words searched for marked; all of it where it was only found as one word. */
const markName = (name: Keyed, terms: FoundTerms): Part[] =>
	terms.in(name).length === 0 && terms.hasName(name.text) ? [{ text: name.text, hit: true }] : mark(name, terms);

function cityFind({ entry: { id, name, forms }, terms }: Hit<KeyedCity>, asked: string): CityFind {
	const others = forms.filter((form) => isFound(form, terms));
	const asWritten = others.find(({ text }) => text.toLowerCase().startsWith(asked.trim().toLowerCase()));
	const form = isFound(name, terms) ? undefined : (asWritten ?? others[0]);
	return { id, name: markName(name, terms), form: form ? markName(form, terms) : null };
}

function roleFind({ entry: { id, cities, type, statement }, terms }: Hit<KeyedRole>): RoleFind {
	const [city = ''] = cities;
	return { id, city, type: mark(type, terms), statement: mark(statement, terms) };
}

function passageFind({ entry: { id, pages, section, texts }, terms }: Hit<KeyedPassage>): PassageFind {
	const { lang, sentences } = bestText(texts, terms);
	const [sentence] = sentences;
	return { id, pages, section, words: sentence ? excerpt(sentence, terms) : [], lang };
}

function noteFind({ entry: { id, on, text }, terms }: Hit<KeyedNote>): NoteFind {
	return { id, on, words: excerpt(text, terms) };
}

/** The cities named where the words are, or else all of the passage's. */
function citiesSpokenOf({ entry: { cities, texts }, terms }: Hit<KeyedPassage>): readonly string[] {
	const named = bestText(texts, terms).sentences.flatMap(({ cities }) => cities);
	return named.length > 0 ? named : cities;
}

/**
 * Of a passage's translation and original, the one in which more sentences hold a word searched for (the first where
 * both are equal), and its sentences that hold most of them; all of its sentences where none holds any.
 */
function bestText(texts: KeyedPassage['texts'], terms: FoundTerms): KeyedPassage['texts'][number] {
	const [best] = texts
		.map(({ lang, sentences }) => ({ lang, sentences, counts: sentences.map((one) => terms.in(one).length) }))
		.sort((a, b) => b.counts.filter(Boolean).length - a.counts.filter(Boolean).length);
	if (!best) return { lang: ARTICLE_LANG, sentences: [] };
	const most = Math.max(...best.counts);
	return { lang: best.lang, sentences: best.sentences.filter((_, place) => best.counts[place] === most) };
}
