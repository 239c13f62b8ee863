import type { CardRelation, CardRole, CityCard, EraWords, PassageEntry, ReadingText } from '$lib/atlas/edition';
import { Gatherer } from '$lib/atlas/gather';
import type { AtlasIndex, EraEntry, RelationEntry, RoleEntry } from '$lib/atlas/index-data';
import { isPlaced } from '$lib/atlas/projection';
import type { Atlas, City, Localised, Passage, Relation, Role, RoleType } from '$lib/atlas/schema';
import { segments, type EvidenceSpan } from '$lib/atlas/segments';
import { ARTICLE_LANG, LANGS, type EraId, type Lang, type RoleTypeId } from '$lib/atlas/vocabulary';
import { authorityLinks } from '../authorities';
import { citeArticle, citePassage, pageRange } from '../citation/cite';
import { greatCircle } from '../great-circle';
import { timelineEntry } from '../timeline';
import { evidenceByPassage, passagesByCity } from './by-id';
import { coordinatesOf, notesOn } from './notes';
import { articleEntry, cityEntry, drawnEra, eraEntry } from './index-entries';
import { where } from './where';

export { concerns } from './naming';

/** The atlas in one language. */
export class Edition {
	readonly #atlas: Atlas;
	readonly lang: Lang;

	readonly #evidence: ReadonlyMap<string, EvidenceSpan[]>;
	readonly #concerning: ReadonlyMap<string, Passage[]>;
	readonly #entries = new Map<string, PassageEntry>();
	#index: AtlasIndex | null = null;

	constructor(atlas: Atlas, lang: Lang) {
		this.#atlas = atlas;
		this.lang = lang;
		this.#evidence = evidenceByPassage(atlas);
		this.#concerning = passagesByCity(atlas);
	}

