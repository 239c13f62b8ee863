import { ARTICLE_LANG, DATA_LANG, LANGS } from '$lib/atlas/vocabulary';
import { isPlaced } from '$lib/atlas/projection';
import type { Atlas, City, Relation } from '$lib/atlas/schema';
import type { Address } from './address';
import { authorityUris } from '../authorities';
import { attribution, shortCitation } from '../citation/cite';
import { doiUri } from '../citation/record';
import { RELEASE } from '../release';
import type { Toponym } from './content-tables';
import { erasOf, rolesOf, withPages } from './geojson';
import { CONTRIBUTORS, LICENCE, NAME, RIGHTS } from './rights';
import { isoYear, parseYears } from './years';

/** The context that the format's own document names, and the terms that it lacks: without them they would be lost. */
const CONTEXT = [
	'https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld',
	{
		fclasses: 'http://www.geonames.org/ontology#featureClass',
		year: 'http://purl.org/dc/terms/issued',
		rights: 'http://purl.org/dc/terms/rights',
		attribution: 'http://creativecommons.org/ns#attributionName',
		indexing: {
			'@id': 'http://rdfs.org/ns/void#inDataset',
			'@context': { '@vocab': 'https://schema.org/', license: { '@type': '@id' }, url: { '@type': '@id' } }
		}
	}
];

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
 * Also passes the World Historical Gazetteer's schema 2.0. `toponyms`: names of the cities beside those that they have in
 * the atlas, by id.
 */
export function citiesLpf(atlas: Atlas, address: Address, toponyms: ReadonlyMap<string, Toponym[]>) {
	const { article } = atlas;
	return {
		type: 'FeatureCollection',
		'@id': address('/data/cities.lpf.json'),
		'@context': CONTEXT,
		// What Peripleo and the World Historical Gazetteer show of a dataset.
		indexing: {
			'@type': 'Dataset',
			'@id': address(`/${DATA_LANG}/about`),
			name: NAME,
			description: `The cities of one scholarly article, with the roles that it gives them: ${article.title[DATA_LANG]}`,
			creator: { '@type': 'Organization', name: CONTRIBUTORS },
			url: address(`/${DATA_LANG}`),
			license: LICENCE,
			citation: attribution(article),
			version: RELEASE.version,
			dateModified: RELEASE.date
		},
		title: NAME,
		license: LICENCE,
		rights: RIGHTS,
		attribution: attribution(article),
		features: atlas.cities.map((city) => feature(atlas, city, address, toponyms.get(city.id) ?? []))
	};
}

function feature(atlas: Atlas, city: City, address: Address, toponyms: readonly Toponym[]) {
	const { id, countryCode } = city;
	const relations = atlas.relations.filter(({ from }) => from === id);
	return {
		'@id': place(id, address),
		type: 'Feature',
		properties: { title: city.names[DATA_LANG], fclasses: ['P'], ccodes: [countryCode] },
		when: when(atlas, id),
		names: names(atlas, city, toponyms),
		types: [INHABITED_PLACE],
		geometry: {
			type: 'GeometryCollection',
			geometries: points(city)
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

function points(city: City) {
	const { coordinateSource: source } = city;
	if (!source || !isPlaced(city)) return [];
	const citations = [{ label: source.label, ...(source.url && { '@id': source.url }) }];
	return [{ type: 'Point', coordinates: [city.lng, city.lat], citations }];
}

const place = (city: string, address: Address) => address(`/${DATA_LANG}/cities/${city}`);

/**
 * First the names that the article attests: `Испиджаб (Сайрам)` is two, and where it has only an adjective (`Венский`), that
 * attests the noun. Then the others; a toponym is listed once a language.
 */
function names(atlas: Atlas, { id, names, written }: City, toponyms: readonly Toponym[]) {
	const kinds = atlas.passages.flatMap(({ mentions }) =>
		mentions.filter(({ cities }) => cities.includes(id)).map(({ kind }) => kind)
	);
	const named = kinds.length === 0 || kinds.includes('direct');
	const attested = named ? written.split(/\s*[()]\s*/).filter(Boolean) : [names[ARTICLE_LANG]];
	const cited = citation(atlas);
	const citations = [named ? cited : { ...cited, label: `${cited.label}: «${written}»` }];
	const all = [
		...attested.map((toponym) => ({ toponym, lang: ARTICLE_LANG, citations })),
		...LANGS.map((lang) => ({ toponym: names[lang], lang: lang })),
		...toponyms
	];
	return all.filter(
		({ toponym, lang }, index) => all.findIndex((one) => one.toponym === toponym && one.lang === lang) === index
	);
}

/** Without a time: the article gives the ties none, and the era's would be that of the city. */
function tie(atlas: Atlas, { to, statement, evidence }: Relation, address: Address) {
	return {
		relationType: 'gvp:tgn3000_related_to',
		relationTo: place(to, address),
		label: statement[DATA_LANG],
		citations: [citation(atlas, withPages(atlas, evidence).pages)]
	};
}

function citation({ article }: Atlas, pages: readonly number[] = []) {
	return { label: shortCitation(article, pages), year: `${article.issued.year}`, '@id': doiUri(article) };
}

/** The eras in which the article gives the city its roles, and who dates them. */
function when(atlas: Atlas, city: string) {
	const ids = erasOf(atlas, city);
	const eras = atlas.eras.filter(({ id }) => ids.includes(id));
	const label = eras
		.map(({ label, dates, datedBy }) => `${label[DATA_LANG]}: ${dates[DATA_LANG]} (dated by the ${datedBy})`)
		.join('; ');
	const approximate = eras.some(({ timespan }) => /[~?%]/.test(timespan));
	const timespans = eras.map(({ timespan }) => fromEdtf(timespan, atlas.article.issued.year));
	return { timespans, ...(approximate && { certainty: 'less-certain' }), label };
}

/**
 * An EDTF interval as this format has it. Marks of uncertainty go into `certainty`, which every reader of the format
 * takes; an open end is one that is no earlier than `year`, the year of the article.
 */
export function fromEdtf(timespan: string, year: number): Timespan {
	const { start, end } = parseYears(timespan);
	return { start: { in: isoYear(start) }, end: end ? { in: isoYear(end) } : { earliest: `${year}` } };
}
