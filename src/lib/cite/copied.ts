import type { CitationRun } from '$lib/atlas/edition';

/** A citation as plain text. */
export const textOf = (runs: readonly CitationRun[]): string => runs.map(({ text }) => text).join('');

const escape = (text: string) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0).toString()};`);

/** A citation as HTML, for programs that take its italics and links. */
export const htmlOf = (runs: readonly CitationRun[]): string =>
	runs
		.map(({ text, lang, italic, href }) => {
			const slanted = italic ? `<i>${escape(text)}</i>` : escape(text);
			const linked = href ? `<a href="${escape(href)}">${slanted}</a>` : slanted;
			return lang ? `<span lang="${escape(lang)}">${linked}</span>` : linked;
		})
		.join('');
