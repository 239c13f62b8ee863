import type { CitationRun } from '$lib/atlas/edition';

/** Words of a citation that are in another language than the page, or stand for an address. */
export type Mark = { text: string } & Omit<CitationRun, 'text' | 'italic'>;

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };

const decode = (text: string) =>
	text
		// The processor’s space before a colon does not break, and is one that many fonts lack.
		.replaceAll('\u202f', '\u00a0')
		.replace(/&(?:#(\d+)|(\w+));/g, (whole, code: string | undefined, name: string | undefined) =>
			code ? String.fromCodePoint(Number(code)) : (ENTITIES[name ?? ''] ?? whole)
		);

/** What the processor returns as HTML, as runs: its italics, and the marks where their words stand. */
export function runsOf(html: string, marks: readonly Mark[]): CitationRun[] {
	let depth = 0;
	return html.split(/(<[^>]*>)/).flatMap((part): CitationRun[] => {
		if (part === '<i>') depth++;
		if (part === '</i>') depth--;
		if (part === '' || part.startsWith('<')) return [];
		return marked(decode(part), marks).map((run) => (depth > 0 ? { ...run, italic: true } : run));
	});
}

function marked(text: string, marks: readonly Mark[]): CitationRun[] {
	for (const mark of marks) {
		const at = text.indexOf(mark.text);
		if (at < 0) continue;
		const after = text.slice(at + mark.text.length);
		return [...marked(text.slice(0, at), marks), mark, ...marked(after, marks)];
	}
	return text === '' ? [] : [{ text }];
}
