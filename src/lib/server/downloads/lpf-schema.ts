/*
 * For tests: Linked Places Format as its document and the World Historical Gazetteer's schemas 1.2.2 and 2.0 have it, as JSON
 * Schema; the narrower where they differ. The gazetteer refuses what does not keep to it.
 */
const uri = { type: 'string', pattern: '^(https?://[\\w.-]+\\.[a-z]{2,}(/\\S*)?|\\w+:[^\\s/]\\S*)$' };
const year = { type: 'string', pattern: '^-?\\d{1,4}$' };
const text = { type: 'string', minLength: 1 };
const certainty = { enum: ['certain', 'less-certain', 'uncertain'] };
/** As the gazetteer reads BCP 47: `ru`, `ru-Latn`. */
const lang = { type: 'string', pattern: '^[a-z]{2,3}(-[A-Z][a-z]{3})?$' };

const object = (properties: object, required: string[] = Object.keys(properties)) => ({
	type: 'object',
	properties,
	required,
	additionalProperties: false
});
const list = (items: object, minItems = 1) => ({ type: 'array', items, minItems });

const date = {
	oneOf: [object({ in: year }), { ...object({ earliest: year, latest: year }, []), minProperties: 1 }]
};
const when = object({ timespans: list(object({ start: date, end: date }, ['start'])), certainty, label: text }, [
	'timespans'
]);
const citations = list(object({ label: text, year, '@id': uri }, ['label']));
const point = object({
	type: { const: 'Point' },
	coordinates: {
		type: 'array',
		items: [
			{ type: 'number', minimum: -180, maximum: 180 },
			{ type: 'number', minimum: -90, maximum: 90 }
		],
		minItems: 2,
		additionalItems: false
	},
	citations
});

const feature = object(
	{
		'@id': uri,
		type: { const: 'Feature' },
		properties: object({
			title: text,
			ccodes: { ...list({ type: 'string', pattern: '^[A-Z]{2}$' }), uniqueItems: true },
			fclasses: list({ enum: ['A', 'H', 'L', 'P', 'R', 'S', 'T', 'U', 'V', 'X'] })
		}),
		when,
		names: {
			...list(object({ toponym: text, lang, citations }, ['toponym', 'lang'])),
			contains: { required: ['citations'] }
		},
		types: list(object({ identifier: uri, label: text })),
		geometry: object({ type: { const: 'GeometryCollection' }, geometries: list(point) }),
		links: list(object({ type: { enum: ['closeMatch', 'exactMatch'] }, identifier: uri }), 0),
		relations: list(
			object({ relationType: uri, relationTo: uri, label: text, when, citations }, [
				'relationType',
				'relationTo',
				'label',
				'citations'
			])
		),
		descriptions: list(object({ value: text, lang }))
	},
	['@id', 'type', 'properties', 'when', 'names', 'types', 'geometry', 'links', 'descriptions']
);

/** A schema.org `Dataset`, which Peripleo shows. */
const indexing = {
	type: 'object',
	properties: {
		'@type': { const: 'Dataset' },
		name: text,
		description: text,
		url: uri,
		license: uri,
		creator: { type: 'object', required: ['@type', 'name'] }
	},
	required: ['@type', 'name', 'description', 'url', 'license', 'creator']
};

export const LPF_SCHEMA = {
	$schema: 'http://json-schema.org/draft-07/schema#',
	...object({
		type: { const: 'FeatureCollection' },
		'@id': uri,
		'@context': { type: 'array' },
		indexing,
		title: text,
		license: uri,
		rights: text,
		attribution: text,
		features: list(feature)
	})
};
