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

	/** Scrolls a passage to the top, and takes it to hand. */
	async goTo(passage: string): Promise<void> {
		await this.#unfold(passage);
		element(passage)?.scrollIntoView({ block: 'start' });
		this.#reading.pin(passage);
	}

	/** The same, and moves the focus there. */
	async jumpTo(passage: string): Promise<void> {
		await this.goTo(passage);
		element(passage)?.focus({ preventScroll: true });
	}

	/** Takes a passage to hand; scrolls to it, unless all of it is in sight. */
	async arriveAt(passage: string): Promise<void> {
		await this.#unfold(passage);
		const { top, bottom } = element(passage)?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
		if (top < this.covered() || bottom > innerHeight) await this.goTo(passage);
		else this.#reading.pin(passage);
	}

	/** The place to return to; `null` where the passage at hand is out of sight. */
	place(): Place | null {
		const passage = this.#reading.passage?.id ?? '';
		const shown = element(passage);
		if (!shown?.checkVisibility()) return null;
		const { top, bottom } = shown.getBoundingClientRect();
		if (top >= innerHeight) return null;
		const offset = (top - this.covered()) / (bottom - top);
		return { y: scrollY, passage, offset, opened: [...this.#reading.opened] };
	}

	async returnTo({ passage, offset, opened }: Place): Promise<void> {
		for (const fold of opened) this.#reading.opened.add(fold);
		await this.#unfold(passage);
		const { top, height } = element(passage)?.getBoundingClientRect() ?? { top: 0, height: 0 };
		if (height === 0) return;
		scrollBy(0, top - this.covered() - offset * height);
		this.#reading.pin(passage);
	}

	async goToMention({ key, passage }: MentionPlace): Promise<void> {
		await this.#unfold(passage.id);
		document.getElementById(`mention-${key}`)?.scrollIntoView({ block: 'center' });
		this.#reading.pin(passage.id);
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
