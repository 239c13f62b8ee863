import type { Atlas, Era } from '$lib/atlas/schema';
import { ARTICLE_LANG, DATA_LANG, LANGS } from '$lib/atlas/vocabulary';
import type { Address } from './address';
import { doiUri, journal } from '../citation/record';
import { RELEASE } from '../release';
import { creator, LICENCE, NAME, RIGHTS } from './rights';
import { isoYear, parseYears, yearInWords, type Year } from './years';

const SKOS = 'http://www.w3.org/2004/02/skos/core#';
const DCTERMS = 'http://purl.org/dc/terms/';
const XSD = 'http://www.w3.org/2001/XMLSchema#';
const TIME = 'http://www.w3.org/2006/time#';

const iri = (id: string) => ({ '@id': id, '@type': '@id' });
const year = (id: string) => ({ '@id': id, '@type': `${XSD}gYear` });

/** The terms of PeriodO's own context that the file uses, and four of our own below them: nothing has to be fetched. */
const CONTEXT = {
	id: '@id',
	type: '@type',
	Organization: 'http://xmlns.com/foaf/0.1/Organization',
	Authority: `${SKOS}ConceptScheme`,
	Period: `${SKOS}Concept`,
	authorities: { '@id': 'http://www.w3.org/2000/01/rdf-schema#member', '@container': '@index' },
	periods: { '@reverse': `${SKOS}inScheme`, '@container': '@index' },
	source: `${DCTERMS}source`,
	title: `${DCTERMS}title`,
	creators: { '@id': `${DCTERMS}creator`, '@container': '@set' },
	name: 'http://xmlns.com/foaf/0.1/name',
	yearPublished: year(`${DCTERMS}issued`),
	partOf: `${DCTERMS}isPartOf`,
	language: iri(`${DCTERMS}language`),
	languageTag: 'http://purl.org/dc/elements/1.1/language',
	label: `${SKOS}prefLabel`,
	localizedLabels: { '@id': `${SKOS}altLabel`, '@container': '@language' },
	note: `${SKOS}note`,
	editorialNote: `${SKOS}editorialNote`,
	url: iri('http://xmlns.com/foaf/0.1/page'),
	spatialCoverageDescription: 'http://n2t.net/ark:/99152/p0v#spatialCoverageDescription',
	start: `${TIME}intervalStartedBy`,
	stop: `${TIME}intervalFinishedBy`,
	in: `${TIME}hasDateTimeDescription`,
	year: year(`${TIME}year`),
	licence: iri(`${DCTERMS}license`),
	rights: `${DCTERMS}rights`,
	version: 'http://www.w3.org/2002/07/owl#versionInfo',
	modified: { '@id': `${DCTERMS}modified`, '@type': `${XSD}date` },
	creator: `${DCTERMS}creator`
};

/**
 * The eras in the shape of PeriodO (perio.do): the article as an authority, each era as a period that it defines. Years
 * are strings, astronomical before Christ.
 */
export function erasPeriodo(atlas: Atlas, address: Address) {
	const { article, eras } = atlas;
	const id = address('/data/eras.jsonld');
	const authority = `${id}#authority`;
	const source = {
		id: doiUri(article),
		title: article.title[ARTICLE_LANG],
		creators: article.author.map(({ family, given }) => ({
			name: `${family[ARTICLE_LANG]}, ${given[ARTICLE_LANG]}`
		})),
		yearPublished: `${article.issued.year}`,
		partOf: { title: journal(article) }
	};
	return {
		'@context': CONTEXT,
		id,
		title: `${NAME}: the eras of the article`,
		creator: creator(address),
		licence: LICENCE,
		rights: RIGHTS,
		version: RELEASE.version,
		modified: RELEASE.date,
		authorities: {
			[authority]: {
				id: authority,
				type: 'Authority',
				source,
				periods: Object.fromEntries(
					eras.map((era) => [address(`/${DATA_LANG}/eras/${era.id}`), period(era, article.issued.year, address)])
				)
			}
		}
	};
}

function period({ id, label, timespan, dates, datedBy, description }: Era, written: number, address: Address) {
	const { start, end } = parseYears(timespan);
	return {
		id: address(`/${DATA_LANG}/eras/${id}`),
		type: 'Period',
		label: label[ARTICLE_LANG],
		language: `http://lexvo.org/id/iso639-1/${ARTICLE_LANG}`,
		languageTag: ARTICLE_LANG,
		localizedLabels: Object.fromEntries(LANGS.map((lang) => [lang, [label[lang]]])),
		// The article gives its eras no place; where it names one, the description says so.
		spatialCoverageDescription: 'as the article has it; not delimited',
		start: bound(start),
		// It lasts: known to at least the year of the article.
		stop: end ? bound(end) : { label: 'present', in: { year: `${written}` } },
		note: description[ARTICLE_LANG],
		editorialNote: `${dates[DATA_LANG]}, dated by the ${datedBy}`,
		url: address(`/${ARTICLE_LANG}/eras/${id}`)
	};
}

const bound = (year: Year) => ({ label: yearInWords(year), in: { year: isoYear(year) } });
