import { LANGS } from '$lib/atlas/vocabulary';
import { foldName, foldWord, words } from './fold';
import { stem } from './stem';

/** The fields of the index: names of cities, and the words in each of the languages. */
export const FIELDS = ['forms', ...LANGS] as const;
export type Field = (typeof FIELDS)[number];

/** Stop words, as keys. */
const STOP_WORDS = new Set(
	words(
		`в во на и из от до с со о об у к ко по за для а не что как или же город города городе
		және мен пен бен да де та те ол осы үшін қала қаласы қаланың
		the a an of in on at to and or for as is was by with city cities do du`
	).map(({ text }) => foldWord(text))
);

/** The words of a query without the stop words; all of them where it has no others. */
export function tellingWords(query: string): string[] {
	const all = words(query)
		.map(({ text }) => text)
		.filter((word) => foldWord(word) !== '');
	const telling = all.filter((word) => !STOP_WORDS.has(foldWord(word)));
	return telling.length > 0 ? telling : all;
}

/** The terms under which a word of a text is found: its key and its stems. */
export function wordTerms(word: string, field: Field): string[] {
	const stems = field === 'forms' ? (['ru', 'kk'] as const).map((lang) => stem(word, lang)) : [stem(word, field)];
	return [...new Set([foldWord(word), ...stems])].filter(Boolean);
}

/** The terms under which a name is found: those of its words without the stop words, and its words written as one. */
export function nameTerms(name: string): string[] {
	const telling = words(name).filter(({ text }) => !STOP_WORDS.has(foldWord(text)));
	return [...new Set([...telling.flatMap(({ text }) => wordTerms(text, 'forms')), foldName(name)])].filter(Boolean);
}
