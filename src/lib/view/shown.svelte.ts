import { createContext } from 'svelte';
import { eraCounts, filtersToDrop, roleCounts, visibleCities, type Filter } from '$lib/atlas/filter';
import type { StepEntry } from '$lib/atlas/edition';
import type { AtlasIndex } from '$lib/atlas/index-data';
import { fullName } from '$lib/atlas/names';
import { isPlaced, type LngLat } from '$lib/atlas/projection';
import type { EraId, Lang } from '$lib/atlas/vocabulary';
import { frameLater } from '$lib/startup/frame-later.svelte';
import { MAX_ZOOM } from './camera';
import type { CityNamed } from './meant';
import type { ViewState } from './view.svelte';

/** Finds cities and passages by text: see Search. */
export interface Finder {
	/** The language of its index. */
	lang: Lang;
	cities: (text: string) => ReadonlySet<string>;
	passages: (text: string) => ReadonlySet<string> | null;
	cityNamed: CityNamed;
}

/** Loads the finder when it is first needed. */
export interface FinderSource {
	/** In the page's language; `null` until it is loaded. */
	readonly finder: Finder | null;
	readonly failed: boolean;
}

/** A place that the map's own camera frames; `zoom`: it comes no nearer. */
export type FramedPlace = LngLat & { zoom: number };

/** The corners of the step's frame or, without one, its cities. */
function framedBy({ frame, cities }: StepEntry, index: AtlasIndex): readonly FramedPlace[] | null {
	if (frame) return frame.map((corner) => ({ ...corner, zoom: MAX_ZOOM }));
	const places = index.cities.filter(isPlaced).filter(({ id }) => cities.includes(id));
	return places.length > 0 ? places : null;
}

/** The part of the atlas that matches the view's filters: derived once for map, list and filters. */
export class Shown {
	readonly #given: () => AtlasIndex;
	readonly #view: ViewState;
	readonly #late: () => Filter;
	readonly #source: FinderSource;
	readonly #step: () => StepEntry | undefined;

	/** The atlas in the page's data. */
	readonly index = $derived.by(() => this.#given());

	/** `null` until it is loaded in the page's language: until then a search filters nothing. */
	readonly finder = $derived.by(() => this.#source.finder);
	readonly #q = $derived.by(() => this.#view.current.q);
	/** The cities that a search finds; `null` without a search. */
	readonly matches = $derived.by(() => (this.#q && this.finder ? this.finder.cities(this.#q) : null));
	/** True while a search waits for the finder. */
	readonly awaited = $derived.by(() => this.#q !== '' && this.finder === null && !this.#source.failed);
	/** The passages with the words of a search; `null` where a search means the passages that name its cities. */
	readonly passages = $derived.by(() => (this.#q && this.finder ? this.finder.passages(this.#q) : null));
	readonly filter = $derived.by((): Filter => ({
		eras: this.#view.eras,
		roles: this.#view.roles,
		matches: this.matches
	}));
	readonly cities = $derived.by(() => visibleCities(this.index, this.filter));
	/** Those of them that have a place on the map. */
	readonly placed = $derived.by(() => this.cities.filter(isPlaced));
	/** The same for the list, one frame later: the map's marks do not wait for its many rows. */
	readonly list = $derived.by(() => {
		const filter = this.#late();
		const cities = filter === this.filter ? this.cities : visibleCities(this.index, filter);
		return { cities, eras: filter.eras };
	});
	readonly eraCounts = $derived.by(() => eraCounts(this.index, this.filter));
	readonly roleCounts = $derived.by(() => roleCounts(this.index, this.filter));
	readonly toDrop = $derived.by(() => filtersToDrop(this.index, this.filter));
	/** True where any filter is set. */
	readonly narrowed = $derived.by(
		() => this.filter.eras.length > 0 || this.filter.roles.length > 0 || this.filter.matches !== null
	);

	/** The step of the tour, on its page. */
	readonly step = $derived.by(() => this.#step() ?? null);

	/** What the map's own camera frames: the step of the tour, or the cities that the filters leave; `null`: all cities. */
	readonly framed = $derived.by((): readonly FramedPlace[] | null => {
		if (this.step) return framedBy(this.step, this.index);
		// In the reading view the text moves the map.
		const reading = this.#view.current.page.kind === 'read';
		return this.narrowed && !reading && this.placed.length > 0 ? this.placed : null;
	});

	/** The open city, where the filters hide it; with all of its roles. */
	readonly hidden = $derived.by(() => {
		const { city } = this.#view;
		if (city === null || this.cities.some(({ id }) => id === city)) return null;
		return visibleCities(this.index, { eras: [], roles: [], matches: null }).find(({ id }) => id === city) ?? null;
	});
	/** The city that has a mark of its own at any zoom: the open one, or the only one that is followed in the text. */
	readonly single = $derived.by(() => {
		const { city, chosen } = this.#view;
		return city ?? (chosen.length === 1 ? (chosen[0] ?? null) : null);
	});
	/** What the map marks: the open city is marked even where the filters hide it. */
	readonly marked = $derived.by(() =>
		this.hidden && isPlaced(this.hidden) ? [...this.placed, this.hidden] : this.placed
	);

	/** `step`: that of the tour in the page's data. */
	constructor(index: () => AtlasIndex, view: ViewState, source: FinderSource, step: () => StepEntry | undefined) {
		this.#given = index;
		this.#view = view;
		this.#source = source;
		this.#step = step;
		this.#late = frameLater(() => this.filter);
	}

	eraLabel(id: string): string {
		return this.index.eras.find((era) => era.id === id)?.label ?? '';
	}

	roleLabel(id: string): string {
		return this.index.roleTypes.find((type) => type.id === id)?.label ?? '';
	}

	/** The era of a role or relation. */
	eraOfEvidence(id: string): EraId | undefined {
		return [...this.index.roles, ...this.index.relations].find((one) => one.id === id)?.era;
	}

	/** The city's names in their one order: see names.ts. */
	cityName(id: string): string {
		const city = this.index.cities.find((city) => city.id === id);
		return city ? fullName(city) : '';
	}
}

export const [getShown, setShown] = createContext<Shown>();
