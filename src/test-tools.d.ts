/* Libraries without types that tests read the downloads with. */

declare module '@citation-js/core' {
	export class Cite {
		constructor(data: string);
		data: Record<string, unknown>[];
	}
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';

declare module 'dom-anchor-text-quote' {
	export function toTextPosition(
		root: { textContent: string },
		selector: { exact: string; prefix?: string; suffix?: string }
	): { start: number; end: number } | null;
}
