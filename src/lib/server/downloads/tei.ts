import { isPlaced } from '$lib/atlas/projection';
import type { Atlas, City, Era } from '$lib/atlas/schema';
import { ARTICLE_LANG, DATA_LANG, LANGS, LANGUAGES } from '$lib/atlas/vocabulary';
import { authorityUris } from '../authorities';
import { pageRange } from '../citation/cite';
import { doiUri, firstPage, journal, lastPage } from '../citation/record';
import { RELEASE } from '../release';
import { element as e, escaped as x } from '$lib/ui/markup';
import type { Address } from './address';
import type { Person } from './content-tables';
import { CONTRIBUTORS, LICENCE, NAME, RIGHTS } from './rights';
import { passageText } from './tei-text';
import { isoYear, parseYears } from './years';

/** The passages of the article in TEI P5: each a quotation with its pages; places, persons and dates marked. */
export function passagesTei(atlas: Atlas, address: Address, persons: readonly Person[]): string {
	const root = { xmlns: 'http://www.tei-c.org/ns/1.0', 'xml:lang': ARTICLE_LANG };
	const tei = e('TEI', root, header(atlas, address), standOff(atlas, address, persons), text(atlas, address, persons));
	return `<?xml version="1.0" encoding="UTF-8"?>\n${tei}\n`;
}

/** A line of its own, for people who read the file. */
const line = (...parts: string[]): string => `\n${parts.join('')}`;

function header(atlas: Atlas, address: Address): string {
	return line(e('teiHeader', {}, fileDesc(atlas, address), encodingDesc(atlas), profileDesc(atlas)));
}

function fileDesc({ article }: Atlas, address: Address): string {
	const { version, date } = RELEASE;
	const authors = article.author.map(({ family, given }) =>
		e(
			'author',
			{},
			e('persName', {}, e('surname', {}, x(family[ARTICLE_LANG])), ', ', e('forename', {}, x(given[ARTICLE_LANG])))
		)
	);
	const title = (level: 'a' | 'j' | undefined, lang: string, words: string) =>
		e('title', { level, 'xml:lang': lang }, x(words));
	return e(
		'fileDesc',
		{},
		line(
			e(
				'titleStmt',
				{},
				title(undefined, ARTICLE_LANG, article.title[ARTICLE_LANG]),
				title(undefined, 'en', `${NAME}: passages of the article in TEI`),
				...authors,
				e('editor', {}, e('orgName', {}, CONTRIBUTORS))
			)
		),
		line(e('editionStmt', {}, e('edition', { n: version }, `${NAME} ${version}, `, e('date', { when: date }, date)))),
		line(
			e(
				'publicationStmt',
				{},
				e('publisher', {}, CONTRIBUTORS),
				e('idno', { type: 'URI' }, address('/data/passages.tei.xml')),
				e('availability', {}, e('licence', { target: LICENCE }, e('p', { 'xml:lang': 'en' }, x(RIGHTS)))),
				e('date', { when: date }, date)
			)
		),
		line(
			e(
				'sourceDesc',
				{},
				e(
					'biblStruct',
					{ type: 'journalArticle', 'xml:id': 'article' },
					e(
						'analytic',
						{},
						...authors,
						title('a', ARTICLE_LANG, article.title[ARTICLE_LANG]),
						idno('DOI', article.doi)
					),
					e(
						'monogr',
						{},
						title('j', article.containerLanguage, journal(article)),
						e(
							'imprint',
							{},
							e('biblScope', { unit: 'issue' }, x(article.issue)),
							e('biblScope', { unit: 'page', from: firstPage(article), to: lastPage(article) }, x(article.page)),
							e('date', { when: article.issued.year }, `${article.issued.year}`)
						)
					),
					e('ptr', { target: doiUri(article) })
				)
			)
		)
	);
}

const idno = (type: string, id: string) => e('idno', { type }, x(id));

