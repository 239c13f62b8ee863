import type { Article } from '$lib/atlas/schema';
import type { Lang } from '$lib/atlas/vocabulary';

/** The journal's name as the article prints it. */
export const journal = ({ containerTitle }: Article): string => containerTitle.kk;

export const doiUri = ({ doi }: Article): string => `https://doi.org/${doi}`;

export const firstPage = ({ page }: Article): string => page.split('–')[0] ?? page;
export const lastPage = ({ page }: Article): string => page.split('–').at(-1) ?? page;

/** `Исмагулов Н., Чукубаев Е.` */
export const shortNames = ({ author }: Article, lang: Lang): string =>
	author.map(({ family, given }) => `${family[lang]} ${Array.from(given[lang])[0] ?? ''}.`).join(', ');
