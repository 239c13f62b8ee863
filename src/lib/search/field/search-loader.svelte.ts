import { createContext, untrack } from 'svelte';
import type { AtlasIndex } from '$lib/atlas/index-data';
import type { Lang } from '$lib/atlas/vocabulary';
import { Fault, whyOf, type Why } from '$lib/load/fault';
import { fetchJson, inTime } from '$lib/load/load';
import { base } from '$lib/view/base';
import type { SearchData } from '../engine/documents';
import type { Search } from '../engine/search';

type Parts = typeof import('./lazy');

// Not in the build of the pages: SvelteKit would put its styles into each.
const lazy = import.meta.env.SSR ? null : () => import('./lazy');

/** A search in one language, with the parts of the interface that show what it finds. */
export interface Loaded {
	search: Search;
	parts: Parts;
}

/**
 * Fetches the search when it is first used, and again for each language that the reader changes to. Each language has
 * a result of its own, so that a response that arrives late cannot replace another language's.
 */
export class SearchLoader {
	readonly #index: () => AtlasIndex;
	#used = $state(false);
	#results: Partial<Record<Lang, Loaded | Fault | undefined>> = $state.raw({});
	/** Requests under way or successful. Not reactive: a failure must not make the effect below retry for ever. */
	readonly #requested: Partial<Record<Lang, boolean>> = {};

	readonly #lang = $derived.by(() => this.#index().lang);
	readonly #result = $derived.by(() => this.#results[this.#lang]);
	readonly failed = $derived.by(() => this.#result instanceof Fault);
	/** Why it could not be loaded; `null` where it could, or is on its way. */
	readonly why = $derived.by((): Why | null => (this.#result instanceof Fault ? this.#result.why : null));
	/** In the page's language; `null` until it is loaded. */
	readonly loaded = $derived.by(() => (this.#result instanceof Fault ? null : (this.#result ?? null)));
	/** The same, as `Shown` takes it. */
	readonly finder = $derived.by(() => this.loaded?.search ?? null);

	/** To be called while a component is created. `asked`: true where the link has a search. */
	constructor(index: () => AtlasIndex, asked: () => boolean) {
		this.#index = index;
		$effect(() => {
			if (asked() || this.#used) void this.#request(index());
		});
	}

	/** The reader turns to the search: fetches it, or tries again where that failed. */
	load(): Promise<void> {
		this.#used = true;
		return this.#request(this.#index());
	}

	async #request(index: AtlasIndex): Promise<void> {
		const { lang } = index;
		if (this.#requested[lang]) return;
		this.#requested[lang] = true;
		// Under way again: no longer failed.
		this.#results = { ...untrack(() => this.#results), [lang]: undefined };
		const result = await fetchSearch(index).catch((error: unknown) => new Fault(whyOf(error), String(error)));
		if (result instanceof Fault) this.#requested[lang] = false;
		this.#results = { ...this.#results, [lang]: result };
	}
}

/** @throws as `fetchJson` does, and where the index is of another version */
async function fetchSearch(index: AtlasIndex): Promise<Loaded> {
	if (!lazy) throw new Error('a page is built without its search');
	const [parts, data] = await Promise.all([
		inTime(lazy()),
		fetchJson<SearchData>(`${base}/${index.lang}/search.json`, 'documents')
	]);
	return { parts, search: await parts.Search.of(index, data) };
}

export const [getSearchLoader, setSearchLoader] = createContext<SearchLoader>();
