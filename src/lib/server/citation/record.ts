import type { Article } from '$lib/atlas/schema';
import type { Lang } from '$lib/atlas/vocabulary';

/** The journal's name as the article prints it; its language is the record's `containerLanguage`. */
export const journal = ({ containerTitle, containerLanguage }: Article): string => containerTitle[containerLanguage];

export const doiUri = ({ doi }: Article): string => `https://doi.org/${doi}`;

export const firstPage = ({ page }: Article): string => page.split('–')[0] ?? page;
export const lastPage = ({ page }: Article): string => page.split('–').at(-1) ?? page;

const initial = (given: string) => `${Array.from(given)[0] ?? ''}.`;

/** `Исмагулов Н., Чукубаев Е.` */
export const shortNames = ({ author }: Article, lang: Lang): string =>
	author.map(({ family, given }) => `${family[lang]} ${initial(given[lang])}`).join(', ');

/** `Н. Исмагулов, Е. Чукубаев`, as in a sentence. */
export const namesInText = ({ author }: Article, lang: Lang): string =>
	author.map(({ family, given }) => `${initial(given[lang])}\u00a0${family[lang]}`).join(', ');
