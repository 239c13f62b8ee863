import { SvelteSet } from 'svelte/reactivity';
import type { ReadingText } from '$lib/atlas/edition';
import type { MentionMarks } from '$lib/card/mention-marks';
import type { Attention } from '$lib/view/attention.svelte';
import { mentionsOf, type MentionPlace } from './mentions';

/** The link that made the choice; it gets the focus back when the choice ends. */
type Opener = Parameters<MentionMarks['choose']>[2];

/** The state of the reading view: the chosen cities, their mentions, and the current passage. */
export class Reading implements MentionMarks {
	readonly #text: () => ReadingText;
	readonly #attention: Attention;

	/** The key of the current mention. */
	current: string | null = $state(null);
	/** The first passage in sight. */
	at: string | null = $state(null);
	/** Runs of folded passages that the reader has opened, by the id of their first passage. */
	readonly opened = new SvelteSet<string>();
	/** The choice was made by keyboard: the bar that it opens gets the focus. */
	byKeyboard = false;
	#opener: HTMLElement | null = null;

	readonly passages = $derived.by(() => this.#text().sections.flatMap(({ passages }) => passages));
	readonly #mentions = $derived.by(() => this.passages.flatMap(mentionsOf));
	/** The mentions of the chosen cities, in the text's order. */
	readonly found = $derived.by(() =>
		this.#mentions.filter(({ cities }) => cities.some((city) => this.chosen.includes(city)))
	);
	/** The index of the current mention among those; -1: none yet. */
	readonly index = $derived.by(() => this.found.findIndex(({ key }) => key === this.current));

	constructor(text: () => ReadingText, attention: Attention) {
		this.#text = text;
		this.#attention = attention;
	}

	get chosen(): readonly string[] {
		return this.#attention.reading;
	}

	/** Chooses cities by a mention in the text or, with `key` `null`, on the map. */
	choose(cities: readonly string[], key: string | null, { link, byKeyboard }: Opener): void {
		this.#opener = link;
		this.byKeyboard = byKeyboard;
		this.#attention.reading = cities;
		this.current = key;
	}

	/** Restores a choice from the history's snapshot. */
	restore(cities: readonly string[], current: string | null): void {
		this.#attention.reading = cities;
		this.current = current;
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
		this.reset();
		return back?.isConnected ? back : null;
	}

	/** Forgets the choice. */
	reset(): void {
		this.#attention.reading = [];
		this.current = null;
		this.#opener = null;
	}
}
