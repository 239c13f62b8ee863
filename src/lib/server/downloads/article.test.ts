import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { expect, it } from 'vitest';
import { atlas } from '../content';
import { articleBib, articleCsl, articleRis, escapeTex } from './article';

const { article } = atlas;

it('writes a BibTeX entry that keeps Cyrillic and the title’s capitals', () => {
	const bib = articleBib(article);
	expect(bib).toMatch(/^@article\{ismagulov-chukubayev-2023,\n/);
	expect(bib).toContain('author = {Исмагулов, Нуржан and Чукубаев, Ермек}');
	expect(bib).toContain('title = {{Становление города как актора международных отношений: история и современность}}');
	expect(bib).toContain('journal = {Мемлекеттік басқару және мемлекеттік қызмет}');
	expect(bib).toContain('number = {2 (85)}');
	expect(bib).toContain('pages = {105--113}');
	expect(bib).toContain('doi = {10.52123/1994-2370-2023-1025}');
	// A URL that repeats the DOI would be printed beside it; Zotero shows `language` as it stands.
	expect(bib).not.toMatch(/^\t(?:url|language) = /m);
});

it('closes every brace of the BibTeX entry that it opens', () => {
	let depth = 0;
	for (const character of articleBib(article).replace(/\\[{}]/g, '')) {
		if (character === '{') depth++;
		if (character === '}') depth--;
		expect(depth).toBeGreaterThanOrEqual(0);
	}
	expect(depth).toBe(0);
});

it('escapes what TeX would take for a command', () => {
	expect(escapeTex('50 % of R&D {#1_a} ~ \\x^2 $')).toBe(
		'50 \\% of R\\&D \\{\\#1\\_a\\} \\textasciitilde{} \\textbackslash{}x\\textasciicircum{}2 \\$'
	);
});

it('writes RIS with one tag a line, from TY to ER', () => {
	const lines = articleRis(article).split('\r\n');
	expect(lines[0]).toBe('TY  - JOUR');
	expect(lines.slice(-2)).toEqual(['ER  - ', '']);
	for (const line of lines.slice(0, -1)) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /);
	expect(lines).toContain('JF  - Мемлекеттік басқару және мемлекеттік қызмет');
	expect(lines.filter((line) => line.startsWith('T2'))).toEqual([]);
	expect(lines).toEqual(expect.arrayContaining(['SP  - 105', 'EP  - 113', 'PY  - 2023', 'IS  - 2 (85)', 'LA  - ru']));
});

it('writes CSL-JSON with the year, the pages and the DOI', () => {
	expect(articleCsl(article)).toMatchObject([
		{
			type: 'article-journal',
			issued: { 'date-parts': [[2023]] },
			page: '105-113',
			issue: '2 (85)',
			DOI: '10.52123/1994-2370-2023-1025',
			author: [{ family: 'Исмагулов', given: 'Нуржан' }, { family: 'Чукубаев' }]
		}
	]);
});

it.each([
	['BibTeX', articleBib(article)],
	['RIS', articleRis(article)],
	['CSL-JSON', JSON.stringify(articleCsl(article))]
])('is the same article when Citation.js reads it from %s', (_, text) => {
	const [read, ...more] = new Cite(text).data;
	expect(more).toEqual([]);
	expect(read).toMatchObject({
		type: 'article-journal',
		title: article.title.ru,
		'container-title': article.containerTitle.kk,
		author: article.author.map(({ family, given }) => ({ family: family.ru, given: given.ru })),
		issue: article.issue,
		DOI: article.doi,
		issued: { 'date-parts': [[2023]] }
	});
	expect(String(read?.['page'])).toMatch(/^105[-–]113$/);
});

it('tells a reader without Russian the authors’ names, the journal’s other names and the printed abstract', () => {
	const [record] = articleCsl(article);
	const annote = record && 'annote' in record ? record.annote : '';
	expect(annote).toContain('Ismagulov, Nurzhan; Chukubayev, Ermek');
	expect(annote).toContain('Public Administration and Civil Service');
	expect(annote).toContain(article.abstract.en);
});
