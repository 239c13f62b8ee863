import type { CitationRun } from '$lib/atlas/edition';
import type { ViewTemplate } from './citations';

/** A citation of a page at an address, as it was seen on a day of the reader's own calendar. */
export function fillView(
	{ runs, months }: ViewTemplate,
	{ title, url, date }: { title: string; url: string; date: Date }
): CitationRun[] {
	const day = `${date.getDate()}`;
	const values: Record<string, string> = {
		title,
		url,
		year: `${date.getFullYear()}`,
		month: months[date.getMonth()] ?? '',
		day,
		dd: day.padStart(2, '0')
	};
	const fill = (text: string) => text.replace(/\{(\w+)\}/g, (slot, name: string) => values[name] ?? slot);
	return runs.map((run) => ({ ...run, text: fill(run.text), ...(run.href && { href: fill(run.href) }) }));
}
