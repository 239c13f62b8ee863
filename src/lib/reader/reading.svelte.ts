import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import type { ReadingText } from '$lib/atlas/edition';
import type { MentionMarks } from '$lib/card/mention-marks';
import type { ViewState } from '$lib/view/view.svelte';
import { mentionsOf, type MentionPlace } from './mentions';
import { citiesOf } from './rows';

/** The link that made the choice; it gets the focus back when the choice ends. */
type Opener = Parameters<MentionMarks['choose']>[2];

/** CSS pixels that a passage which the reader asked for may move on the screen: less is no scrolling on. */
const PIN_PX = 24;

const topOf = (passage: string): number =>
	document.getElementById(`passage-${passage}`)?.getBoundingClientRect().top ?? NaN;

/** The state of the reading view: the chosen cities, their mentions, and the passage at hand. */
export class Reading implements MentionMarks {
	readonly #text: () => ReadingText;
	readonly #view: ViewState;

	/** For each choice of cities the mention at which the reader stood: Back and Forward lead to it. */
	readonly #stoodAt = new SvelteMap<string, string>();
	/** The passage at the reading line; `null` before the browser has measured it. */
	#atLine: string | null = $state(null);
	/**
	 * A passage that the reader asked for, at hand until they scroll on: it need not be at the reading line. `top`: where
	 * on the screen it was then; not the page's scroll position, which changes with late fonts above it, too.
	 */
	#pinned: { passage: string; top: number } | null = $state.raw(null);
	/** Runs of folded passages that the reader has opened, by the id of their first passage. */
	readonly opened = new SvelteSet<string>();
	/** The choice was made by keyboard: the bar that it opens gets the focus. */
	byKeyboard = false;
	#opener: HTMLElement | null = null;

	readonly passages = $derived.by(() => this.#text().sections.flatMap(({ passages }) => passages));
	/** The passage at hand: the only notion of it, for bar, map and place. */
	readonly passage = $derived.by(() => {
		const id = this.#pinned?.passage ?? this.#atLine;
		return this.passages.find((passage) => passage.id === id) ?? this.passages[0] ?? null;
	});
	/** The cities that the passage at hand names. */
	readonly cities = $derived.by(() => (this.passage ? citiesOf(this.passage) : []));
	readonly #mentions = $derived.by(() => this.passages.flatMap(mentionsOf));
	/** The mentions of the chosen cities, in the text's order. */
	readonly found = $derived.by(() =>
		this.#mentions.filter(({ cities }) => cities.some((city) => this.chosen.includes(city)))
	);
	/** The index of the current mention among those; -1: none yet. */
	readonly index = $derived.by(() => this.found.findIndex(({ key }) => key === this.current));

	constructor(text: () => ReadingText, view: ViewState) {
		this.#text = text;
		this.#view = view;
	}

	/** The chosen cities: the address has them. */
	get chosen(): readonly string[] {
		return this.#view.chosen;
	}

	/** The key of the current mention. */
	get current(): string | null {
		return this.#stoodAt.get(this.chosen.join()) ?? null;
	}

	set current(key: string | null) {
		if (key === null) this.#stoodAt.delete(this.chosen.join());
		else this.#stoodAt.set(this.chosen.join(), key);
	}

	/** For the history's snapshot: the address has the cities alone. */
	get stoodAt(): [cities: string, key: string][] {
		return [...this.#stoodAt];
	}

	restore(stoodAt: [cities: string, key: string][]): void {
		for (const [cities, key] of stoodAt) this.#stoodAt.set(cities, key);
	}

	/** Another passage is at the reading line. */
	reach(passage: string): void {
		this.#atLine = passage;
	}

	/** Takes a passage to hand, after scrolling to it, until the reader scrolls on. */
	pin(passage: string): void {
		this.#pinned = { passage, top: topOf(passage) };
	}

	/** To be called for each scroll. */
	scrolled(): void {
		if (this.#pinned && !(Math.abs(topOf(this.#pinned.passage) - this.#pinned.top) <= PIN_PX)) this.#pinned = null;
	}

	/**
	 * Chooses cities by a mention in the text or, with `key` `null`, in the original or on the map. `stay`: the map does
	 * not move.
	 */
	choose(cities: readonly string[], key: string | null, { link, byKeyboard }: Opener, { stay = false } = {}): void {
		this.#opener = link;
		this.byKeyboard = byKeyboard;
		if (cities.join() !== this.chosen.join()) void this.#view.choose(cities, { stay });
		this.current = key;
	}

	/** Makes the mention `by` steps further the current one; after the last comes the first. */
	step(by: number): MentionPlace | undefined {
		const { length } = this.found;
		const from = this.index < 0 && by < 0 ? 0 : this.index;
		const next = this.found[(from + by + length) % length];
		this.current = next?.key ?? null;
		return next;
	}

	/** Ends the choice; returns the element to focus: the current mention, or the link that made the choice. */
	end(): HTMLElement | null {
		const mention = this.current === null ? null : document.getElementById(`mention-${this.current}`);
		const back = mention ?? this.#opener;
		this.#opener = null;
		void this.#view.choose([], { stay: true });
		return back?.isConnected ? back : null;
	}
}
