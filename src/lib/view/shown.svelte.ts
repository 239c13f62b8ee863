import { createContext } from 'svelte';
import { eraCounts, filtersToDrop, roleCounts, visibleCities, type Filter } from '$lib/atlas/filter';
import type { AtlasIndex } from '$lib/atlas/index-data';
import type { Lang } from '$lib/atlas/vocabulary';
import { frameLater } from '$lib/ui/frame-later.svelte';
import type { ViewState } from './view.svelte';

/** The cities, and the passages, that a text leaves: see Search. */
export interface Finder {
	/** It knows the words of this language. */
	lang: Lang;
	cities: (text: string) => ReadonlySet<string>;
	passages: (text: string) => ReadonlySet<string> | null;
}

/** Where the finder comes from: it is loaded when it is first needed. */
export interface FinderSource {
	/** In the page's language; `null` until it is loaded. */
	readonly finder: Finder | null;
	readonly failed: boolean;
}

/** What the view leaves of the atlas: derived once, drawn by map, list and filters alike. */
export class Shown {
	readonly #given: () => AtlasIndex;
	readonly #view: ViewState;
	readonly #late: () => Filter;
	readonly #source: FinderSource;

	/** The atlas that the page came with. */
	readonly index = $derived.by(() => this.#given());

	/** Tells what a search leaves; `null` until it is loaded in the page's language: until then a search narrows nothing. */
	readonly finder = $derived.by(() => this.#source.finder);
	readonly #q = $derived.by(() => this.#view.current.q);
	/** Cities that a search leaves; `null` while nobody searches. */
	readonly matches = $derived.by(() => (this.#q && this.finder ? this.finder.cities(this.#q) : null));
	/** True while a link's search is still to narrow the list. */
	readonly awaited = $derived.by(() => this.#q !== '' && this.finder === null && !this.#source.failed);
	/** Passages in which a search finds its words; `null` where those that name its cities are meant. */
	readonly passages = $derived.by(() => (this.#q && this.finder ? this.finder.passages(this.#q) : null));
	readonly filter = $derived.by((): Filter => ({
		eras: this.#view.eras,
		roles: this.#view.roles,
		matches: this.matches
	}));
	readonly cities = $derived.by(() => visibleCities(this.index, this.filter));
	/** The same for the list, whose many rows the map's marks need not wait for: it follows a frame later. */
	readonly list = $derived.by(() => {
		const filter = this.#late();
		const cities = filter === this.filter ? this.cities : visibleCities(this.index, filter);
		return { cities, eras: filter.eras };
	});
	readonly eraCounts = $derived.by(() => eraCounts(this.index, this.filter));
	readonly roleCounts = $derived.by(() => roleCounts(this.index, this.filter));
	readonly toDrop = $derived.by(() => filtersToDrop(this.index, this.filter));
	/** True where the view is narrowed at all. */
	readonly narrowed = $derived.by(
		() => this.filter.eras.length > 0 || this.filter.roles.length > 0 || this.filter.matches !== null
	);

	constructor(index: () => AtlasIndex, view: ViewState, source: FinderSource) {
		this.#given = index;
		this.#view = view;
		this.#source = source;
		this.#late = frameLater(() => this.filter);
	}

	eraLabel(id: string): string {
		return this.index.eras.find((era) => era.id === id)?.label ?? '';
	}

	roleLabel(id: string): string {
		return this.index.roleTypes.find((type) => type.id === id)?.label ?? '';
	}

	cityName(id: string): string {
		return this.index.cities.find((city) => city.id === id)?.name ?? '';
	}
}

export const [getShown, setShown] = createContext<Shown>();
