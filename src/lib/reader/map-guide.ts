import type { AtlasMap } from '$lib/map/atlas-map.svelte';
import { sparing } from '$lib/startup/line';
import type { Shown } from '$lib/view/shown.svelte';
import type { Follow } from './follow.svelte';
import type { Reading } from './reading.svelte';

/** Moves the map to the cities of the passage at hand whenever these change. */
export class MapGuide {
	readonly #map: AtlasMap;
	readonly #shown: Shown;
	readonly #follow: Follow;
	readonly #reading: Reading;
	/** The cities of the last passage at hand that names any. */
	#last: readonly string[] = [];
	#skip = false;
	/** The scroll position at which the reader chose what the map shows. */
	#heldAt: number | null = null;

	constructor(map: AtlasMap, shown: Shown, follow: Follow, reading: Reading) {
		this.#map = map;
		this.#shown = shown;
		this.#follow = follow;
		this.#reading = reading;
	}

	/** Scrolling has stopped. */
	settle(): void {
		const { cities } = this.#reading;
		const held = this.#skip || scrollY === this.#heldAt;
		this.#skip = false;
		if (scrollY !== this.#heldAt) this.#heldAt = null;
		// A passage without cities does not move the map.
		if (cities.length === 0 || cities.join() === this.#last.join()) return;
		const reads = this.#last.length > 0;
		this.#last = cities;
		if (!this.#follow.on || held) return;
		this.show(cities);
		// Who reads on is worth the bytes of the live map: closer than the world the drawn one has little to show.
		if (reads && !sparing()) void this.#map.stage.start();
	}

	/** The reader has chosen what the map shows: ignore the pending `settle` of the scrolling before the choice. */
	hold(): void {
		this.#heldAt = scrollY;
	}

	/** The next `settle` does not move the map. */
	skip(): void {
		this.#skip = true;
	}

	turn(on: boolean): void {
		this.#follow.set(on);
		if (on) this.show(this.#last);
	}

	/** Shows those of the cities that match the filters. */
	show(cities: readonly string[]): void {
		this.#map.show(this.#shown.placed.filter(({ id }) => cities.includes(id)));
	}
}
