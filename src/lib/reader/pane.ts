import { tick } from 'svelte';
import type { MentionPlace } from './mentions';
import type { Place } from './place';
import type { Reading } from './reading.svelte';
import type { Row, SectionRows } from './rows';

/** The text on the screen: what is in sight, and scrolling to a passage. Never smoothly: the distances are long. */
export class Pane {
	readonly #reading: Reading;
	readonly #sections: () => readonly SectionRows[];
	readonly #bar: () => HTMLElement;
	/** The scroll position after the last `goTo`. */
	#wentTo: number | null = null;

	/** `bar`: sticks above the text, at the `top` of its style. */
	constructor(reading: Reading, sections: () => readonly SectionRows[], bar: () => HTMLElement) {
		this.#reading = reading;
		this.#sections = sections;
		this.#bar = bar;
	}

	/** CSS pixels at the top of the screen that something covers. */
	covered(barHeight = this.#bar().offsetHeight): number {
		return (parseFloat(getComputedStyle(this.#bar()).top) || 0) + barHeight;
	}

	/** True where the whole mention is in sight, also above the bar that its choice opens. */
	sees({ key }: MentionPlace): boolean {
		const element = document.getElementById(`mention-${key}`);
		if (!element?.checkVisibility()) return false;
		const { top, bottom } = element.getBoundingClientRect();
		return top >= this.covered() && bottom <= innerHeight - parseFloat(getComputedStyle(element).scrollMarginBottom);
	}

	/** Scrolls a passage to the top, and makes it the current one. */
	async goTo(passage: string): Promise<void> {
		await this.#unfold(passage);
		element(passage)?.scrollIntoView({ block: 'start' });
		this.#wentTo = scrollY;
		this.#reading.at = passage;
	}

	/** The same, and moves the focus there. */
	async jumpTo(passage: string): Promise<void> {
		await this.goTo(passage);
		element(passage)?.focus({ preventScroll: true });
	}

	/** Called when a passage becomes the first in sight. */
	sight(passage: string): void {
		// The last passages cannot be scrolled to the top: until the next scroll the target of `goTo` is the current one.
		if (scrollY !== this.#wentTo) this.#reading.at = passage;
	}

	/** Scrolls to a passage, unless all of it is in sight. */
	async arriveAt(passage: string): Promise<void> {
		await this.#unfold(passage);
		const { top, bottom } = element(passage)?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
		if (top < this.covered() || bottom > innerHeight) await this.goTo(passage);
	}

	/** The place to return to; `null` where no passage is in sight. */
	place(): Place | null {
		const covered = this.covered();
		for (const { passage } of this.#rows()) {
			const shown = element(passage.id);
			if (!shown?.checkVisibility()) continue;
			const { top, bottom } = shown.getBoundingClientRect();
			if (bottom <= covered) continue;
			if (top >= innerHeight) return null;
			const offset = (top - covered) / (bottom - top);
			return { y: scrollY, passage: passage.id, offset, opened: [...this.#reading.opened] };
		}
		return null;
	}

	async returnTo({ passage, offset, opened }: Place): Promise<void> {
		for (const fold of opened) this.#reading.opened.add(fold);
		await this.#unfold(passage);
		const { top, height } = element(passage)?.getBoundingClientRect() ?? { top: 0, height: 0 };
		if (height > 0) scrollBy(0, top - this.covered() - offset * height);
	}

	async goToMention({ key, passage }: MentionPlace): Promise<void> {
		await this.#unfold(passage.id);
		document.getElementById(`mention-${key}`)?.scrollIntoView({ block: 'center' });
	}

	async #unfold(passage: string): Promise<void> {
		const fold = this.#rows().find((row) => row.passage.id === passage)?.fold;
		if (fold) this.#reading.opened.add(fold.id);
		await tick();
	}

	#rows(): Row[] {
		return this.#sections().flatMap(({ rows }) => rows);
	}
}

const element = (passage: string) => document.getElementById(`passage-${passage}`);
