import { readersYear, yearsOf, type Years } from '$lib/atlas/edtf';
import type { Era } from '$lib/atlas/schema';
import { DatedEvent, TimelineAxis, type Knot } from '$lib/atlas/timeline';
import { LANGS } from '$lib/atlas/vocabulary';
import type { References } from './references';
import type { Problem } from './errors';
import type { ContentFiles } from './files';
import { YamlFile, type Entry, type List } from './yaml-file';

/** The timeline's events in the order of their dates, and its scale. What is wrong is reported. */
export function readTimeline(
	files: ContentFiles,
	report: (problem: Problem) => void,
	{ references, eras }: { references: References; eras: List<Era> }
): { events: DatedEvent[]; scale: Knot[] } {
	const events = new YamlFile('events.yaml', files.get('events.yaml') ?? '[]', report).parseList('event', DatedEvent);
	const source = files.get('timeline.yaml');
	const axis = source === undefined ? null : new YamlFile('timeline.yaml', source, report);
	const scale = axis ? (axis.parse(TimelineAxis)?.scale ?? []) : scaleOf(eras);
	for (const entry of events.entries) checkEvent(entry, references, eras);
	const spans = [
		...eras.entries.map(({ value: { id, timespan } }) => ({ id, years: yearsOf(timespan) })),
		...events.entries.map(({ value: { id, date } }) => ({ id, years: yearsOf(date) }))
	];
	const [first, last] = [scale[0], scale.at(-1)];
	for (const { id, years } of axis && first && last ? spans : []) {
		if (years && first && years.from < first.year) axis?.report(['scale', 0], beyond(id, 'begins before', years.from));
		const end = years?.to ?? years?.from ?? 0;
		if (last && end > last.year) axis?.report(['scale', scale.length - 1], beyond(id, 'ends after', end));
	}
	return {
		events: events.entries.map(({ value }) => value).sort((a, b) => from(a) - from(b)),
		scale
	};
}

/** Without a scale of its own, the same length for each stretch between the years at which eras begin or end. */
function scaleOf({ entries }: List<Era>): Knot[] {
	const spans = entries.flatMap(({ value }) => yearsOf(value.timespan) ?? []);
	const years = [...new Set(spans.flatMap(({ from, to }) => (to === null ? [from, from + 1] : [from, to])))].sort(
		(a, b) => a - b
	);
	return years.map((year, index) => ({ year, at: years.length > 1 ? index / (years.length - 1) : 0 }));
}

const beyond = (id: string, how: string, year: number) => `"${id}" ${how} the scale; let it reach ${year}`;

const from = ({ date }: DatedEvent): number => yearsOf(date)?.from ?? 0;

function checkEvent({ value: event, report }: Entry<DatedEvent>, references: References, eras: List<Era>): void {
	const known = references.era(event.era, report);
	const passage = references.quoted(event.evidence, ['evidence'], report)?.passage;
	// An era that is wrong in the passage itself is reported there.
	const sure = known && passage?.eras.every((era) => references.knows('era', era));
	if (sure && passage && !passage.eras.includes(event.era)) {
		const spoken = passage.eras.map((era) => `"${era}"`).join(', ') || 'none';
		report(['era'], `era: its passage speaks of ${spoken}; take one of these`);
	}
	const years = yearsOf(event.date);
	const era = eras.entries.find(({ value }) => value.id === event.era)?.value;
	const span = era ? yearsOf(era.timespan) : null;
	if (years && span && !within(years, span)) {
		report(['date'], `date: it lies outside its era, ${era?.timespan ?? ''}; correct the one or the other`);
	}
	checkMark(event, report);
}

const within = ({ from, to }: Years, span: Years): boolean =>
	from >= span.from && (span.to === null || (to ?? Infinity) <= span.to);

/** A year BC differs by one from the number that stands in its date. */
function checkMark({ date, mark }: DatedEvent, report: Entry<DatedEvent>['report']): void {
	const { year, bc } = readersYear(yearsOf(date)?.from ?? 1);
	if (!mark) {
		if (bc || !/^\d{4}$/.test(date)) report(['date'], `mark: "${date}" is no plain year; write what stands for it`);
		return;
	}
	for (const lang of bc ? LANGS : []) {
		if (mark[lang].includes(`${year}`)) continue;
		report(['mark', lang], `mark: ${date} is the year ${year} BC as readers count; write that`);
	}
}
