import { intervalOf } from '$lib/atlas/edtf';
import { ARTICLE_LANG, LANGS } from '$lib/atlas/vocabulary';
import type { Article, Atlas, City, Relation } from '$lib/atlas/schema';
import type { Address } from './address';
import { authorityUris } from '../authorities';
import { erasOf, rolesOf, withPages } from './geojson';
import { attribution, shortCitation } from '../citation/cite';
import { doiUri } from '../citation/record';
import { LICENCE, RIGHTS } from './rights';

/** The context that the format's own document names. */
const CONTEXT = 'https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld';

/** Getty AAT: holds for a ruin and for a capital. */
const INHABITED_PLACE = { identifier: 'aat:300008347', label: 'inhabited places' };

interface LpfDate {
	in?: string;
	/** No earlier than this. */
	earliest?: string;
}
interface Timespan {
	start: LpfDate;
	end: LpfDate;
}

/**
 * The cities in Linked Places Format 1.3 (github.com/LinkedPasts/linked-places-format): GeoJSON that is JSON-LD too.
 * Also passes the World Historical Gazetteer's schema 2.0 where the origin is known, since that wants whole addresses.
 */
export function citiesLpf(atlas: Atlas, address: Address) {
	return {
		type: 'FeatureCollection',
		'@context': CONTEXT,
		title: 'Cities as Actors',
		license: LICENCE,
		rights: RIGHTS,
		attribution: attribution(atlas.article),
		features: atlas.cities.map((city) => feature(atlas, city, address))
	};
}

function feature(atlas: Atlas, city: City, address: Address) {
	const { id, lat, lng, coordinateSource, countryCode } = city;
	const { article } = atlas;
	const relations = atlas.relations.filter(({ from }) => from === id);
	return {
		'@id': place(id, address),
		type: 'Feature',
		properties: { title: city.names.en, fclasses: ['P'], ccodes: [countryCode] },
		when: when(atlas, id),
		names: names(city, article),
		types: [INHABITED_PLACE],
		geometry: {
			type: 'GeometryCollection',
			geometries: [
				{
					type: 'Point',
					coordinates: [lng, lat],
					citations: [{ label: coordinateSource.label, ...(coordinateSource.url && { '@id': coordinateSource.url }) }]
				}
			]
		},
		links: authorityUris(city).map((identifier) => ({ type: 'closeMatch', identifier })),
		...(relations.length > 0 && { relations: relations.map((relation) => tie(atlas, relation, address)) }),
		descriptions: LANGS.map((lang) => ({
			value: rolesOf(atlas, id)
				.map(({ statement }) => statement[lang])
				.join('; '),
			lang
		}))
	};
}

const place = (city: string, address: Address) => address(`/en/cities/${city}`);

/** Toponyms: first the one that the article writes, which it attests; a toponym is listed once a language. */
function names({ names, written, aliases }: City, article: Article) {
	const attested = { toponym: written, lang: ARTICLE_LANG, citations: [citation(article)] };
	const modern = LANGS.map((lang) => ({ toponym: names[lang], lang })).filter(
		({ toponym, lang }) => lang !== ARTICLE_LANG || toponym !== written
	);
	const listed = new Set([written, ...Object.values(names)]);
	return [attested, ...modern, ...aliases.filter((alias) => !listed.has(alias)).map((toponym) => ({ toponym }))];
}

function tie(atlas: Atlas, { to, era, statement, evidence }: Relation, address: Address) {
	return {
		relationType: 'gvp:tgn3000_related_to',
		relationTo: place(to, address),
		label: statement.en,
		when: { timespans: timespans(atlas, [era]) },
		citations: [citation(atlas.article, withPages(atlas, evidence).pages)]
	};
}

function citation(article: Article, pages: readonly number[] = []) {
	return { label: shortCitation(article, pages), year: `${article.issued.year}`, '@id': doiUri(article) };
}

/** The eras in which the article gives the city its roles, and who dates them. */
function when(atlas: Atlas, city: string) {
	const ids = erasOf(atlas, city);
	const eras = atlas.eras.filter(({ id }) => ids.includes(id));
	const label = eras
		.map(({ label, dates, datedBy }) => `${label.en}: ${dates.en} (dated by the ${datedBy})`)
		.join('; ');
	const approximate = eras.some(({ timespan }) => /[~?%]/.test(timespan));
	return { timespans: timespans(atlas, ids), ...(approximate && { certainty: 'less-certain' }), label };
}

function timespans({ eras, article }: Atlas, ids: readonly string[]): Timespan[] {
	return eras.filter(({ id }) => ids.includes(id)).map(({ timespan }) => fromEdtf(timespan, article.issued.year));
}

/**
 * An EDTF interval as this format has it. Marks of uncertainty go into `certainty`, which every reader of the format
 * takes; an open end is one that is no earlier than `year`, the year of the article.
 */
export function fromEdtf(timespan: string, year: number): Timespan {
	const { start, end } = intervalOf(timespan);
	return { start: { in: start }, end: end === null ? { earliest: `${year}` } : { in: end } };
}
