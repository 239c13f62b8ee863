import type { CitationRun } from '$lib/atlas/edition';
import { escaped } from '$lib/ui/markup';

/** A citation as HTML, for programs that take its italics and links. */
export const htmlOf = (runs: readonly CitationRun[]): string =>
	runs
		.map(({ text, lang, italic, href }) => {
			const slanted = italic ? `<i>${escaped(text)}</i>` : escaped(text);
			const linked = href ? `<a href="${escaped(href)}">${slanted}</a>` : slanted;
			return lang ? `<span lang="${escaped(lang)}">${linked}</span>` : linked;
		})
		.join('');
