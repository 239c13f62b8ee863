import jsonld from 'jsonld';

/*
 * For tests: JSON-LD is read without a network. Of each published context, the terms that the atlas's files use, as the
 * context defines them; a term that is missing here is lost, and the test says so.
 */
const LPO = 'http://linkedpasts.org/ontology/lpo_latest.ttl#';
const GEOJSON = 'https://purl.org/geojson/vocab#';
const OA = 'http://www.w3.org/ns/oa#';
const DCTERMS = 'http://purl.org/dc/terms/';

const set = (id: string) => ({ '@id': id, '@container': '@set' });
const iri = (id: string) => ({ '@id': id, '@type': '@id' });

const CONTEXTS: Record<string, object> = {
	// github.com/LinkedPasts/linked-places-format, v1.1
	'https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld': {
		type: '@type',
		aat: 'http://vocab.getty.edu/aat/',
		gvp: 'http://vocab.getty.edu/ontology#',
		identifier: `${DCTERMS}identifier`,
		title: `${DCTERMS}title`,
		license: `${DCTERMS}license`,
		label: 'http://www.w3.org/2000/01/rdf-schema#label',
		value: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value',
		FeatureCollection: `${GEOJSON}FeatureCollection`,
		Feature: `${GEOJSON}Feature`,
		GeometryCollection: `${GEOJSON}GeometryCollection`,
		Point: `${GEOJSON}Point`,
		coordinates: { '@id': `${GEOJSON}coordinates`, '@container': '@list' },
		features: set(`${LPO}hasFeature`),
		properties: `${GEOJSON}properties`,
		geometry: 'https://github.com/kgeographer/geojson-t/geometry',
		geometries: set(`${LPO}setting`),
		ccodes: 'http://www.geonames.org/ontology#countryCode',
		when: `${LPO}when`,
		timespans: set(`${LPO}timespan`),
		start: `${LPO}has_start`,
		end: `${LPO}has_end`,
		earliest: `${LPO}earliest`,
		in: `${LPO}in`,
		names: set(`${LPO}name_attestation`),
		toponym: `${LPO}toponym`,
		lang: `${DCTERMS}language`,
		types: set(`${LPO}type_attestation`),
		relations: set(`${LPO}rel_attestation`),
		relationType: `${LPO}relation_type`,
		relationTo: `${LPO}relation_to`,
		certainty: `${LPO}has_certainty`,
		links: set(`${LPO}link_attestation`),
		closeMatch: 'http://www.w3.org/2004/02/skos/core#closeMatch',
		citations: iri('http://purl.org/spar/cito#cites'),
		descriptions: { ...iri(`${DCTERMS}description`), '@container': '@set' }
	},
	// www.w3.org/ns/anno.jsonld
	'http://www.w3.org/ns/anno.jsonld': {
		dc: 'http://purl.org/dc/elements/1.1/',
		schema: 'http://schema.org/',
		id: '@id',
		type: '@type',
		Annotation: `${OA}Annotation`,
		AnnotationCollection: 'http://www.w3.org/ns/activitystreams#OrderedCollection',
		AnnotationPage: 'http://www.w3.org/ns/activitystreams#OrderedCollectionPage',
		SpecificResource: `${OA}SpecificResource`,
		TextualBody: `${OA}TextualBody`,
		TextQuoteSelector: `${OA}TextQuoteSelector`,
		TextPositionSelector: `${OA}TextPositionSelector`,
		Organization: 'http://xmlns.com/foaf/0.1/Organization',
		label: 'http://www.w3.org/2000/01/rdf-schema#label',
		rights: iri(`${DCTERMS}rights`),
		name: 'http://xmlns.com/foaf/0.1/name',
		creator: iri(`${DCTERMS}creator`),
		created: { '@id': `${DCTERMS}created`, '@type': 'http://www.w3.org/2001/XMLSchema#dateTime' },
		total: 'http://www.w3.org/ns/activitystreams#totalItems',
		startIndex: 'http://www.w3.org/ns/activitystreams#startIndex',
		first: iri('http://www.w3.org/ns/activitystreams#first'),
		last: iri('http://www.w3.org/ns/activitystreams#last'),
		partOf: iri('http://www.w3.org/ns/activitystreams#partOf'),
		items: { '@id': 'http://www.w3.org/ns/activitystreams#items', '@type': '@id', '@container': '@list' },
		body: iri(`${OA}hasBody`),
		target: iri(`${OA}hasTarget`),
		source: iri(`${OA}hasSource`),
		scope: iri(`${OA}hasScope`),
		selector: iri(`${OA}hasSelector`),
		motivation: { '@id': `${OA}motivatedBy`, '@type': '@vocab' },
		purpose: { '@id': `${OA}hasPurpose`, '@type': '@vocab' },
		...Object.fromEntries(
			['identifying', 'highlighting', 'classifying', 'tagging', 'describing', 'linking'].map((word) => [
				word,
				OA + word
			])
		),
		value: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value',
		format: 'http://purl.org/dc/elements/1.1/format',
		language: 'http://purl.org/dc/elements/1.1/language',
		exact: `${OA}exact`,
		prefix: `${OA}prefix`,
		suffix: `${OA}suffix`,
		start: { '@id': `${OA}start`, '@type': 'http://www.w3.org/2001/XMLSchema#nonNegativeInteger' },
		end: { '@id': `${OA}end`, '@type': 'http://www.w3.org/2001/XMLSchema#nonNegativeInteger' }
	}
};

/**
 * A document of JSON-LD without abbreviations, as a program reads it that has no page to complete addresses from.
 * @throws where a term is in no context, or an address is not whole: both would be lost
 */
export function expand(document: object): Promise<unknown[]> {
	return jsonld.expand(document, {
		safe: true,
		documentLoader: (url) => {
			const context = CONTEXTS[url];
			if (!context) return Promise.reject(new Error(`${url} is fetched, and no context known here`));
			return Promise.resolve({ documentUrl: url, document: { '@context': context } });
		}
	} as jsonld.Options.Expand);
}
