import { describe, expect, it } from 'vitest';
import { LANGS, type Lang } from '$lib/atlas/vocabulary';
import { CITATION_STYLES, type CitationStyle } from '$lib/cite/citations';
import { textOf } from '$lib/atlas/segments';
import { fillView } from '$lib/cite/fill-view';
import { atlas } from '../content';
import { cite, citations } from './styled';
import { citingWords } from './words';

const { article } = atlas;
const text = (lang: Lang, style: CitationStyle, page = '') => textOf(cite(article, lang, style, page).reference);

const each = LANGS.flatMap((lang) => CITATION_STYLES.map((style) => [lang, style] as const));

describe('the article', () => {
	it.each(each)('in %s, %s: has all by which a reader finds it', (lang, style) => {
		const reference = text(lang, style);
		for (const part of ['2 (85)', '2023', '105–1', '10.52123/1994-2370-2023-1025']) expect(reference).toContain(part);
		expect(reference).not.toMatch(/undefined|\{|\}|\.\.|<|&#/);
	});

	it('is described in Russian by the Russian standards, in every edition', () => {
		expect(text('en', 'gost-7-0-5')).toBe(text('ru', 'gost-7-0-5'));
		expect(cite(article, 'en', 'gost-7-0-5').reference.every(({ lang }) => lang)).toBe(true);
		expect(text('kk', 'gost-7-0-5')).toBe(text('ru', 'gost-7-0-5').replace('С. ', 'Б. '));
	});

	it('has the journal’s number as the journal prints it, in Russian and Kazakh', () => {
		for (const style of CITATION_STYLES) {
			expect(text('ru', style)).toContain('№ 2 (85)');
			expect(text('kk', style)).toContain('№ 2 (85)');
		}
	});

	it('has its translated title outside the quotation marks, as the Chicago Manual has it', () => {
		expect(text('en', 'chicago')).toMatch(/sovremennostʹ\.” \[The emergence .* present day\]\. Public/);
	});

	it.each(each.filter(([lang]) => lang !== 'ru'))('in %s, %s: marks its Russian title as Russian', (lang, style) => {
		const foreign = cite(article, lang, style).reference.filter((run) => run.lang?.startsWith('ru'));
		expect(textOf(foreign).toLowerCase()).toMatch(/^.*(становление города|stanovlenie goroda)/);
	});

	it.each(each)('in %s, %s: links to its DOI', (lang, style) => {
		expect(cite(article, lang, style).reference.filter(({ href }) => href?.endsWith(article.doi))).toHaveLength(1);
	});
});

describe('a passage', () => {
	it('is cited with its page: in the reference after the Russian standards, in the text after the others', () => {
		expect(text('ru', 'gost-7-0-5', '106–107')).toContain('С. 106–107. DOI');
		expect(text('ru', 'gost-7-0-100', '106–107')).toMatch(/– С\. 106–107\.$/);
		const inText = (style: CitationStyle) => textOf(cite(article, 'en', style, '106').inText ?? []);
		expect(inText('apa')).toBe('(Ismagulov & Chukubayev, 2023, p. 106)');
		expect(inText('mla')).toBe('(Ismagulov and Chukubayev 106)');
		expect(inText('chicago')).toMatch(/^Ismagulov and Chukubayev, “.*, 106\.$/);
		expect(text('en', 'apa', '106')).toBe(text('en', 'apa'));
	});
});

describe('a page of the atlas', () => {
	const made = new Map(LANGS.map((lang) => [lang, citations(article, lang, [])]));
	const template = (lang: Lang, style: CitationStyle, which: 'view' | 'atlas') => {
		const found = made.get(lang)?.[which][style];
		if (!found) throw new RangeError(lang);
		return found;
	};

	it.each(each)('in %s, %s: is cited with title, address and day, whatever they are', (lang, style) => {
		const fill = (date: Date) =>
			textOf(
				fillView(template(lang, style, 'view'), { title: 'Отрар', url: 'https://example.org/ru/cities/otrar', date })
			);
		const cited = fill(new Date(2026, 1, 3));
		for (const part of ['Отрар', citingWords(lang).atlas, 'https://example.org/ru/cities/otrar', '2026'])
			expect(cited).toContain(part);
		expect(cited).not.toMatch(/[{}]/);
		expect(new Set(Array.from({ length: 12 }, (_, month) => fill(new Date(2026, month, 28)))).size).toBe(12);
	});

	it('has the day as each style writes it', () => {
		const on = { title: '', url: 'https://example.org/', date: new Date(2026, 8, 3) };
		const cited = (lang: 'ru' | 'en', style: CitationStyle) => textOf(fillView(template(lang, style, 'atlas'), on));
		expect(cited('ru', 'gost-7-0-5')).toContain('(дата обращения: 03.09.2026)');
		expect(cited('en', 'apa')).toBe(
			`${citingWords('en').atlas}. (n.d.). Retrieved September 3, 2026, from https://example.org/`
		);
		expect(cited('en', 'mla')).toContain('Accessed 3 Sept. 2026');
		expect(cited('en', 'gost-7-0-100')).toContain('one article. – Text\u00a0: electronic. – URL: https://example.org/');
	});
});
