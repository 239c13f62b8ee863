import type { Article } from '$lib/atlas/schema';
import { LANGS } from '$lib/atlas/vocabulary';
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
		['langid', 'russian'],
		['keywords', escapeTex(article.keywords.ru.join(', '))],
		['abstract', escapeTex(article.abstract.ru)],
		// Styles do not print it.
		['annotation', escapeTex(forOtherReaders(article))]
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
		// Not T2, which bibutils takes for the abbreviated title; Zotero, EndNote and Mendeley read either.
		['JF', journal(article)],
		['PY', `${article.issued.year}`],
		['IS', article.issue],
		['SP', firstPage(article)],
		['EP', lastPage(article)],
		['DO', article.doi],
		['UR', doiUri(article)],
		['LA', article.language],
		...article.keywords.ru.map((keyword): [string, string] => ['KW', keyword]),
		['AB', article.abstract.ru],
		['N1', forOtherReaders(article)],
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
			abstract: article.abstract.ru,
			annote: forOtherReaders(article)
		}
	];
}

/**
 * For a reader without Russian: the authors' names in Latin letters, the journal's own other names, the English abstract
 * that the article prints. It prints no title but the Russian one, and no ISSN.
 */
function forOtherReaders({ author, containerTitle, containerLanguage, abstract, keywords }: Article): string {
	const names = author.map(({ family, given }) => `${family.en}, ${given.en}`).join('; ');
	const journals = LANGS.filter((lang) => lang !== containerLanguage).map((lang) => containerTitle[lang]);
	return [
		`Authors in Latin letters: ${names}.`,
		`The journal’s other names: ${journals.join('; ')}.`,
		`Abstract, as printed in English: ${abstract.en}`,
		`Keywords, as printed in English: ${keywords.en.join(', ')}.`
	].join(' ');
}
