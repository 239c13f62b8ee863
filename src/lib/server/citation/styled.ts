import type { Article } from '$lib/atlas/schema';
import { ARTICLE_LANG, type Lang } from '$lib/atlas/vocabulary';
import {
	CITATION_STYLES,
	type Citations,
	type CitationStyle,
	type InEachStyle,
	type StyledCitation,
	type ViewTemplate
} from '$lib/cite/citations';
import { filled } from '$lib/i18n/filled';
import { RELEASE } from '../release';
import { format, LOCALES, type CslDate, type CslItem } from './processor';
import { doiUri, journal } from './record';
import { romanise } from './romanise';
import { runsOf, type Mark } from './runs';
import { versionWords, citingWords } from './words';

/** The styles of the Russian standards, which describe an article in its own language, for readers of English too. */
const isGost = (style: CitationStyle) => style.startsWith('gost');

const inEachStyle = <Value>(value: (style: CitationStyle) => Value) =>
	Object.fromEntries(CITATION_STYLES.map((style) => [style, value(style)])) as InEachStyle<Value>;

/** Every citation that a reader of one language may ask for; `pages`: those of the passages, as in `106–107`. */
export function citations(article: Article, lang: Lang, pages: readonly string[]): Citations {
	const atlas = article.atlas[lang];
	return {
		words: citingWords(lang),
		article: inEachStyle((style) => cite(article, lang, style)),
		pages: Object.fromEntries(
			[...new Set(pages)].map((page) => [page, inEachStyle((style) => cite(article, lang, style, page))])
		),
		view: inEachStyle((style) => viewTemplate(style, lang, { title: '{title}', 'container-title': atlas })),
		atlas: inEachStyle((style) => viewTemplate(style, lang, { title: atlas }))
	};
}

/** The article in a style, in the language's own words; with printed pages, a passage of it. */
export function cite(article: Article, lang: Lang, style: CitationStyle, page = ''): StyledCitation {
	const words = isGost(style) && lang === 'en' ? ARTICLE_LANG : lang;
	const item = articleItem(article, words);
	const whole = { style, locale: LOCALES[words] };
	const marks = marksOf(article, item, words);
	const runs = (html: string) => {
		const outside = words === 'en' ? translationOutside(html) : html;
		const runs = runsOf(style === 'apa' ? numberNamed(outside, article, words) : outside, marks);
		return words === lang ? runs : runs.map((run) => ({ lang: ARTICLE_LANG, ...run }));
	};
	// A reference after the Russian standards names the pages that are quoted; elsewhere they stand in the text.
	if (page && isGost(style)) return { reference: runs(format({ ...item, page }, whole).reference) };
	const { reference, inText } = format(item, { ...whole, page });
	return { reference: runs(reference), ...(inText && { inText: runs(inText) }) };
}

function articleItem(article: Article, lang: Lang): CslItem {
	const { id, type, author, title, containerTitle, issued, issue, page, doi } = article;
	const latin = lang === 'en';
	return {
		id,
		type,
		language: ARTICLE_LANG,
		author: author.map(({ family, given }) => ({ family: family[lang], given: given[lang] })),
		title: latin && ARTICLE_LANG !== 'en' ? `${romanise(title[ARTICLE_LANG])} [${title.en}]` : title[ARTICLE_LANG],
		'container-title': latin ? containerTitle.en : journal(article),
		issued: { 'date-parts': [[issued.year]] },
		issue,
		page,
		DOI: doi
	};
}

function marksOf(article: Article, item: CslItem, lang: Lang): Mark[] {
	const address = { text: doiUri(article), href: doiUri(article) };
	const doi = { text: article.doi, href: doiUri(article) };
	if (lang === 'en') {
		const romanised = { text: romanise(article.title[ARTICLE_LANG]), lang: `${ARTICLE_LANG}-Latn` };
		return ARTICLE_LANG === 'en' ? [address, doi] : [romanised, address, doi];
	}
	const foreign = [
		{ text: item.title, lang: ARTICLE_LANG },
		{ text: journal(article), lang: article.containerLanguage }
	];
	return [...foreign.filter((mark) => mark.lang !== lang), address, doi];
}

/** A title’s translation stands outside its quotation marks, as in the Chicago Manual, 14.99; CSL has no place for it. */
const translationOutside = (html: string) => html.replace(/( \[[^\]]*\])([.,])”/, '$2”$1$2');

/**
 * The journal has no volumes, and where APA has a volume a bare “2 (85)” would be read as number 85 of volume 2. Said here,
 * since the processor takes such a word off a number.
 */
