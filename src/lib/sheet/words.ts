import type { PassageEntry } from '$lib/atlas/edition';
import { textOf } from '$lib/atlas/segments';
import { ARTICLE_LANG, type Lang } from '$lib/atlas/vocabulary';
import { evidenceQuotes } from '$lib/table/evidence';

/** Words of the article, as an answer quotes them. */
export interface Words {
	passage: string;
	/** Printed pages, as in `106–107`. */
	pages: string;
	/** Verbatim, in Russian; each stretch without a gap. */
	stretches: string[];
	/** The editor's translation of the sentences that they stand in; `null` in Russian. */
	translation: string | null;
}

/** The words on which a role rests: by passage, in the article's order. */
export function wordsOfRole(role: string, passages: readonly PassageEntry[], lang: Lang): Words[] {
	return passages.flatMap((passage) => {
		const stretches = evidenceQuotes({ passages: [passage] }, role).map(({ segments }) => textOf(segments));
		return stretches.length > 0 ? [quoted(passage, stretches, lang)] : [];
	});
}

/** The sentences of a passage that name one of these cities. */
export function wordsNaming(cities: readonly string[], passage: PassageEntry, lang: Lang): Words {
	const text = textOf(passage.quote);
	let at = 0;
	const places = passage.quote.flatMap(({ text, mention }) => {
		const start = at;
		at += text.length;
		return mention?.cities.some((city) => cities.includes(city)) ? [start] : [];
	});
	const named = sentences(text, ARTICLE_LANG)
		.filter(({ start, end }) => places.some((place) => place >= start && place < end))
		.map(({ start, end }) => text.slice(start, end).trim());
	return quoted(passage, named, lang);
}

function quoted(passage: PassageEntry, stretches: string[], lang: Lang): Words {
	const { id, pages, quote } = passage;
	const translation = passage.translation && translated(textOf(quote), textOf(passage.translation), stretches, lang);
	return { passage: id, pages, stretches, translation };
}

/**
 * The sentences of a translation that stand for those with these stretches; all of it where it is not translated sentence
 * by sentence.
 */
export function translated(text: string, translation: string, stretches: readonly string[], lang: Lang): string {
	const [own, others] = [sentences(text, ARTICLE_LANG), sentences(translation, lang)];
	if (own.length !== others.length) return translation;
	const spans = stretches.map((stretch) => ({ start: text.indexOf(stretch), length: stretch.length }));
	return others
		.filter((_, index) => {
			const sentence = own[index];
			return sentence && spans.some(({ start, length }) => start < sentence.end && start + length > sentence.start);
		})
		.map(({ start, end }) => translation.slice(start, end).trim())
		.join(' ');
}

/** A full stop after one of these, or after a single letter, ends no sentence. */
const SHORT = /(?:^|[\s(])(?:\p{L}|гг|др|т\.\s?д|т\.\s?п|see|cf|D\.C)\.\s*$/u;

function sentences(text: string, lang: Lang): { start: number; end: number }[] {
	const found: { start: number; end: number }[] = [];
	for (const { index, segment } of new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(text)) {
		const last = found.at(-1);
		const goesOn = last && (SHORT.test(text.slice(last.start, last.end)) || /^[\p{Ll}\d]/u.test(segment));
		if (goesOn) last.end = index + segment.length;
		else found.push({ start: index, end: index + segment.length });
	}
	return found;
}
