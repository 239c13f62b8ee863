import { normaliseQuery } from '$lib/view/codec';
import type { ViewState } from '$lib/view/view.svelte';
import type { Option } from './options';
import type { SearchLoader } from './search-loader.svelte';

/** What the list below the field shows; `closed`: there is none. */
export type Status = 'closed' | 'loading' | 'failed' | 'nothing' | 'found';

/** The search field: its text, what that finds and which option is active. */
export class SearchBox {
	readonly #view: ViewState;
	readonly #loader: SearchLoader;
	#open = $state(false);
	/** Place among the options; -1: none. */
	active = $state(-1);

	readonly #q = $derived.by(() => this.#view.current.q);
	/** The view's search, until the reader types. */
	#text = $derived.by(() => this.#q);
	readonly query = $derived.by(() => normaliseQuery(this.#text));

	readonly #found = $derived.by(() =>
		this.#open && this.query ? (this.#loader.loaded?.search.find(this.query) ?? null) : null
	);
	/** How many were found, including those that the list has no room for. */
	readonly count = $derived.by(() => this.#found?.count ?? 0);
	readonly options = $derived.by((): readonly Option[] => {
		const { loaded } = this.#loader;
		if (!this.#found || !loaded) return [];
		return loaded.parts.optionsOf(this.query, this.#found, loaded.search.cities(this.query), this.#view);
	});
	readonly status = $derived.by((): Status => {
		if (!this.#open || !this.query) return 'closed';
		if (this.#loader.failed) return 'failed';
		if (!this.#found) return 'loading';
		return this.options.length > 0 ? 'found' : 'nothing';
	});
	/** True where the link has a search and the search could not be loaded. */
	readonly missed = $derived.by(() => this.#loader.failed && this.#q !== '');
	/** Why there is no search, where the list says so. */
	readonly why = $derived.by(() => (this.missed || this.status === 'failed' ? this.#loader.why : null));

	constructor(view: ViewState, loader: SearchLoader) {
		this.#view = view;
		this.#loader = loader;
	}

	/** The list of options, as a component; loaded together with the search. */
	get Options() {
		return this.#loader.loaded?.parts.Options;
	}

	get text(): string {
		return this.#text;
	}

	/** The reader typed; an emptied field ends the search. */
	set text(text: string) {
		this.#text = text;
		this.open();
		if (!this.query && this.#q) this.#view.setQuery('');
	}

	/** The reader turns to the field: loads the search, or tries again where that failed. */
	load(): Promise<void> {
		return this.#loader.load();
	}

	open(): void {
		this.#open = true;
		this.active = -1;
		void this.load();
	}

	close(): void {
		this.#open = false;
		this.active = -1;
	}

	/** Goes back to the search of the view; false where the field shows it already. */
	reset(): boolean {
		const changed = this.#text !== this.#q;
		this.#text = this.#q;
		this.close();
		return changed;
	}

	/** Handles a key that moves among the options; true where it was one. */
	move(key: string): boolean {
		switch (key) {
			case 'ArrowDown':
				return this.#step(1);
			case 'ArrowUp':
				return this.#step(-1);
			case 'Home':
				return this.#moveTo(0);
			case 'End':
				return this.#moveTo(this.options.length - 1);
			default:
				return false;
		}
	}

	/** Moves to the option after the active one, or before it; past the last, back to the text. */
	#step(by: 1 | -1): boolean {
		const places = this.options.length + 1;
		if (this.#open) this.active = ((this.active + 1 + by + places) % places) - 1;
		else this.open();
		return true;
	}

	/** While no option is active, these keys move the cursor in the text. */
	#moveTo(place: number): boolean {
		if (this.active < 0) return false;
		this.active = place;
		return true;
	}

	/** Narrows the view to what the text finds. */
	submit(): void {
		this.close();
		if (this.query !== this.#q) this.#view.setQuery(this.query);
	}
}
