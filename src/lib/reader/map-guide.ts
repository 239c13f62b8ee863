import type { AtlasMap } from '$lib/map/atlas-map.svelte';
import type { Shown } from '$lib/view/shown.svelte';
import type { Follow } from './follow.svelte';

/** Leads the map along the text: to the cities in sight whenever they are others than before. */
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

	/** The text has come to rest with the mentions of these cities in sight. */
	settle(cities: readonly string[]): void {
		const held = this.#skip || scrollY === this.#heldAt;
		this.#skip = false;
		if (scrollY !== this.#heldAt) this.#heldAt = null;
		// Words that name no city leave the map as it is.
		if (cities.length === 0 || cities.join() === this.#inSight.join()) return;
		this.#inSight = cities;
		if (this.#follow.on && !held) this.show(cities);
	}

	/** The reader chooses what the map shows: the scrolling that led to the choice, and is still to be told of, does not. */
	hold(): void {
		this.#heldAt = scrollY;
	}

	/** The next cities to come into sight leave the map where it is. */
	skip(): void {
		this.#skip = true;
	}

	turn(on: boolean): void {
		this.#follow.set(on);
		if (on) this.show(this.#inSight);
	}

	/** Shows those of the cities that the filters leave on the map. */
	show(cities: readonly string[]): void {
		this.#map.show(this.#shown.cities.filter(({ id }) => cities.includes(id)));
	}
}
