import type { Article } from '$lib/atlas/schema';

/** The journal's name as the article prints it. */
export const journal = ({ containerTitle }: Article): string => containerTitle.kk;

export const doiUri = ({ doi }: Article): string => `https://doi.org/${doi}`;

export const firstPage = ({ page }: Article): string => page.split('–')[0] ?? page;
export const lastPage = ({ page }: Article): string => page.split('–').at(-1) ?? page;

/** `Исмагулов Н., Чукубаев Е.` */
export const shortNames = ({ author }: Article, lang: 'ru' | 'en' = 'ru'): string =>
	author.map(({ family, given }) => `${family[lang]} ${Array.from(given[lang])[0] ?? ''}.`).join(', ');

/** One line that says which article, for attribution inside data. */
export const attribution = (article: Article): string =>
	`${shortNames(article)} ${article.title.ru} // ${journal(article)}. ${article.issued.year}. № ${article.issue}. С. ${article.page}. ${doiUri(article)}`;

/** What the project adds may be used under this licence. */
export const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

/** Whose words are whose, in every file. */
export const RIGHTS =
	'Quotations belong to the authors of the article and are quoted with attribution. ' +
	'Notes, statements of roles, translations and identifications are the project’s, CC BY 4.0. ' +
	'Coordinates and identifiers are those of the named authorities.';
