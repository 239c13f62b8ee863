import { createContext } from 'svelte';
import { createSubscriber } from 'svelte/reactivity';
import { goto, replaceState } from '$app/navigation';
import { navigating, page } from '$app/state';
import { base } from '$lib/view/base';
import type { EraId, RoleTypeId } from '$lib/atlas/vocabulary';
import { canonicalCamera, formatQuery, formatView, MAX_COMPARED, pagePath, parseView, viewEras } from './codec';
import type { Camera, Known, Page, View } from './codec';
import { steady } from './steady';

/** SvelteKit's router does not report a hash that is edited in the address bar, nor the way back from it. */
const hashChanges = createSubscriber((update) => {
	addEventListener('hashchange', update);
	return () => removeEventListener('hashchange', update);
});

/**
 * The view that the page shows. The address is the state: the view is derived from it, and this class alone writes it.
 * Components state an intent (`view.select('otrar')`) or take an address for a link (`view.href({ page })`).
 */
export class ViewState {
	readonly #known: Known;
	#hydrated = $state(false);

	/** The address below the site's base. While the page is prerendered and hydrated, only its path is known. */
	readonly #address = $derived.by(() => {
		const path = withoutBase(page.url.pathname);
		if (!this.#hydrated) return path;
		hashChanges();
		// Not the hash of `page.url`, which does not follow `replaceState`.
		return path + page.url.search + location.hash;
	});
	/**
	 * The link that the page shows. An optimistic update: what the reader asks for is assigned at once, and one
	 * navigation then brings the address to it. Any later change of the address takes its place.
	 */
	#link = $derived.by(() => this.#address);
	readonly #parsed = $derived.by(() => parseView(this.#link, this.#known));
	readonly current = $derived.by((): View => this.#parsed.view);

	/** The link whose unknown parts the reader has been told of. */
	#dismissed: string | null = $state(null);
	/** What the link asks for and this atlas does not have. */
	readonly ignored = $derived.by(() => (this.#dismissed === this.#link ? [] : this.#parsed.ignored));

	readonly #steadyEras = steady<EraId>();
	readonly #steadyRoles = steady<RoleTypeId>();
	/** The eras that the view is narrowed to; none: all. */
	readonly eras = $derived.by(() => this.#steadyEras(viewEras(this.current)));
	/** The role types that the view is narrowed to; none: all. */
	readonly roles = $derived.by(() => this.#steadyRoles(this.current.roles));
	/** The chosen city. */
	readonly city = $derived.by(() => (this.current.page.kind === 'city' ? this.current.page.city : null));
	readonly #root = $derived.by(() => `${base}/${this.current.lang}`);
	/** What a link to another page keeps of this view. */
	readonly #kept = $derived.by(() => formatQuery({ ...this.current, ...this.#left }));
	/** What a change of page leaves of this view: an era that was a page of its own becomes a filter. */
	readonly #left = $derived.by((): Partial<View> => ({ eras: [...this.eras], camera: null, passage: null }));

	constructor(known: Known) {
		this.#known = known;
	}

	/** To be called once the page is hydrated: from then on its query and hash count. */
	hydrated(): void {
		this.#hydrated = true;
	}

	dismissIgnored(): void {
		this.#dismissed = this.#link;
	}

	/** The address of a city's page under this view. Dozens on a page need it, and it stays as the reader walks about. */
	cityHref(city: string): string {
		return this.#root + pagePath({ kind: 'city', city }) + this.#kept;
	}

	/** The address of this view with some of it changed; a change of page leaves camera and passage behind. */
	href(change: Partial<View>): string {
		return base + formatView({ ...this.current, ...(change.page && this.#left), ...change });
	}

	/** The address with just this era, for a link that works without script; with script it toggles. */
	eraHref(era: EraId): string {
		return this.href({ page: { kind: 'era', era }, eras: [], camera: this.current.camera });
	}

	/** The address of the map without a chosen city, as it stands. */
	get closeHref(): string {
		return this.href({ page: { kind: 'map' }, camera: this.current.camera });
	}

	select(city: string): Promise<void> {
		return this.#go({ ...this.#left, page: { kind: 'city', city } });
	}

	close(): Promise<void> {
		return this.#go({ page: { kind: 'map' }, passage: null });
	}

	/** The address at which this passage is marked. Where the text moves the map, without the camera. */
	passageHref(passage: string): string {
		return this.href(this.#atPassage(passage));
	}

	showPassage(passage: string, options: { replaceState?: boolean } = {}): Promise<void> {
		return this.#go(this.#atPassage(passage), options);
	}

	/** The link's passage is not what the reader wants. */
	leavePassage(): void {
		void this.#go({ passage: null }, { replaceState: true });
	}

	/** The cities to lay side by side: the first four of them; none: the comparison is over. */
	setCompare(cities: readonly string[]): Promise<void> {
		return this.#go({ compare: cities.slice(0, MAX_COMPARED) });
	}

	toggleEra(era: EraId): void {
		this.setEras(this.eras.includes(era) ? this.eras.filter((other) => other !== era) : [...this.eras, era]);
	}

	setEras(eras: readonly EraId[]): void {
		// An era's page is that era alone: with another filter it is the map.
		const { page } = this.current;
		void this.#go({ eras: [...eras], page: page.kind === 'era' ? { kind: 'map' } : page });
	}

	toggleRole(role: RoleTypeId): void {
		const { roles } = this;
		this.setRoles(roles.includes(role) ? roles.filter((other) => other !== role) : [...roles, role]);
	}

	setRoles(roles: readonly RoleTypeId[]): void {
		void this.#go({ roles: [...roles] });
	}

	setQuery(q: string): void {
		void this.#go(this.#narrowedTo(q));
	}

	/** The address of what a search leaves. */
	queryHref(q: string): string {
		return this.href(this.#narrowedTo(q));
	}

	clearFilters(): void {
		const page: Page = this.current.page.kind === 'era' ? { kind: 'map' } : this.current.page;
		void this.#go({ eras: [], roles: [], q: '', page });
	}

	/** The reader moved the map; `null`: back to the page's own camera. Replaces the entry in the history. */
	moved(camera: Camera | null): void {
		const link = formatView({ ...this.current, camera: camera && canonicalCamera(camera) });
		if (link === formatView(this.current)) return;
		this.#link = link;
		// A navigation under way brings its own address; one that goes back has changed `location` before it begins.
		const { pathname, search } = page.url;
		const away = navigating.to !== null || location.pathname !== pathname || location.search !== search;
		if (!away) replaceState(base + link, page.state);
	}

	/** A search shows its cities: on the map, from a page that draws none or has another open. */
	#narrowedTo(q: string): Partial<View> {
		const { kind } = this.current.page;
		const elsewhere = kind === 'city' || kind === 'about' || kind === 'missing';
		return q && elsewhere ? { q, page: { kind: 'map' }, camera: null, passage: null } : { q };
	}

	#atPassage(passage: string): Partial<View> {
		return this.current.page.kind === 'read' ? { passage, camera: null } : { passage };
	}

	async #go(change: Partial<View>, { replaceState = false } = {}): Promise<void> {
		this.#link = formatView({ ...this.current, ...change });
		await goto(base + this.#link, { noScroll: true, keepFocus: true, replaceState });
	}
}

const withoutBase = (path: string) => (path.startsWith(base) ? path.slice(base.length) : path);

/** The view of the page, for whatever is drawn on it. */
export const [getView, setView] = createContext<ViewState>();
