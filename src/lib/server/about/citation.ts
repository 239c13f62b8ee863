import type { CitationRun } from '$lib/atlas/edition';
import type { Article } from '$lib/atlas/schema';
import type { Lang } from '$lib/atlas/vocabulary';
import { doiUri, journal, shortNames } from '../downloads/record';

/**
 * The article as a bibliography has it: in Russian and Kazakh after GOST 7.1–2003, in English after APA 7, which wants
 * the title in Latin letters with a translation. `pages`: those cited, where not all.
 */
export function citeArticle(article: Article, lang: Lang, pages = article.page): CitationRun[] {
	switch (lang) {
		case 'ru':
			return gost(article, `С. ${pages}`);
		case 'kk':
			return gost(article, `Б. ${pages}`);
		case 'en':
			return apa(article, pages);
		default:
			return lang satisfies never;
	}
}

/** A citation as plain text, to copy. */
export const citationText = (runs: readonly CitationRun[]): string => runs.map(({ text }) => text).join('');

function gost(article: Article, pages: string): CitationRun[] {
	const { title, issued, issue, doi } = article;
	return [
		{ text: `${shortNames(article)} ` },
		{ text: title.ru, lang: 'ru' },
		{ text: ' // ' },
		{ text: journal(article), lang: 'kk' },
		{ text: `. – ${issued.year}. – № ${issue}. – ${pages}. – DOI: ` },
		{ text: doi, href: doiUri(article) },
		{ text: '.' }
	];
}

function apa(article: Article, pages: string): CitationRun[] {
	const { author, title, containerTitle, issued, issue } = article;
	const names = author.map(({ family, given }) => `${family.en}, ${given.en.charAt(0)}.`);
	const listed = [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(', & ');
	return [
		{ text: `${listed} (${issued.year}). ` },
		{ text: romanise(title.ru), lang: 'ru-Latn' },
		{ text: ` [${title.en}]. ` },
		{ text: containerTitle.en, italic: true },
		{ text: `, no. ${issue}, ${pages}. ` },
		{ text: doiUri(article), href: doiUri(article) }
	];
}

const LATIN = new Map(
	(
		'а a, б b, в v, г g, д d, е e, ё e, ж zh, з z, и i, й i, к k, л l, м m, н n, о o, п p, р r, с s, т t, у u, ф f, ' +
		'х kh, ц ts, ч ch, ш sh, щ shch, ъ ʺ, ы y, ь ʹ, э e, ю iu, я ia'
	)
		.split(', ')
		.map((pair) => pair.split(' ') as [string, string])
);

/** Russian in Latin letters: ALA-LC without its ligatures, as bibliographies write it. */
export function romanise(text: string): string {
	return text.replace(/[а-яё]/gi, (letter) => {
		const latin = LATIN.get(letter.toLowerCase()) ?? letter;
		return letter === letter.toLowerCase() ? latin : latin.charAt(0).toUpperCase() + latin.slice(1);
	});
}
