import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as russian } from '@orama/stemmers/russian';
import type { Lang } from '$lib/atlas/vocabulary';
import { foldWord } from './fold';

/** Endings of Kazakh nouns, as keys: -лар; -дың, -ды; -ға; -да, -дан, -дағы; -нан; -мен; -лық; -сы, -сын. */
const KAZAKH_ENDING = /(?:[ldt][ae]r|[ndt]in?|[gkn][ae]|n?[dt][ae](?:n|gi)?|n[ae]n|[mbp]en|[ldt]ik|s?in?)$/;

/** Letters that a stem has at least: «Римде» is «Рим». */
const LEAST = 3;

/** A key without its Kazakh endings, at most three: «қалалардың» as «кала». Approximate; to be searched as a prefix. */
function kazakh(key: string): string {
	let stem = key;
	for (let endings = 0; endings < 3; endings++) {
		const shorter = stem.replace(KAZAKH_ENDING, '');
		if (shorter.length < LEAST) break;
		stem = shorter;
	}
	return stem;
}

const CYRILLIC = /\p{Script=Cyrillic}/u;
const LATIN = /\p{Script=Latin}/u;

/** The key of a word without its endings in a language; the whole key where the word is in a script that the language lacks. */
export function stem(word: string, lang: Lang): string {
	switch (lang) {
		case 'ru':
			return foldWord(CYRILLIC.test(word) ? russian(word.toLowerCase().replaceAll('ё', 'е')) : word);
		case 'en':
			return foldWord(LATIN.test(word) ? english(word.toLowerCase().replace(/['’]s?$/, '')) : word);
		case 'kk':
			return kazakh(foldWord(word));
		default:
			return lang satisfies never;
	}
}
