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

/** What the view leaves of the atlas: derived once, drawn by map, list and filters alike. */
export class Shown {
	readonly #given: () => AtlasIndex;
	readonly #view: ViewState;
	readonly #late: () => Filter;

	/** The atlas that the page came with. */
	readonly index = $derived.by(() => this.#given());

	#finder: Finder | null = $state.raw(null);
	/** What the search needs is on its way. */
	finding = $state(false);

	readonly #q = $derived.by(() => this.#view.current.q);
	/** Cities that a search leaves; `null` while nobody searches. */
	readonly matches = $derived.by(() => (this.#q && this.finder ? this.finder.cities(this.#q) : null));
	/** True while a link's search is still to narrow the list. */
	readonly awaited = $derived.by(() => this.#q !== '' && this.finding && this.finder === null);
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

	constructor(index: () => AtlasIndex, view: ViewState) {
		this.#given = index;
		this.#view = view;
		this.#late = frameLater(() => this.filter);
	}

	/** Tells what a search leaves, once it is loaded in the page's language; until then a search narrows nothing. */
	get finder(): Finder | null {
		return this.#finder?.lang === this.index.lang ? this.#finder : null;
	}
	set finder(finder: Finder | null) {
		this.#finder = finder;
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
