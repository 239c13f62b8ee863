import type { CitationRun } from '$lib/atlas/edition';
import type { Article } from '$lib/atlas/schema';
import { textOf } from '$lib/atlas/segments';
import { ARTICLE_LANG, DATA_LANG, type Lang } from '$lib/atlas/vocabulary';
import { doiUri, journal, namesInText, shortNames } from './record';
import { cite } from './styled';

/*
 * Every form in which the atlas cites the article: for readers (`citeArticle`, `citePassage`), and inside data files
 * (`attribution`, `shortCitation`).
 */

/**
 * The article as a bibliography has it: in Russian and Kazakh after GOST 7.1–2003, in English after APA 7, which wants
 * the title in Latin letters, with a translation where it is in another language. `pages`: those cited, as in `106–107`, where not all.
 */
export function citeArticle(article: Article, lang: Lang, pages = article.page): CitationRun[] {
	switch (lang) {
		case 'ru':
			return gost(article, `${PAGES.ru} ${pages}`);
		case 'kk':
			return gost(article, `${PAGES.kk} ${pages}`);
		case 'en':
			return cite({ ...article, page: pages }, lang, 'apa').reference;
		default:
			return lang satisfies never;
	}
}

/** A quote's citation as plain text, to copy: the article with the printed pages on which the quote stands. */
export const citePassage = (article: Article, lang: Lang, pages: readonly number[]): string =>
	textOf(citeArticle(article, lang, pageRange(pages)));

/** Printed pages as `106` or `106–107`. */
export const pageRange = (pages: readonly number[]): string => pages.join('–');

/**
 * Any printed pages, in order, as `106–107, 112`. Spreadsheets take `106 107` for the number 106107 where a space divides
 * thousands.
 */
export function pageList(pages: readonly number[]): string {
	const runs: number[][] = [];
	for (const page of [...new Set(pages)].sort((a, b) => a - b)) {
		const run = runs.at(-1);
		if (run?.at(-1) === page - 1) run.push(page);
		else runs.push([page]);
	}
	return runs
		.map((run) => pageRange([...new Set([run[0], run.at(-1)])].filter((page) => page !== undefined)))
		.join(', ');
}

/** How a record of each language names a number and pages, after GOST. */
const NUMBER: Record<Lang, string> = { ru: '№', kk: '№', en: 'No.' };
const PAGES: Record<Lang, string> = { ru: 'С.', kk: 'Б.', en: 'P.' };

/** One line that says which article, for attribution inside data. */
export const attribution = (article: Article): string =>
	`${shortNames(article, ARTICLE_LANG)} ${article.title[ARTICLE_LANG]} // ${journal(article)}. ${article.issued.year}. ${NUMBER[ARTICLE_LANG]} ${article.issue}. ${PAGES[ARTICLE_LANG]} ${article.page}. ${doiUri(article)}`;

/** `Ismagulov N., Chukubayev E. (2023), pp. 106–107`, beside data that link to the article; without pages all of it. */
export function shortCitation(article: Article, pages: readonly number[] = []): string {
	const cited = pages.length > 0 ? `, ${pages.length > 1 ? 'pp' : 'p'}. ${pageRange(pages)}` : '';
	return `${shortNames(article, DATA_LANG)} (${article.issued.year})${cited}`;
}

/** The article as the source of a note, in one language’s short form: `Ismagulov & Chukubayev, 2023, pp. 106, 109`. */
export function articlePages(article: Article, lang: Lang, pages: readonly number[]): CitationRun[] {
	const listed = pages.join(', ');
	const { year } = article.issued;
	switch (lang) {
		case 'ru':
			return [{ text: `${shortNames(article, 'ru')}, ${year}, с. ${listed}` }];
		case 'kk':
			return [{ text: `${shortNames(article, 'kk')}, ${year}, ${listed}-б.` }];
		case 'en': {
			const families = article.author.map(({ family }) => family.en).join(' & ');
			return [{ text: `${families}, ${year}, ${pages.length > 1 ? 'pp' : 'p'}. ${listed}` }];
		}
		default:
			return lang satisfies never;
	}
}

/** The article in one line of a picture: its authors, its title in the reader's language, year and address. */
export const citedArticle = (article: Article, lang: Lang): string =>
	`${namesInText(article, lang)}. ${article.title[lang]}. ${article.issued.year}. ${doiUri(article).replace('https://', '')}`;

function gost(article: Article, pages: string): CitationRun[] {
	const { title, issued, issue, doi } = article;
	return [
		{ text: `${shortNames(article, ARTICLE_LANG)} ` },
		{ text: title[ARTICLE_LANG], lang: ARTICLE_LANG },
		{ text: ' // ' },
		{ text: journal(article), lang: article.containerLanguage },
		{ text: `. – ${issued.year}. – ${NUMBER[ARTICLE_LANG]} ${issue}. – ${pages}. – DOI: ` },
		{ text: doi, href: doiUri(article) },
		{ text: '.' }
	];
}
