import type { PassageEntry, SectionEntry } from '$lib/atlas/edition';
import { citiesOf } from './rows';

/** A passage in the article's bar, drawn in proportion to its length. */
export interface Tick {
	passage: PassageEntry;
	/** Characters of its quote. */
	length: number;
	/** It begins a section. */
	head: boolean;
	/** Set where it begins a run of passages with the same eras; `share`: the run's share of all quotes, from 0 to 1. */
	run: { share: number } | null;
	cities: string[];
}

/** One tick for each passage, in the article's order. */
export function ticksOf(sections: readonly SectionEntry[]): Tick[] {
	const ticks = sections.flatMap(({ passages }) => {
		let run: Tick['run'] = null;
		return passages.map((passage, index): Tick => {
			const before = passages[index - 1];
			const begins = !before || erasOf(before) !== erasOf(passage);
			const length = passage.quote.reduce((sum, { text }) => sum + text.length, 0);
			if (begins || !run) run = { share: 0 };
			run.share += length;
			return { passage, length, head: index === 0, run: begins ? run : null, cities: citiesOf(passage) };
		});
	});
	const total = ticks.reduce((sum, { length }) => sum + length, 0);
	for (const { run } of ticks) if (run) run.share /= total;
	return ticks;
}

const erasOf = ({ eras }: PassageEntry) => eras.map(({ id }) => id).join(' ');

/** The tick that a key moves to: a neighbour, a section's first, the first or last; `null`: not a key of the bar. */
export function tickAfter(ticks: readonly Tick[], index: number, key: string): number | null {
	const heads = ticks.flatMap(({ head }, index) => (head ? [index] : []));
	switch (key) {
		case 'ArrowRight':
		case 'ArrowDown':
			return index + 1;
		case 'ArrowLeft':
		case 'ArrowUp':
			return index - 1;
		case 'PageDown':
			return heads.find((head) => head > index) ?? index;
		case 'PageUp':
			return heads.findLast((head) => head < index) ?? index;
		case 'Home':
			return 0;
		case 'End':
			return ticks.length - 1;
		default:
			return null;
	}
}

/** Where an era's lane begins and ends, the first at the top: shares of the height, in per cent. */
export function laneOf(era: string, order: readonly string[]): { top: number; bottom: number } {
	const percent = (lane: number) => Math.round((lane / order.length) * 1000) / 10;
	const lane = order.indexOf(era);
	return { top: percent(lane), bottom: percent(lane + 1) };
}

/** A CSS background with a stroke in the lane of each of a passage's eras; `order`: all eras, in time order. */
export function bandOf({ eras }: PassageEntry, order: readonly string[]): string {
	if (eras.length === 0) return 'none';
	const stops = eras.map(({ id }) => {
		const { top, bottom } = laneOf(id, order);
		return `transparent ${top}%, var(--era-${id}) ${top}% ${bottom}%, transparent ${bottom}%`;
	});
	return `linear-gradient(${stops.join(', ')})`;
}
