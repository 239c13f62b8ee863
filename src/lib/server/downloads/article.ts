import type { Article } from '$lib/atlas/schema';
import { doiUri, firstPage, journal, lastPage } from '../citation/record';

/*
 * The record for reference managers. Of the libraries that write these formats Citation.js is alive, but its BibTeX is
 * ASCII and drops Cyrillic, its RIS has no last page, and it brings 11 MB: for one record, these lines are safer.
 */

/** BibTeX, for BibLaTeX too; UTF-8. */
export function articleBib(article: Article): string {
	const names = article.author.map(({ family, given }) => `${family.ru}, ${given.ru}`).join(' and ');
	const fields: [string, string][] = [
		['author', escapeTex(names)],
		// Doubled: a style that sets titles in lower case keeps the capitals of this one.
		['title', `{${escapeTex(article.title.ru)}}`],
		['journal', escapeTex(journal(article))],
		['year', `${article.issued.year}`],
		['number', escapeTex(article.issue)],
		['pages', `${firstPage(article)}--${lastPage(article)}`],
		['doi', article.doi],
		['url', doiUri(article)],
		['language', 'russian'],
		['langid', 'russian'],
		['keywords', escapeTex(article.keywords.ru.join(', '))],
		['abstract', escapeTex(article.abstract.ru)]
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
		...article.author.map(({ family, given }): [string, string] => ['AU', `${family.ru}, ${given.ru}`]),
		['TI', article.title.ru],
		['T2', journal(article)],
		['PY', `${article.issued.year}`],
		['IS', article.issue],
		['SP', firstPage(article)],
		['EP', lastPage(article)],
		['DO', article.doi],
		['UR', doiUri(article)],
		['LA', article.language],
		...article.keywords.ru.map((keyword): [string, string] => ['KW', keyword]),
		['AB', article.abstract.ru],
		['ER', '']
	];
	return lines.map(([tag, value]) => `${tag}  - ${value.replace(/\s+/g, ' ')}\r\n`).join('');
}

/** CSL-JSON: one item in a list. */
export function articleCsl(article: Article) {
	return [
		{
			id: article.id,
			type: article.type,
			title: article.title.ru,
			author: article.author.map(({ family, given }) => ({ family: family.ru, given: given.ru })),
			'container-title': journal(article),
			issue: article.issue,
			issued: { 'date-parts': [[article.issued.year]] },
			// Citation processors make the dash.
			page: `${firstPage(article)}-${lastPage(article)}`,
			DOI: article.doi,
			URL: doiUri(article),
			language: article.language,
			keyword: article.keywords.ru.join(', '),
			abstract: article.abstract.ru
		}
	];
}
