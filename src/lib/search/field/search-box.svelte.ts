import type { Lang } from '$lib/atlas/vocabulary';
import { base } from '$lib/view/base';
import { normaliseQuery } from '$lib/view/codec';
import type { Shown } from '$lib/view/shown.svelte';
import type { ViewState } from '$lib/view/view.svelte';
import type { SearchDocuments } from '../engine/documents';
import type { Option } from './options';
import type { Search } from '../engine/search';

/** What the list below the field has to say; `closed`: there is none. */
export type Status = 'closed' | 'loading' | 'failed' | 'nothing' | 'found';

/** The search field: its text, what that finds and which of it is active. Loads the search when it is first used. */
export class SearchBox {
	readonly #view: ViewState;
	readonly #shown: Shown;
	#lazy: typeof import('./lazy') | null = $state.raw(null);
	#search: Search | null = $state.raw(null);
	#loading: Lang | null = $state(null);
	#failed = $state(false);
	#open = $state(false);
	/** Place among the options; -1: none. */
	active = $state(-1);

	readonly #q = $derived.by(() => this.#view.current.q);
	/** What stands in the field: the view's search, until the reader types. */
	#text = $derived.by(() => this.#q);
	readonly query = $derived.by(() => normaliseQuery(this.#text));

	/** The search in the page's language, once it is there. */
	readonly #ready = $derived.by(() => (this.#search?.lang === this.#shown.index.lang ? this.#search : null));
	readonly #found = $derived.by(() => (this.#open && this.query ? (this.#ready?.find(this.query) ?? null) : null));
	/** How many there are, also of those that the list has no room for. */
	readonly count = $derived.by(() => this.#found?.count ?? 0);
	readonly options = $derived.by((): readonly Option[] => {
		if (!this.#found || !this.#ready || !this.#lazy) return [];
		return this.#lazy.optionsOf(this.query, this.#found, this.#ready.cities(this.query), this.#view);
	});
	readonly status = $derived.by((): Status => {
		if (!this.#open || !this.query) return 'closed';
		if (this.#failed) return 'failed';
		if (!this.#found) return 'loading';
		return this.options.length > 0 ? 'found' : 'nothing';
	});
	/** True where a link asks for a search that cannot be had. */
	readonly missed = $derived.by(() => this.#failed && this.#q !== '' && !this.#shown.finder);
	/** The language that a search is needed in: one was used before, or is asked for by the link. */
	readonly wanted = $derived.by(() => (this.#q !== '' || this.#search !== null ? this.#shown.index.lang : null));

	constructor(view: ViewState, shown: Shown) {
		this.#view = view;
		this.#shown = shown;
	}

	/** The list of options, as a component; there when the options are. */
	get Options() {
		return this.#lazy?.Options;
	}

	get text(): string {
		return this.#text;
	}

	/** The reader types; an emptied field ends the search. */
	set text(text: string) {
		this.#text = text;
		this.open();
		if (!this.query && this.#q) this.#view.setQuery('');
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

	/** Back to the search of the view; false where the field shows it already. */
	reset(): boolean {
		const changed = this.#text !== this.#q;
		this.#text = this.#q;
		this.close();
		return changed;
	}

	/** Takes a key that moves among the options; true where it did. */
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

	/** To the option after the active one, or before it; past the last, back to the text. */
	#step(by: 1 | -1): boolean {
		const places = this.options.length + 1;
		if (this.#open) this.active = ((this.active + 1 + by + places) % places) - 1;
		else this.open();
		return true;
	}

	/** While no option is active, these keys are the text's. */
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

	/** Fetches what the search needs, in the page's language; once, and again where that failed. */
	async load(): Promise<void> {
		const { index } = this.#shown;
		const { lang } = index;
		if (this.#loading === lang || this.#search?.lang === lang) return;
		this.#loading = lang;
		this.#failed = false;
		this.#shown.finding = true;
		const loaded = await Promise.all([import('./lazy'), fetchDocuments(lang)]).catch(() => null);
		const search = loaded && (await loaded[0].Search.of(index, loaded[1]));
		// The reader may have changed the language meanwhile.
		if (this.#loading !== lang) return;
		this.#loading = null;
		this.#shown.finding = false;
		this.#failed = search === null;
		if (!loaded || !search) return;
		this.#lazy = loaded[0];
		this.#search = search;
		this.#shown.finder = search;
	}
}

/** @throws where there is no connection, or the answer is no success */
async function fetchDocuments(lang: Lang): Promise<SearchDocuments> {
	const response = await fetch(`${base}/${lang}/search.json`);
	if (!response.ok) throw new Error(`search.json: status ${response.status}`);
	return (await response.json()) as SearchDocuments;
}
