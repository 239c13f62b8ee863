import { expect, it } from 'vitest';
import { atlas } from '../content';
import { citationText, citeArticle, romanise } from './citation';

const cite = (lang: 'ru' | 'kk' | 'en', pages?: string) => citationText(citeArticle(atlas.article, lang, pages));

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
			'[The emergence of the city as an actor of international relations: history and the present day]. ' +
			'Public Administration and Civil Service, no. 2 (85), 105–113. https://doi.org/10.52123/1994-2370-2023-1025'
	);
});

it('cites some of its pages', () => {
	expect(cite('ru', '106–107')).toContain('– С. 106–107. –');
});

it('marks what is in another language than the page', () => {
	expect(citeArticle(atlas.article, 'kk').filter(({ lang }) => lang === 'ru')).toHaveLength(1);
	expect(citeArticle(atlas.article, 'en').filter(({ lang }) => lang === 'ru-Latn')).toHaveLength(1);
});

it('writes Russian in Latin letters, capitals kept', () => {
	expect(romanise('Щёлково, объём, Юг')).toBe('Shchelkovo, obʺem, Iug');
});
