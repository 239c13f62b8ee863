import { createContext } from 'svelte';
import type { AtlasIndex } from '$lib/atlas/index-data';
import type { Lang } from '$lib/atlas/vocabulary';
import { base } from '$lib/view/base';
import type { SearchData } from '../engine/documents';
import type { Search } from '../engine/search';

type Parts = typeof import('./lazy');

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
	#results: Partial<Record<Lang, Loaded | 'failed'>> = $state.raw({});
	/** Requests under way or successful. Not reactive: a failure must not make the effect below retry for ever. */
	readonly #requested: Partial<Record<Lang, boolean>> = {};

	readonly #lang = $derived.by(() => this.#index().lang);
	readonly #result = $derived.by(() => this.#results[this.#lang]);
	readonly failed = $derived.by(() => this.#result === 'failed');
	/** In the page's language; `null` until it is loaded. */
	readonly loaded = $derived.by(() => (this.#result === 'failed' ? null : (this.#result ?? null)));
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
	load(): void {
		this.#used = true;
		void this.#request(this.#index());
	}

	async #request(index: AtlasIndex): Promise<void> {
		const { lang } = index;
		if (this.#requested[lang]) return;
		this.#requested[lang] = true;
		const result = await fetchSearch(index).catch(() => 'failed' as const);
		if (result === 'failed') this.#requested[lang] = false;
		this.#results = { ...this.#results, [lang]: result };
	}
}

/** @throws where there is no connection, the answer is no success, or the index is of another version */
async function fetchSearch(index: AtlasIndex): Promise<Loaded> {
	const [parts, data] = await Promise.all([import('./lazy'), fetchData(index.lang)]);
	return { parts, search: await parts.Search.of(index, data) };
}

async function fetchData(lang: Lang): Promise<SearchData> {
	const response = await fetch(`${base}/${lang}/search.json`);
	if (!response.ok) throw new Error(`search.json: status ${response.status}`);
	return (await response.json()) as SearchData;
}

export const [getSearchLoader, setSearchLoader] = createContext<SearchLoader>();
