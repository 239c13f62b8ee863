import { tick } from 'svelte';
import type { MentionPlace } from './mentions';
import type { Reading } from './reading.svelte';
import type { SectionRows } from './rows';

/** The text on the screen: what of it can be seen, and bringing it into sight. Never smoothly: the ways are long. */
export class Pane {
	readonly #reading: Reading;
	readonly #sections: () => readonly SectionRows[];
	readonly #bar: () => HTMLElement;

	/** `bar`: stands above the text, at its style's `top`. */
	constructor(reading: Reading, sections: () => readonly SectionRows[], bar: () => HTMLElement) {
		this.#reading = reading;
		this.#sections = sections;
		this.#bar = bar;
	}

	/** CSS pixels at the top of the screen that something covers. */
	covered(barHeight = this.#bar().offsetHeight): number {
		return (parseFloat(getComputedStyle(this.#bar()).top) || 0) + barHeight;
	}

	/** True where the whole of a mention is in sight, and stays so above what its choice offers. */
	sees({ key }: MentionPlace): boolean {
		const element = document.getElementById(`mention-${key}`);
		if (!element?.checkVisibility()) return false;
		const { top, bottom } = element.getBoundingClientRect();
		return top >= this.covered() && bottom <= innerHeight - parseFloat(getComputedStyle(element).scrollMarginBottom);
	}

	/** Brings a passage to the top of the text, and the reader with it. */
	async goTo(passage: string): Promise<void> {
		await this.#unfold(passage);
		element(passage)?.scrollIntoView({ block: 'start' });
		// The last ones cannot come to the top: what is then first in sight is reported in the next frame.
		requestAnimationFrame(() => requestAnimationFrame(() => (this.#reading.at = passage)));
	}

	/** Brings a passage into sight, unless all of it is. */
	async arriveAt(passage: string): Promise<void> {
		await this.#unfold(passage);
		const { top, bottom } = element(passage)?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
		if (top < this.covered() || bottom > innerHeight) await this.goTo(passage);
	}

	/** Where the reader was before a reload: the browser went there while no passage was folded yet. */
	async returnTo(passage: string | null, y: number): Promise<void> {
		if (passage) await this.#unfold(passage);
		const folded = this.#sections().some(({ rows }) => rows.some(({ fold }) => fold !== null));
		if (folded) scrollTo(scrollX, y);
	}

	async goToMention({ key, passage }: MentionPlace): Promise<void> {
		await this.#unfold(passage.id);
		document.getElementById(`mention-${key}`)?.scrollIntoView({ block: 'center' });
	}

	async #unfold(passage: string): Promise<void> {
		const rows = this.#sections().flatMap(({ rows }) => rows);
		const fold = rows.find((row) => row.passage.id === passage)?.fold;
		if (fold) this.#reading.opened.add(fold.id);
		await tick();
	}
}

const element = (passage: string) => document.getElementById(`passage-${passage}`);
