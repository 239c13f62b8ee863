import { SvelteSet } from 'svelte/reactivity';
import type { ReadingText } from '$lib/atlas/edition';
import type { MentionMarks } from '$lib/card/mention-marks';
import type { Attention } from '$lib/view/attention.svelte';
import { mentionsOf, type MentionPlace } from './mentions';

/** What leads to the choice of a city, and where the focus returns when it ends. */
type Opener = Parameters<MentionMarks['choose']>[2];

/** What a reader of the article's passages does: follows the mentions of a city, and stands at a passage. */
export class Reading implements MentionMarks {
	readonly #text: () => ReadingText;
	readonly #attention: Attention;

	/** The mention that the reader stands at. */
	current: string | null = $state(null);
	/** The first passage in sight. */
	at: string | null = $state(null);
	/** Runs of passages outside the filters that the reader has opened, by their first passage. */
	readonly opened = new SvelteSet<string>();
	/** The choice was made by keyboard: the focus belongs on what it offers. */
	byKeyboard = false;
	#opener: HTMLElement | null = null;

	readonly passages = $derived.by(() => this.#text().sections.flatMap(({ passages }) => passages));
	readonly #mentions = $derived.by(() => this.passages.flatMap(mentionsOf));
	/** The mentions of the chosen cities, in the text's order. */
	readonly found = $derived.by(() =>
		this.#mentions.filter(({ cities }) => cities.some((city) => this.chosen.includes(city)))
	);
	/** Which of those the reader stands at; -1: none yet. */
	readonly index = $derived.by(() => this.found.findIndex(({ key }) => key === this.current));

	constructor(text: () => ReadingText, attention: Attention) {
		this.#text = text;
		this.#attention = attention;
	}

	get chosen(): readonly string[] {
		return this.#attention.reading;
	}

	/** Called by a mention of the text, or by the map (`key`: `null`). */
	choose(cities: readonly string[], key: string | null, { link, byKeyboard }: Opener): void {
		this.#opener = link;
		this.byKeyboard = byKeyboard;
		this.#attention.reading = cities;
		this.current = key;
	}

	/** Takes up a choice made before the reader left the page. */
	restore(cities: readonly string[], current: string | null): void {
		this.#attention.reading = cities;
		this.current = current;
	}

	/** The mention that many steps on, round the ends; becomes the current one. */
	step(by: number): MentionPlace | undefined {
		const { length } = this.found;
		const from = this.index < 0 && by < 0 ? 0 : this.index;
		const next = this.found[(from + by + length) % length];
		this.current = next?.key ?? null;
		return next;
	}

	/** Ends the choice; returns where the reader goes on: the current mention, or what led to the choice. */
	end(): HTMLElement | null {
		const mention = this.current === null ? null : document.getElementById(`mention-${this.current}`);
		const back = mention ?? this.#opener;
		this.leave();
		return back?.isConnected ? back : null;
	}

	/** The reader leaves the page. */
	leave(): void {
		this.#attention.reading = [];
		this.current = null;
		this.#opener = null;
	}
}
