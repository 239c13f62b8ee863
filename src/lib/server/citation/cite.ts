import type { CitationRun } from '$lib/atlas/edition';
import type { Article } from '$lib/atlas/schema';
import type { Lang } from '$lib/atlas/vocabulary';
import { doiUri, journal, namesInText, shortNames } from './record';
import { romanise } from './romanise';

/*
 * Every form in which the atlas cites the article: for readers (`citeArticle`, `citePassage`), and inside data files
 * (`attribution`, `shortCitation`).
 */

/**
 * The article as a bibliography has it: in Russian and Kazakh after GOST 7.1–2003, in English after APA 7, which wants
 * the title in Latin letters with a translation. `pages`: those cited, as in `106–107`, where not all.
 */
export function citeArticle(article: Article, lang: Lang, pages = article.page): CitationRun[] {
	switch (lang) {
		case 'ru':
			return gost(article, `С. ${pages}`);
		case 'kk':
			return gost(article, `Б. ${pages}`);
		case 'en':
			return apa(article, pages);
		default:
			return lang satisfies never;
	}
}

/** A quote's citation as plain text, to copy: the article with the printed pages on which the quote stands. */
export const citePassage = (article: Article, lang: Lang, pages: readonly number[]): string =>
	citationText(citeArticle(article, lang, pageRange(pages)));

/** A citation as plain text. */
export const citationText = (runs: readonly CitationRun[]): string => runs.map(({ text }) => text).join('');

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

/** One line that says which article, for attribution inside data. */
export const attribution = (article: Article): string =>
	`${shortNames(article, 'ru')} ${article.title.ru} // ${journal(article)}. ${article.issued.year}. № ${article.issue}. С. ${article.page}. ${doiUri(article)}`;

/** `Ismagulov N., Chukubayev E. (2023), pp. 106–107`, beside data that link to the article; without pages all of it. */
export function shortCitation(article: Article, pages: readonly number[] = []): string {
	const cited = pages.length > 0 ? `, ${pages.length > 1 ? 'pp' : 'p'}. ${pageRange(pages)}` : '';
	return `${shortNames(article, 'en')} (${article.issued.year})${cited}`;
}

/** The article in one line of a picture: its authors, its title in the reader's language, year and address. */
export const citedArticle = (article: Article, lang: Lang): string =>
	`${namesInText(article, lang)}. ${article.title[lang]}. ${article.issued.year}. ${doiUri(article).replace('https://', '')}`;

function gost(article: Article, pages: string): CitationRun[] {
	const { title, issued, issue, doi } = article;
	return [
		{ text: `${shortNames(article, 'ru')} ` },
		{ text: title.ru, lang: 'ru' },
		{ text: ' // ' },
		{ text: journal(article), lang: article.containerLanguage },
		{ text: `. – ${issued.year}. – № ${issue}. – ${pages}. – DOI: ` },
		{ text: doi, href: doiUri(article) },
		{ text: '.' }
	];
}

function apa(article: Article, pages: string): CitationRun[] {
	const { author, title, containerTitle, issued, issue } = article;
	const names = author.map(({ family, given }) => `${family.en}, ${given.en.charAt(0)}.`);
	const listed = [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(', & ');
	return [
		{ text: `${listed} (${issued.year}). ` },
		{ text: romanise(title.ru), lang: 'ru-Latn' },
		{ text: ` [${title.en}]. ` },
		{ text: containerTitle.en, italic: true },
		{ text: `, no. ${issue}, ${pages}. ` },
		{ text: doiUri(article), href: doiUri(article) }
	];
}
