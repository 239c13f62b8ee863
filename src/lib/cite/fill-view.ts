import type { CitationRun } from '$lib/atlas/edition';
import { filled } from '$lib/i18n/filled';
import type { ViewTemplate } from './citations';

/** A citation of a page at an address, as it was seen on a day of the reader's own calendar. */
export function fillView(
	{ runs, months }: ViewTemplate,
	{ title, url, date }: { title: string; url: string; date: Date }
): CitationRun[] {
	const day = `${date.getDate()}`;
	const values = {
		title,
		url,
		year: `${date.getFullYear()}`,
		month: months[date.getMonth()] ?? '',
		day,
		dd: day.padStart(2, '0')
	};
	return runs.map((run) => ({
		...run,
		text: filled(run.text, values),
		...(run.href && { href: filled(run.href, values) })
	}));
}
