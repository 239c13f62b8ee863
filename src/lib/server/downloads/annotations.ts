import type { Atlas, Mention, Passage, Role } from '$lib/atlas/schema';
import { LANGS, type Lang } from '$lib/atlas/vocabulary';
import type { Address } from './address';
import { authorityUris } from '../authorities';
import { doiUri } from '../citation/record';
import { LICENCE, RIGHTS } from './rights';

/** Characters of context on either side of a quote: enough to tell one «Афинах» from the next. */
const CONTEXT = 40;

interface TextQuoteSelector {
	type: 'TextQuoteSelector';
	exact: string;
	prefix?: string;
	suffix?: string;
}
interface Target {
	source: string;
	selector: TextQuoteSelector;
}
/** `dc:type` says what the value is one of. */
interface TextualBody {
	type: 'TextualBody';
	purpose: 'tagging' | 'classifying' | 'describing';
	value: string;
	format: 'text/plain';
	language?: Lang;
	'dc:type'?: 'mention kind' | 'role type' | 'era' | 'modality';
}
interface SpecificResource {
	type: 'SpecificResource';
	purpose: 'identifying' | 'linking';
	source: string;
}
interface Annotation {
	id: string;
	type: 'Annotation';
	motivation: 'identifying' | 'highlighting' | 'classifying';
	body: (TextualBody | SpecificResource)[];
	target: Target | Target[];
}

/**
 * The mentions, the passages and the roles as W3C Web Annotations of the article: a collection of one page.
 * Every `exact` is verbatim in the article.
 */
export function annotations(atlas: Atlas, address: Address) {
	const id = address('/data/annotations.json');
	const annotator = new Annotator(atlas, address, id);
	const items = [...atlas.passages.flatMap((passage) => annotator.passage(passage)), ...annotator.roles()];
	return {
		'@context': 'http://www.w3.org/ns/anno.jsonld',
		id,
		type: 'AnnotationCollection',
		label: 'Cities as Actors',
		rights: LICENCE,
		'dc:rights': RIGHTS,
		total: items.length,
		first: { id: `${id}#page`, type: 'AnnotationPage', startIndex: 0, items }
	};
}

class Annotator {
	readonly #atlas: Atlas;
	readonly #address: Address;
	readonly #id: string;
	readonly #source: string;

	constructor(atlas: Atlas, address: Address, id: string) {
		this.#atlas = atlas;
		this.#address = address;
		this.#id = id;
		this.#source = doiUri(atlas.article);
	}

	/** The passage as a quote, then the cities that it names. */
	passage(passage: Passage): Annotation[] {
		const { id, text, mentions, eras } = passage;
		const quote = this.#annotation(
			`passage-${id}`,
			'highlighting',
			[
				{ type: 'SpecificResource', purpose: 'linking', source: this.#address(`/ru/read?passage=${id}`) },
				...eras.map((era) => tag(era, 'era'))
			],
			{ source: this.#source, selector: { type: 'TextQuoteSelector', exact: text } }
		);
		return [quote, ...mentions.flatMap((mention, index) => this.#mention(passage, mention, index + 1))];
	}

	#mention({ id, text }: Passage, { start, end, cities, kind }: Mention, number: number): Annotation[] {
		return cities.map((city) =>
			this.#annotation(
				`mention-${id}-${number}-${city}`,
				'identifying',
				[...this.#city(city), tag(kind, 'mention kind')],
				this.#quote(text, start, end)
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
			const text = this.#atlas.passages.find(({ id }) => id === passage)?.text ?? exact;
			const start = text.indexOf(exact);
			return this.#quote(text, start, start + exact.length);
		});
	}

	/** The city's page here, and the same city in each authority. */
	#city(id: string): SpecificResource[] {
		const city = this.#atlas.cities.find((city) => city.id === id);
		const sources = [this.#address(`/en/cities/${id}`), ...(city ? authorityUris(city) : [])];
		return sources.map((source) => ({ type: 'SpecificResource', purpose: 'identifying', source }));
	}

	#quote(text: string, start: number, end: number): Target {
		const prefix = text.slice(Math.max(0, start - CONTEXT), start);
		const suffix = text.slice(end, end + CONTEXT);
		return {
			source: this.#source,
			selector: {
				type: 'TextQuoteSelector',
				exact: text.slice(start, end),
				...(prefix && { prefix }),
				...(suffix && { suffix })
			}
		};
	}

	#annotation(
		name: string,
		motivation: Annotation['motivation'],
		body: Annotation['body'],
		target: Annotation['target']
	): Annotation {
		return { id: `${this.#id}#${name}`, type: 'Annotation', motivation, body, target };
	}
}

const tag = (value: string, what: NonNullable<TextualBody['dc:type']>): TextualBody => {
	return { type: 'TextualBody', purpose: 'tagging', value, format: 'text/plain', 'dc:type': what };
};