function encodingDesc({ eras }: Atlas): string {
	const method =
		'Passages of the article, quoted verbatim; the authors’ spelling is kept. The ref of a placeName or of an rs of ' +
		'type place is the atlas’s page of each city; an rs is a periphrasis, a placeName of type adjectival an adjective. ' +
		'Marked are the persons that the editor lists, and the years that the text calls years.';
	return e(
		'encodingDesc',
		{},
		line(e('editorialDecl', {}, e('p', { 'xml:lang': 'en' }, x(method)))),
		line(e('classDecl', {}, e('taxonomy', { 'xml:id': 'eras' }, ...eras.map(category))))
	);
}

/** Years before Christ are astronomical, which ISO 8601 defines, and XML Schema 1.0 does not. */
function category({ id, label, dates, timespan, datedBy }: Era): string {
	const { start, end } = parseYears(timespan);
	const bounds = { 'from-iso': isoYear(start), 'to-iso': end ? isoYear(end) : undefined, resp: `#by-${datedBy}` };
	return e(
		'category',
		{ 'xml:id': `era-${id}` },
		...LANGS.map((lang) =>
			e('catDesc', { 'xml:lang': lang }, x(label[lang]), ' (', e('date', bounds, x(dates[lang])), ')')
		)
	);
}

function profileDesc({ article }: Atlas): string {
	return e(
		'profileDesc',
		{},
		line(e('langUsage', {}, ...LANGS.map((ident) => e('language', { ident }, x(LANGUAGES[ident].name))))),
		line(e('textClass', {}, e('keywords', {}, ...article.keywords[ARTICLE_LANG].map((word) => e('term', {}, x(word))))))
	);
}

function standOff({ cities }: Atlas, address: Address, persons: readonly Person[]): string {
	const people = persons.map(({ id, name }) =>
		line(
			e(
				'person',
				{ 'xml:id': `person-${id}` },
				...LANGS.map((lang) => e('persName', { 'xml:lang': lang }, x(name[lang])))
			)
		)
	);
	return line(
		e(
			'standOff',
			{},
			e('listPlace', {}, ...cities.map((city) => line(place(city, address)))),
			...(people.length > 0 ? [e('listPerson', {}, ...people)] : []),
			// Who dates an era.
			line(e('listOrg', {}, org('article', 'The authors of the article'), org('editor', CONTRIBUTORS)))
		)
	);
}

const org = (id: string, name: string) => e('org', { 'xml:id': `by-${id}` }, e('orgName', { 'xml:lang': 'en' }, name));

function place(city: City, address: Address): string {
	const { id, names, country, countryCode } = city;
	return e(
		'place',
		{ 'xml:id': `city-${id}`, corresp: address(`/${DATA_LANG}/cities/${id}`) },
		...LANGS.map((lang) => e('placeName', { 'xml:lang': lang }, x(names[lang]))),
		e('country', { key: countryCode, 'xml:lang': DATA_LANG }, x(country[DATA_LANG])),
		...(isPlaced(city) ? [e('location', {}, e('geo', {}, `${city.lat} ${city.lng}`))] : []),
		idno('URI', address(`/${DATA_LANG}/cities/${id}`)),
		...authorityUris(city).map((uri) => idno('URI', uri))
	);
}

function text({ article, passages }: Atlas, address: Address, persons: readonly Person[]): string {
	const sections = article.sections.map(({ id, title }) => {
		const own = passages.filter(({ section }) => section === id);
		if (own.length === 0) return '';
		const quotes = own.map((passage) => {
			const { id, pages, eras } = passage;
			const ana = eras.map((era) => `#era-${era}`).join(' ') || undefined;
			const scope = { unit: 'page', from: pages[0], to: pages.at(-1) };
			return line(
				e(
					'cit',
					{ 'xml:id': `passage-${id}`, corresp: address(`/${ARTICLE_LANG}/read?passage=${id}`), ana },
					e('quote', {}, passageText(passage, persons, address)),
					e('bibl', { corresp: doiUri(article) }, e('biblScope', scope, pageRange(pages)))
				)
			);
		});
		return line(
			e('div', { type: 'section', 'xml:id': `section-${id}` }, e('head', {}, x(title[ARTICLE_LANG])), ...quotes)
		);
	});
	return line(e('text', {}, e('body', {}, ...sections)));
}