const numberNamed = (html: string, { issue }: Article, lang: Lang) =>
	html.replace(`<i>${issue}</i>`, `<i>${lang === 'en' ? 'no.' : '№'} ${issue}</i>`);

/** The fixed year of a template, which is found again in what the processor makes of it. */
const YEAR = 2001;
/** Days of which one is found again, too: one that neither the version nor its date has. */
const DAYS = [28, 27, 26, 25];

const DAY = DAYS.find((day) => !`${RELEASE.version} ${RELEASE.date}`.includes(String(day))) ?? 24;

function viewTemplate(
	style: CitationStyle,
	lang: Lang,
	words: Pick<CslItem, 'title' | 'container-title'>
): ViewTemplate {
	const released = releasedIn(style, lang, 'container-title' in words);
	const atlas = words['container-title'] ?? words.title;
	const on = (month: number, day: number) => {
		const accessed: CslItem['accessed'] = { 'date-parts': [[YEAR, month, day]] };
		const item: CslItem = { id: 'view', type: 'webpage', language: ARTICLE_LANG, ...words, URL: '{url}', accessed };
		const { reference } = format({ ...item, ...released.fields }, { style, locale: LOCALES[lang] });
		return released.inserted ? withVersion(reference, atlas, style, released.inserted) : reference;
	};
	const marks = [{ text: '{url}', href: '{url}' }];
	const months = Array.from({ length: 12 }, (_, index) => on(index + 1, DAY));
	const [first = '', ...others] = months;
	// Some styles ask for the day of access only where the work has no date of its own.
	if (others.every((other) => other === first)) return { runs: runsOf(first, marks), months: [] };
	const start = common(first, others, (text, index) => text.charAt(index));
	const end = common(first, others, (text, index) => text.charAt(text.length - 1 - index));
	const day = on(1, 3).split('03').length > on(1, 4).split('03').length ? '{dd}' : '{day}';
	const html = `${first.slice(0, start)}{month}${first.slice(first.length - end)}`
		.replace(`${DAY}`, day)
		.replace(`${YEAR}`, '{year}');
	return {
		runs: runsOf(html, marks),
		months: months.map((text) => text.slice(start, text.length - end))
	};
}

/** The version of the atlas and its day, as a style has them: as fields of the record, or to be inserted after the name. */
function releasedIn(
	style: CitationStyle,
	lang: Lang,
	isPart: boolean
): { fields: Pick<CslItem, 'version' | 'issued'>; inserted?: string } {
	const { version, versionOf } = versionWords(lang);
	const [year = 0, month = 1, day = 1] = RELEASE.date.split('-').map(Number);
	const issued: CslDate = { 'date-parts': [[year, month, day]] };
	const date = RELEASE.date.split('-').reverse().join('.');
	const named = filled(version, { ...RELEASE });
	const lower = named.charAt(0).toLowerCase() + named.slice(1);
	switch (style) {
		case 'gost-7-0-5':
		case 'gost-7-0-100':
			return { fields: { version: filled(versionOf, { ...RELEASE, date }) } };
		case 'apa':
			// The style's order of a date, 2026, November 28, is no Russian or Kazakh one.
			if (lang === 'en') return { fields: { issued }, inserted: named };
			return { fields: { issued: { 'date-parts': [[year]] } }, inserted: filled(versionOf, { ...RELEASE, date }) };
		case 'chicago':
			return { fields: { issued }, inserted: lower };
		case 'mla':
			return { fields: { issued, version: isPart ? lower : named } };
		default:
			return style satisfies never;
	}
}

/** The styles' files know versions of programs only: of a site the version stands where they have it of a program. */
function withVersion(html: string, atlas: string, style: CitationStyle, version: string): string {
	const end = html.indexOf(atlas) + atlas.length;
	const [head, tail] = [html.slice(0, end), html.slice(end)];
	if (style === 'apa') {
		const closing = tail.startsWith('</i>') ? '</i>' : '';
		return `${head}${closing} (${version})${tail.slice(closing.length)}`;
	}
	const closing = /^(?:,”|»,)/.exec(tail)?.[0];
	return closing ? `${head}${closing} ${version},${tail.slice(closing.length)}` : `${head}, ${version}${tail}`;
}

/** How many characters the texts have in common at one end. */
function common(first: string, others: readonly string[], at: (text: string, index: number) => string): number {
	let length = 0;
	while (length < first.length && others.every((text) => at(text, length) === at(first, length))) length++;
	return length;
}
