import type { Article } from '$lib/atlas/schema';
import { ARTICLE_LANG, DATA_LANG, LANGS, type Lang } from '$lib/atlas/vocabulary';
import { doiUri, firstPage, journal, lastPage } from '../citation/record';

/*
 * The record for reference managers. Of the libraries that write these formats Citation.js is alive, but its BibTeX is
 * ASCII and drops Cyrillic, its RIS has no last page, and it brings 11 MB: for one record, these lines are safer.
 */

/** The languages as BibLaTeX names them. */
const LANGID: Record<Lang, string> = { ru: 'russian', kk: 'kazakh', en: 'english' };

/** BibTeX, for BibLaTeX too; UTF-8. */
export function articleBib(article: Article): string {
	const names = article.author
		.map(({ family, given }) => `${family[ARTICLE_LANG]}, ${given[ARTICLE_LANG]}`)
		.join(' and ');
	const fields: [string, string][] = [
		['author', escapeTex(names)],
		// Doubled: a style that sets titles in lower case keeps the capitals of this one.
		['title', `{${escapeTex(article.title[ARTICLE_LANG])}}`],
		['journal', escapeTex(journal(article))],
		['year', `${article.issued.year}`],
		['number', escapeTex(article.issue)],
		['pages', `${firstPage(article)}--${lastPage(article)}`],
		['doi', article.doi],
		['langid', LANGID[article.language]],
		['keywords', escapeTex(article.keywords[ARTICLE_LANG].join(', '))],
		['abstract', escapeTex(article.abstract[ARTICLE_LANG])],
		// Styles do not print it.
		...forOtherReaders(article).map((text): [string, string] => ['annotation', escapeTex(text)])
	];
	return `@article{${article.id},\n${fields.map(([name, value]) => `\t${name} = {${value}},\n`).join('')}}\n`;
}

const TEX: Record<string, string> = {
	'\\': '\\textbackslash{}',
	'~': '\\textasciitilde{}',
	'^': '\\textasciicircum{}'
};

/** Text as TeX prints it. */
export const escapeTex = (text: string): string =>
	text.replace(/[\\{}$&#%_~^]/g, (character) => TEX[character] ?? `\\${character}`);

/** RIS, as Zotero, EndNote and Mendeley read it; UTF-8. */
export function articleRis(article: Article): string {
	const lines: [string, string][] = [
		['TY', 'JOUR'],
		['ID', article.id],
		...article.author.map(({ family, given }): [string, string] => [
			'AU',
			`${family[ARTICLE_LANG]}, ${given[ARTICLE_LANG]}`
		]),
		['TI', article.title[ARTICLE_LANG]],
		// Not T2, which bibutils takes for the abbreviated title; Zotero, EndNote and Mendeley read either.
		['JF', journal(article)],
		['PY', `${article.issued.year}`],
		['IS', article.issue],
		['SP', firstPage(article)],
		['EP', lastPage(article)],
		['DO', article.doi],
		['UR', doiUri(article)],
		['LA', article.language],
		...article.keywords[ARTICLE_LANG].map((keyword): [string, string] => ['KW', keyword]),
		['AB', article.abstract[ARTICLE_LANG]],
		...forOtherReaders(article).map((text): [string, string] => ['N1', text]),
		['ER', '']
	];
	return lines.map(([tag, value]) => `${tag}  - ${value.replace(/\s+/g, ' ')}\r\n`).join('');
}

/** CSL-JSON: one item in a list. */
export function articleCsl(article: Article) {
	const [otherReaders] = forOtherReaders(article);
	return [
		{
			id: article.id,
			type: article.type,
			title: article.title[ARTICLE_LANG],
			author: article.author.map(({ family, given }) => ({ family: family[ARTICLE_LANG], given: given[ARTICLE_LANG] })),
			'container-title': journal(article),
			issue: article.issue,
			issued: { 'date-parts': [[article.issued.year]] },
			// Citation processors make the dash.
			page: `${firstPage(article)}-${lastPage(article)}`,
			DOI: article.doi,
			URL: doiUri(article),
			language: article.language,
			keyword: article.keywords[ARTICLE_LANG].join(', '),
			abstract: article.abstract[ARTICLE_LANG],
			...(otherReaders && { annote: otherReaders })
		}
	];
}

/**
 * For a reader without the article's language, where there is an English edition: the authors' names in Latin letters, the
 * journal's own other names, the English abstract that the article prints. Nothing for an article in English.
 */
function forOtherReaders({ author, containerTitle, containerLanguage, abstract, keywords }: Article): string[] {
	if (ARTICLE_LANG === DATA_LANG) return [];
	const names = author.map(({ family, given }) => `${family[DATA_LANG]}, ${given[DATA_LANG]}`).join('; ');
	const journals = LANGS.filter((lang) => lang !== containerLanguage).map((lang) => containerTitle[lang]);
	const words = [
		`Authors in Latin letters: ${names}.`,
		`The journal’s other names: ${journals.join('; ')}.`,
		`Abstract, as printed in English: ${abstract[DATA_LANG]}`,
		`Keywords, as printed in English: ${keywords[DATA_LANG].join(', ')}.`
	];
	return [words.join(' ')];
}
