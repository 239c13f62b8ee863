import type { AtlasMap } from '$lib/map/atlas-map.svelte';
import type { Shown } from '$lib/view/shown.svelte';
import type { Follow } from './follow.svelte';

/** Moves the map to the cities in the text in sight whenever these change. */
export class MapGuide {
	readonly #map: AtlasMap;
	readonly #shown: Shown;
	readonly #follow: Follow;
	#inSight: readonly string[] = [];
	#skip = false;
	/** The scroll position at which the reader chose what the map shows. */
	#heldAt: number | null = null;

	constructor(map: AtlasMap, shown: Shown, follow: Follow) {
		this.#map = map;
		this.#shown = shown;
		this.#follow = follow;
	}

	/** Scrolling has stopped with the mentions of these cities in sight. */
	settle(cities: readonly string[]): void {
		const held = this.#skip || scrollY === this.#heldAt;
		this.#skip = false;
		if (scrollY !== this.#heldAt) this.#heldAt = null;
		// Text without cities does not move the map.
		if (cities.length === 0 || cities.join() === this.#inSight.join()) return;
		this.#inSight = cities;
		if (this.#follow.on && !held) this.show(cities);
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
		if (on) this.show(this.#inSight);
	}

	/** Shows those of the cities that match the filters. */
	show(cities: readonly string[]): void {
		this.#map.show(this.#shown.cities.filter(({ id }) => cities.includes(id)));
	}
}
