import { describe, expect, it } from 'vitest';
import { LANGS, type Lang } from '$lib/atlas/vocabulary';
import { CITATION_STYLES, type CitationStyle } from '$lib/cite/citations';
import { textOf } from '$lib/atlas/segments';
import { fillView } from '$lib/cite/fill-view';
import { atlas } from '../content';
import { RELEASE } from '../release';
import { cite, citations } from './styled';

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
		const { version, date } = RELEASE;
		const year = date.slice(0, 4);
		for (const part of ['Отрар', article.atlas[lang], version, year, 'https://example.org/ru/cities/otrar'])
			expect(cited).toContain(part);
		expect(cited).not.toMatch(/[{}]/);
		// The Russian standards want the day on which an address was followed, the others only where a work has no date.
		const seen = new Set(Array.from({ length: 12 }, (_, month) => fill(new Date(2030, month, 28))));
		expect(seen.size).toBe(style.startsWith('gost') ? 12 : 1);
	});

	// No style prints an example of a site with a version; its place is that of the version of a program (APA 10.10, Chicago
	// 14.268, MLA 5.48) or of an edition (GOST R 7.0.100, area 2), the rest is as in the examples of sites.
	it.each([
		[
			'ru',
			'gost-7-0-5',
			'ATLAS. Версия VERSION от DD.MM.YYYY. URL: https://example.org/ (дата обращения: 03.09.2030).'
		],
		[
			'ru',
			'gost-7-0-100',
			'ATLAS : [сайт]. – Версия VERSION от DD.MM.YYYY. – URL: https://example.org/ (дата обращения: 03.09.2030). – Текст : электронный.'
		],
		['en', 'apa', 'ATLAS (Version VERSION). (YYYY, MONTH D). https://example.org/'],
		['en', 'chicago', '“ATLAS,” version VERSION, MONTH D, YYYY. https://example.org/.'],
		['ru', 'chicago', '«ATLAS», версия VERSION, D MONTH YYYY. https://example.org/.'],
		['ru', 'mla', 'ATLAS. Версия VERSION, D MONTH YYYY, https://example.org/.'],
		['kk', 'apa', 'ATLAS (VERSION нұсқасы, DD.MM.YYYY). (YYYY). https://example.org/']
	] as [Lang, CitationStyle, string][])(
		'in %s, %s: the atlas is cited with its version and the day of that',
		(lang, style, form) => {
			const [year = '', month = '', day = ''] = RELEASE.date.split('-');
			const named = (options: Intl.DateTimeFormatOptions) =>
				new Intl.DateTimeFormat(lang, { ...options, timeZone: 'UTC' }).formatToParts(new Date(RELEASE.date));
			const monthName = named({ day: 'numeric', month: 'long' }).find(({ type }) => type === 'month')?.value ?? '';
			const values = {
				ATLAS: article.atlas[lang],
				VERSION: RELEASE.version,
				YYYY: year,
				MONTH: monthName,
				MM: month,
				DD: day,
				D: String(Number(day))
			};
			const expected = form.replace(/ATLAS|VERSION|YYYY|MONTH|MM|DD|D/g, (name) => values[name as keyof typeof values]);
			const on = { title: '', url: 'https://example.org/', date: new Date(2030, 8, 3) };
			const cited = textOf(fillView(template(lang, style, 'atlas'), on)).replaceAll('\u00a0', ' ');
			expect(cited).toBe(expected);
		}
	);

	it('names the atlas that a page is part of, with its version', () => {
		const on = { title: 'Otrar', url: 'https://example.org/', date: new Date(2030, 8, 3) };
		const atlas = article.atlas.en;
		const cited = (style: CitationStyle) =>
			textOf(fillView(template('en', style, 'view'), on)).replaceAll('\u00a0', ' ');
		expect(cited('apa')).toContain(`. ${atlas} (Version ${RELEASE.version}). https://example.org/`);
		expect(cited('mla')).toContain(`“Otrar.” ${atlas}, version ${RELEASE.version}, `);
		expect(cited('chicago')).toContain(`${atlas}, version ${RELEASE.version}. “Otrar,” `);
		expect(cited('gost-7-0-100')).toContain(
			`Otrar. – Text : electronic // ${atlas} : [website]. – Version ${RELEASE.version}, `
		);
	});
});
