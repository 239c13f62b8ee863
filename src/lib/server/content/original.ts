import type { CitationRun } from '$lib/atlas/edition';
import { ARTICLE_LANG, type Lang } from '$lib/atlas/vocabulary';

/**
 * A text of one edition as runs, so that the article’s own words in it can carry their language. `original`: those words, as they
 * stand in the text; what a longer word merely begins or ends with is not one of them.
 */
export function withOriginal(text: string, original: readonly string[], lang: Lang): CitationRun[] {
	if (lang === ARTICLE_LANG) return [{ text }];
	const runs: CitationRun[] = [];
	let done = 0;
	for (const { start, end } of stretches(text, original)) {
		if (start > done) runs.push({ text: text.slice(done, start) });
		runs.push({ text: text.slice(start, end), lang: ARTICLE_LANG });
		done = end;
	}
	if (done < text.length) runs.push({ text: text.slice(done) });
	return runs;
}

/** Whether the words stand in the text by themselves. */
export const holdsWords = (text: string, words: string): boolean => stretches(text, [words]).length > 0;

function stretches(text: string, original: readonly string[]): { start: number; end: number }[] {
	const found = original.flatMap((words) => {
		const starts: number[] = [];
		for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) starts.push(at);
		return starts.map((start) => ({ start, end: start + words.length }));
	});
	const isLetter = (at: number) => /\p{L}/u.test(text.charAt(at));
	return found.filter(({ start, end }) => !isLetter(start - 1) && !isLetter(end)).sort((a, b) => a.start - b.start);
}
