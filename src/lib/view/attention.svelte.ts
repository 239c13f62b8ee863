import { createContext } from 'svelte';

const NONE: readonly string[] = [];

/** What has the reader's attention, and so stands out wherever it is drawn. */
export class Attention {
	#pointed: string | null = $state(null);
	#kept: readonly string[] | null = $state.raw(null);
	readonly #given: () => readonly string[];
	/** The roles or relations whose words the reader wants to see. */
	evidence: readonly string[] = $state.raw([]);
	/** The same, for as long as the reader points at them. */
	pointedEvidence: readonly string[] = $state.raw([]);

	/** The city that the reader points at, in the list, in the words or on the map. */
	get pointed(): string | null {
		return this.#pointed;
	}

	/** The roles or relations whose words stand out. */
	get lit(): readonly string[] {
		return this.pointedEvidence.length > 0 ? this.pointedEvidence : this.evidence;
	}

	/** `given`: the cities at hand in the page's data. */
	constructor(given: () => readonly string[] = () => NONE) {
		this.#given = given;
	}

	/** The cities of the step or passage that is being read: they stand out on the map, the others recede. None: all alike. */
	get atHand(): readonly string[] {
		return this.#kept ?? this.#given();
	}

	/** Takes these cities as those at hand. Returns a function that ends it. */
	keepAtHand(cities: readonly string[]): () => void {
		this.#kept = cities;
		return () => (this.#kept = null);
	}

	/**
	 * The reader points at a city: with the keyboard's focus or a pointer that moves. A page that scrolls under a
	 * pointer at rest points at nothing, so an element listens for `pointermove`, not for `pointerenter`.
	 */
	point(city: string): void {
		this.#pointed = city;
	}

	/** The reader points at a city no longer; another that took its place meanwhile stays. */
	unpoint(city: string): void {
		if (this.#pointed === city) this.#pointed = null;
	}
}

export const [getAttention, setAttention] = createContext<Attention>();
