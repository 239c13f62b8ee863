import { expect, it } from 'vitest';
import { textOf } from '$lib/atlas/segments';
import { atlas } from '../content';
import { attribution, citeArticle, citePassage, pageList, shortCitation } from './cite';
import { romanise } from './romanise';

const cite = (lang: 'ru' | 'kk' | 'en', pages?: string) => textOf(citeArticle(atlas.article, lang, pages));

it('cites the article as each language’s bibliographies do', () => {
	expect(cite('ru')).toBe(
		'Исмагулов Н., Чукубаев Е. Становление города как актора международных отношений: история и современность // ' +
			'Мемлекеттік басқару және мемлекеттік қызмет. – 2023. – № 2 (85). – С. 105–113. – ' +
			'DOI: 10.52123/1994-2370-2023-1025.'
	);
	expect(cite('kk')).toContain('– Б. 105–113. –');
	expect(cite('en')).toBe(
		'Ismagulov, N., & Chukubayev, E. (2023). ' +
			'Stanovlenie goroda kak aktora mezhdunarodnykh otnoshenii: istoriia i sovremennostʹ ' +
			'[The emergence of the city as an actor in international relations: history and the present day]. ' +
			'Public Administration and Civil Service, no. 2 (85), 105–113. https://doi.org/10.52123/1994-2370-2023-1025'
	);
});

it('cites a quote by the pages on which it stands', () => {
	expect(cite('ru', '106–107')).toContain('– С. 106–107. –');
	expect(citePassage(atlas.article, 'ru', [106, 107])).toBe(cite('ru', '106–107'));
	expect(citePassage(atlas.article, 'en', [106])).toContain('no. 2 (85), 106. https');
});

it('names the article in one line inside data, with pages where they are cited', () => {
	expect(attribution(atlas.article)).toMatch(/^Исмагулов Н\., Чукубаев Е\. .+ С\. 105–113\. https:\/\/doi\.org\//);
	expect(shortCitation(atlas.article)).toBe('Ismagulov N., Chukubayev E. (2023)');
	expect(shortCitation(atlas.article, [106])).toBe('Ismagulov N., Chukubayev E. (2023), p. 106');
	expect(shortCitation(atlas.article, [106, 107])).toBe('Ismagulov N., Chukubayev E. (2023), pp. 106–107');
});

it('lists any pages in order, those that follow each other as a run', () => {
	expect(pageList([107, 106])).toBe('106–107');
	expect(pageList([106, 112, 107, 112])).toBe('106–107, 112');
	expect(pageList([109])).toBe('109');
});

it('marks what is in another language than the page', () => {
	expect(citeArticle(atlas.article, 'kk').filter(({ lang }) => lang === 'ru')).toHaveLength(1);
	expect(citeArticle(atlas.article, 'en').filter(({ lang }) => lang === 'ru-Latn')).toHaveLength(1);
});

it('writes Russian in Latin letters, capitals kept', () => {
	expect(romanise('Щёлково, объём, Юг')).toBe('Shchelkovo, obʺem, Iug');
});