	/** What every page carries: cities in the language's alphabetical order, roles, eras, relations; no passages. */
	index(): AtlasIndex {
		return (this.#index ??= this.#makeIndex());
	}

	#makeIndex(): AtlasIndex {
		const { lang } = this;
		const { article, cities, roleTypes, roles, relations, passages, eras } = this.#atlas;
		const collator = new Intl.Collator(lang);
		const gatherer = new Gatherer(cities.filter(isPlaced));
		return {
			lang,
			article: articleEntry(article, lang),
			eras: eras.map((era) => drawnEra(era, lang)),
			roleTypes: roleTypes.map(({ id, label, description }) => ({
				id,
				label: label[lang],
				description: description[lang]
			})),
			cities: cities
				.map((city) => {
					const own = this.#concerning.get(city.id) ?? [];
					return cityEntry(city, { lang, passages: own, zoom: gatherer.cityLevel(city.id) });
				})
				.sort((a, b) => collator.compare(a.name, b.name)),
			roles: roles.map((role) => this.#role(role)),
			relations: relations.map((relation) => this.#relation(relation)),
			passages: passages.map(({ id, eras }) => ({ id, eras })),
			timeline: timelineEntry(this.#atlas, lang)
		};
	}

	/** All that the atlas says of a city, or `undefined` where there is no such city. */
	card(id: string): CityCard | undefined {
		const city = this.#atlas.cities.find((city) => city.id === id);
		if (!city) return undefined;
		const { lang } = this;
		const roles = this.#atlas.roles.filter((role) => role.cities.includes(id)).map((role) => this.#cardRole(role));
		return {
			id,
			lang,
			name: city.names[lang],
			written: city.written,
			otherNames: LANGS.filter((other) => other !== lang).map((lang) => ({ lang, name: city.names[lang] })),
			country: city.country[lang],
			site: city.site?.[lang] ?? null,
			coordinates: coordinatesOf(this.#atlas, city, this.lang),
			where: where(city, this.#atlas.cities, lang),
			authorities: authorityLinks(city),
			roles,
			relations: this.#atlas.relations
				.filter(({ from, to }) => from === id || to === id)
				.map((relation) => this.#cardRelation(relation)),
			passages: (this.#concerning.get(id) ?? []).map((passage) => this.#entry(passage)),
			notes: notesOn(this.#atlas, this.lang, (note) => note.city === id),
			description: roles.map(({ statement }) => statement).join('; ')
		};
	}

	/** The cards of all cities. */
	cards(): CityCard[] {
		return this.#atlas.cities.flatMap(({ id }) => this.card(id) ?? []);
	}

	/** Passages in the article's order. */
	passages(which: (passage: Passage) => boolean = () => true): PassageEntry[] {
		return this.#atlas.passages.filter(which).map((passage) => this.#entry(passage));
	}

	#entry(passage: Passage): PassageEntry {
		const entry = this.#entries.get(passage.id) ?? this.#makeEntry(passage);
		this.#entries.set(passage.id, entry);
		return entry;
	}

	#makeEntry(passage: Passage): PassageEntry {
		const { article, translations } = this.#atlas;
		const translation = this.lang === ARTICLE_LANG ? undefined : translations[this.lang].get(passage.id);
		return {
			id: passage.id,
			order: passage.order,
			section: article.sections.find(({ id }) => id === passage.section)?.title[this.lang] ?? '',
			pages: pageRange(passage.pages),
			eras: passage.eras.map((era) => this.#era(era)),
			follows: passage.continues ? 'sentence' : (passage.follows ?? 'gap'),
			citation: citePassage(article, this.lang, passage.pages),
			quote: segments(passage.text, passage.mentions, this.#evidence.get(passage.id) ?? []),
			translation: translation ? segments(translation.text, translation.mentions) : null,
			notes: notesOn(this.#atlas, this.lang, (note) => note.passage === passage.id)
		};
	}

	/** The article's passages in its order, under its section heads. */
	reading(): ReadingText {
		const { article, passages } = this.#atlas;
		const original = (title: Localised) => (this.lang === article.language ? null : title[article.language]);
		return {
			title: article.title[this.lang],
			original: original(article.title),
			citation: citeArticle(article, this.lang),
			sections: article.sections
				.filter(({ id }) => passages.some(({ section }) => section === id))
				.map(({ id, title }) => ({
					id,
					title: title[this.lang],
					original: original(title),
					passages: this.passages(({ section }) => section === id)
				}))
		};
	}

	/** What the article says of an era, or `undefined` where there is no such era. */
	eraWords(id: EraId): EraWords | undefined {
		const era = this.#atlas.eras.find((era) => era.id === id);
		if (!era) return undefined;
		return {
			era: id,
			description: era.description[this.lang],
			passages: this.passages(({ eras }) => eras.includes(id))
		};
	}

	#era(id: EraId): EraEntry {
		const era = this.#atlas.eras.find((era) => era.id === id);
		if (!era) throw new RangeError(`no era "${id}"`);
		return eraEntry(era, this.lang);
	}

	#roleType(id: RoleTypeId): RoleType | undefined {
		return this.#atlas.roleTypes.find((type) => type.id === id);
	}

	#role({ id, cities, era, type, modality, statement }: Role): RoleEntry {
		return { id, cities, era, type, modality, statement: statement[this.lang] };
	}

	#relation({ id, from, to, era, type, statement, evidence }: Relation): RelationEntry {
		const [start, end] = [this.#city(from), this.#city(to)];
		const arc = isPlaced(start) && isPlaced(end) ? greatCircle(start, end) : null;
		return { id, from, to, era, type, statement: statement[this.lang], passage: evidence.passage, arc };
	}

	#cardRole(role: Role): CardRole {
		const passages = [...new Set(role.evidence.map(({ passage }) => passage))];
		return {
			...this.#role(role),
			typeLabel: this.#roleType(role.type)?.label[this.lang] ?? '',
			typeMeaning: this.#roleType(role.type)?.description[this.lang] ?? '',
			passages: passages.map((id) => ({ id, pages: this.#pages(id) }))
		};
	}

	#cardRelation(relation: Relation): CardRelation {
		return {
			...this.#relation(relation),
			fromName: this.#city(relation.from).names[this.lang],
			toName: this.#city(relation.to).names[this.lang],
			pages: this.#pages(relation.evidence.passage)
		};
	}

	#pages(passage: string): string {
		return pageRange(this.#atlas.passages.find(({ id }) => id === passage)?.pages ?? []);
	}

	#city(id: string): City {
		const city = this.#atlas.cities.find((city) => city.id === id);
		if (!city) throw new RangeError(`no city "${id}"`);
		return city;
	}
}
