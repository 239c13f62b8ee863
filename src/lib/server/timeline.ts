import { yearsOf } from '$lib/atlas/edtf';
import type { TimelineEntry, TimelineMark } from '$lib/atlas/index-data';
import type { Atlas } from '$lib/atlas/schema';
import { placeOf } from '$lib/atlas/time-scale';
import type { DatedEvent } from '$lib/atlas/timeline';
import type { Lang } from '$lib/atlas/vocabulary';

/**
 * The room in which marks must not meet, in rem: the axis where it is shortest, the start that the play button takes, and
 * how far the last mark may reach beyond the end. `Timeline.svelte` has the same.
 */
export const AXIS = { length: 22.3, start: 1.5, beyond: 0.7 };

/** The gap between two marks, in rem. */
const GAP = 0.12;

/** The timeline, laid out while the site is built: a browser only draws it. */
export function timelineEntry({ eras, events, scale, passages }: Atlas, lang: Lang): TimelineEntry {
	const percent = (year: number) => Math.round(placeOf(year, scale) * 1000) / 10;
	const entries = events.map((event) => ({ ...eventEntry(event, lang), at: percent(middle(event.date)) }));
	return {
		bars: eras.map(({ id, timespan }) => {
			const { from, to } = yearsOf(timespan) ?? { from: 0, to: null };
			const [left, right] = [percent(from), to === null ? 100 : percent(to)];
			return {
				left,
				width: Math.round((right - left) * 10) / 10,
				passages: passages.filter(({ eras }) => eras.includes(id)).length
			};
		}),
		marks: gather(entries)
	};
}

type PlacedEvent = TimelineMark['events'][number];

const eventEntry = ({ id, date, era, label, mark, forecast, evidence }: DatedEvent, lang: Lang) => ({
	id,
	era,
	mark: mark?.[lang] ?? date,
	label: label[lang],
	passage: evidence.passage,
	...(forecast && { forecast: true as const })
});

function middle(date: string): number {
	const { from, to } = yearsOf(date) ?? { from: 0, to: null };
	return (from + (to ?? from)) / 2;
}

/** Events whose marks would meet share one. */
export function gather(events: readonly PlacedEvent[]): TimelineMark[] {
	const marks: TimelineMark[] = [];
	for (const event of events) {
		let mark = markOf([event]);
		for (let last = marks.at(-1); last && leftOf(mark) < leftOf(last) + last.width + GAP; last = marks.at(-1)) {
			mark = markOf([...last.events, ...mark.events]);
			marks.pop();
		}
		marks.push(mark);
	}
	return marks;
}

function markOf(events: PlacedEvent[]): TimelineMark {
	const at = events.reduce((sum, { at }) => sum + at, 0) / events.length;
	const width = widthOf(events[0]?.mark ?? '') + (events.length > 1 ? 0.65 : 0);
	return { at: Math.round(at * 10) / 10, width: Math.round(width * 100) / 100, events };
}

/** About the width of words of 0.8125 rem in the interface's face; at least 1.5 rem, the size of a target. */
const widthOf = (words: string): number =>
	Math.max(
		1.5,
		Array.from(words).reduce((sum, sign) => sum + signWidth(sign), 0)
	);

function signWidth(sign: string): number {
	if (/[ .-]/.test(sign)) return 0.22;
	return /[жшщмю]/i.test(sign) ? 0.72 : 0.475;
}

/** Where a mark begins, in rem: it stands about its place, but within the axis. */
function leftOf({ at, width }: TimelineMark): number {
	const { length, start, beyond } = AXIS;
	return Math.max(start, Math.min((at / 100) * length - width / 2, length + beyond - width));
}
