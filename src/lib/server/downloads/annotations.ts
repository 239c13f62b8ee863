import type { Atlas, Mention, Passage, Role } from '$lib/atlas/schema';
import { ARTICLE_LANG, DATA_LANG, LANGS } from '$lib/atlas/vocabulary';
import type { Address } from './address';
import { authorityUris } from '../authorities';
import { doiUri } from '../citation/record';
import { RELEASE } from '../release';
import { creator, LICENCE, NAME, RIGHTS } from './rights';
import { passageStarts, plainText } from './text';
import type { Annotation, SpecificResource, Target, TextualBody } from './web-annotation';

/** Characters of context on either side of a quote. Tools that look for it by approximate matching take no more. */
const CONTEXT = 32;

const CREATED = `${RELEASE.date}T00:00:00Z`;

/**
 * The mentions, the passages and the roles as W3C Web Annotations: a collection of one page. Every `exact` is verbatim in
 * the article, which is the target's `scope`; the target itself is the atlas's own text of the passages, which tools can
 * fetch, and in which positions count.
 */
export function annotations(atlas: Atlas, address: Address) {
	const id = address('/data/annotations.json');
	const annotator = new Annotator(atlas, address, id);
	const items = [...atlas.passages.flatMap((passage) => annotator.passage(passage)), ...annotator.roles()];
	const page = `${id}#page`;
	return {
		'@context': 'http://www.w3.org/ns/anno.jsonld',
		id,
		type: 'AnnotationCollection',
		label: NAME,
		creator: creator(address),
		created: CREATED,
		rights: LICENCE,
		'dc:rights': RIGHTS,
		'schema:version': RELEASE.version,
		total: items.length,
		first: { id: page, type: 'AnnotationPage', partOf: id, startIndex: 0, items },
		last: page
	};
}

class Annotator {
	readonly #atlas: Atlas;
	readonly #address: Address;
	readonly #id: string;
	readonly #text: string;
	readonly #starts: ReadonlyMap<string, number>;

	constructor(atlas: Atlas, address: Address, id: string) {
		this.#atlas = atlas;
		this.#address = address;
		this.#id = id;
		this.#text = plainText(atlas);
		this.#starts = passageStarts(atlas);
	}

	/** The passage as a quote, then the cities that it names. */
	passage(passage: Passage): Annotation[] {
		const { id, text, mentions, eras } = passage;
		const quote = this.#annotation(
			`passage-${id}`,
			'highlighting',
			[
				{ type: 'SpecificResource', purpose: 'linking', source: this.#address(`/${ARTICLE_LANG}/read?passage=${id}`) },
				...eras.map((era) => tag(era, 'era'))
			],
			[this.#quote(id, 0, text.length)]
		);
		return [quote, ...mentions.flatMap((mention, index) => this.#mention(passage, mention, index + 1))];
	}

	#mention({ id }: Passage, { start, end, cities, kind }: Mention, number: number): Annotation[] {
		return cities.map((city) =>
			this.#annotation(
				`mention-${id}-${number}-${city}`,
				'identifying',
				[...this.#city(city), tag(kind, 'mention kind')],
				[this.#quote(id, start, end)]
			)
		);
	}

	roles(): Annotation[] {
		return this.#atlas.roles.map((role) =>
			this.#annotation(`role-${role.id}`, 'classifying', this.#role(role), this.#evidence(role))
		);
	}

	#role({ type, era, modality, cities, statement }: Role): Annotation['body'] {
		return [
			{ ...tag(type, 'role type'), purpose: 'classifying' },
			{ ...tag(modality, 'modality'), purpose: 'classifying' },
			tag(era, 'era'),
			...LANGS.map((language): TextualBody => {
				return {
					type: 'TextualBody',
					purpose: 'describing',
					value: statement[language],
					format: 'text/plain',
					language
				};
			}),
			...cities.flatMap((city) => this.#city(city))
		];
	}

	#evidence({ evidence }: Role): Target[] {
		return evidence.map(({ passage, exact }) => {
			const start = this.#atlas.passages.find(({ id }) => id === passage)?.text.indexOf(exact) ?? -1;
			return this.#quote(passage, start, start + exact.length);
		});
	}

	/** The city's page here, and the same city in each authority. */
	#city(id: string): SpecificResource[] {
		const city = this.#atlas.cities.find((city) => city.id === id);
		const sources = [this.#address(`/${DATA_LANG}/cities/${id}`), ...(city ? authorityUris(city) : [])];
		return sources.map((source) => ({ type: 'SpecificResource', purpose: 'identifying', source }));
	}

	/** Offsets are those in the passage. The context runs on into the passages beside it. */
	#quote(passage: string, from: number, to: number): Target {
		const text = this.#text;
		const above = this.#starts.get(passage) ?? 0;
		const [start, end] = [above + from, above + to];
		const prefix = text.slice(Math.max(0, start - CONTEXT), start);
		const suffix = text.slice(end, end + CONTEXT);
		return {
			type: 'SpecificResource',
			source: this.#address('/data/passages.txt'),
			scope: doiUri(this.#atlas.article),
			selector: [
				{
					type: 'TextQuoteSelector',
					exact: text.slice(start, end),
					...(prefix && { prefix }),
					...(suffix && { suffix })
				},
				{ type: 'TextPositionSelector', start, end }
			]
		};
	}

	/** One target is an object, since tools read that; several are a list. */
	#annotation(
		name: string,
		motivation: Annotation['motivation'],
		body: Annotation['body'],
		targets: Target[]
	): Annotation {
		const [target, ...more] = targets;
		if (!target) throw new Error(`the annotation ${name} has no words in the article; add evidence`);
		return {
			id: `${this.#id}#${name}`,
			type: 'Annotation',
			motivation,
			creator: this.#address(`/${DATA_LANG}/about`),
			created: CREATED,
			body,
			target: more.length > 0 ? targets : target
		};
	}
}

const tag = (value: string, what: NonNullable<TextualBody['dc:type']>): TextualBody => {
	return { type: 'TextualBody', purpose: 'tagging', value, format: 'text/plain', 'dc:type': what };
};
