import { createContext } from 'svelte';
import { goto, replaceState } from '$app/navigation';
import { navigating, page } from '$app/state';
import { afterFrame } from '$lib/startup/schedule';
import { base } from '$lib/view/base';
import type { EraId, RoleTypeId } from '$lib/atlas/vocabulary';
import { fullAddress, withoutBase } from './address';
import { canonicalCamera, formatQuery, formatView, MAX_COMPARED, pagePath, parseView, viewEras } from './codec';
import type { Camera, Known, Page, View } from './codec';
import { steady } from './steady';

/**
 * The view that the page shows. The address is the state: the view is derived from it, and only this class writes it.
 * Components call an action (`view.select('otrar')`) or get an address for a link (`view.href({ page })`).
 */
export class ViewState {
	readonly known: Known;
	#hydrated = $state(false);
	/** The action that waits for a frame, or for a range to settle, before it navigates; a newer one takes its place. */
	#waiting: symbol | null = null;

	/** The address below the site's base. During prerendering and hydration only its path. */
	#address = $derived.by(() => (this.#hydrated ? fullAddress() : withoutBase(page.url.pathname)));
	/**
	 * The link that the page shows. An optimistic update: an action assigns it at once, then one navigation updates the
	 * address. Any later change of the address overrides it.
	 */
	#link = $derived.by(() => this.#address);
	readonly #parsed = $derived.by(() => parseView(this.#link, this.known));
	readonly current = $derived.by((): View => this.#parsed.view);

	/** The link for which the reader dismissed the message about unknown parts. */
	#dismissed: string | null = $state(null);
	/** Parts of the link that this atlas does not have. */
	readonly ignored = $derived.by(() => (this.#dismissed === this.#link ? [] : this.#parsed.ignored));

	readonly #steadyEras = steady<EraId>();
	readonly #steadyRoles = steady<RoleTypeId>();
	/** The eras of the filter; none: all. */
	readonly eras = $derived.by(() => this.#steadyEras(viewEras(this.current, this.known)));
	/** The role types of the filter; none: all. */
	readonly roles = $derived.by(() => this.#steadyRoles(this.current.roles));
	/** The chosen city. */
	readonly city = $derived.by(() => (this.current.page.kind === 'city' ? this.current.page.city : null));
	readonly #steadyChosen = steady<string>();
	/** The cities chosen in the reading view. */
	readonly chosen = $derived.by(() => this.#steadyChosen(this.current.chosen));
	readonly #root = $derived.by(() => `${base}/${this.current.lang}`);
	/** The query of a link to another page. Links of an embed leave its frame: they lead to the whole page. */
	readonly #pageQuery = $derived.by(() => formatQuery({ ...this.current, ...this.#pageChange, embed: false }));
	/** What a change of page changes besides the page: an era's page becomes a filter; camera, passage, the reading view's cities and the sheet are dropped. */
	readonly #pageChange = $derived.by((): Partial<View> => ({
		eras: [...this.eras],
		camera: null,
		passage: null,
		chosen: [],
		sheet: false
	}));

	constructor(known: Known) {
		this.known = known;
	}

	/** To be called once the page is hydrated: from then on query and hash are part of the view. */
	hydrated(): void {
		this.#hydrated = true;
	}

	/** To be called for each `hashchange`: of one that leads back to an entry of its own the router does not tell. */
	hashChanged(): void {
		this.#address = fullAddress();
	}

	dismissIgnored(): void {
		this.#dismissed = this.#link;
	}

	/** The address of a city's page with this view's filters. A page has dozens: they change only with the filters. */
	cityHref(city: string): string {
		return this.#root + pagePath({ kind: 'city', city }) + this.#pageQuery;
	}

	/** The address of this view, with the page's chrome, with a change; a change of page drops camera and passage. */
	href(change: Partial<View>): string {
		return base + formatView({ ...this.current, embed: false, ...(change.page && this.#pageChange), ...change });
	}

	/** The address of this era alone, for a link without script; with script the link toggles the era. */
	eraHref(era: EraId): string {
		return this.href({ page: { kind: 'era', era }, eras: [], camera: this.current.camera });
	}

	/** The address of the map without a chosen city, at the same camera. */
	get closeHref(): string {
		return this.href({ page: { kind: 'map' }, camera: this.current.camera });
	}

	select(city: string): Promise<void> {
		return this.#go({ ...this.#pageChange, page: { kind: 'city', city } });
	}

	close(): Promise<void> {
		return this.#go({ page: { kind: 'map' }, passage: null });
	}

	/** The address that marks this passage; in the reading view, where the text moves the map, without the camera. */
	passageHref(passage: string): string {
		return this.href(this.#atPassage(passage));
	}

	showPassage(passage: string, options: { replaceState?: boolean } = {}): Promise<void> {
		return this.#go(this.#atPassage(passage), options);
	}

	/** Chooses cities in the reading view; none: ends the choice. `stay`: the text does not move the map, so that the camera stays. */
	choose(cities: readonly string[], { stay = false } = {}): Promise<void> {
		return this.#go({ chosen: [...cities], ...(!stay && { camera: null }) });
	}

	/** Removes the passage from the link. */
	dropPassage(): void {
		void this.#go({ passage: null }, { replaceState: true });
	}

	/** Compares the first four of these cities; none: ends the comparison. */
	setCompare(cities: readonly string[]): Promise<void> {
		return this.#go({ compare: cities.slice(0, MAX_COMPARED) });
	}

	toggleEra(era: EraId): void {
		this.setEras(this.eras.includes(era) ? this.eras.filter((other) => other !== era) : [...this.eras, era]);
	}

	/** `settled: false`: shown at once, without an entry of the history until it settles. */
	setEras(eras: readonly EraId[], options: { settled?: boolean; replaceState?: boolean } = {}): void {
		// An era's page shows that era alone: any other selection is shown on the map.
		const { page } = this.current;
		void this.#go({ ...this.#framed, eras: [...eras], page: page.kind === 'era' ? { kind: 'map' } : page }, options);
	}

	toggleRole(role: RoleTypeId): void {
		this.setRoles(this.roles.includes(role) ? this.roles.filter((other) => other !== role) : [...this.roles, role]);
	}

	setRoles(roles: readonly RoleTypeId[]): void {
		void this.#go({ ...this.#framed, roles: [...roles] });
	}

	setBorders(borders: boolean): void {
		void this.#go({ borders });
	}

	setGlobe(globe: boolean): void {
		void this.#go({ globe });
	}

	setQuery(q: string): void {
		void this.#go(this.#searching(q));
	}

	/** The address of a search's results. */
	queryHref(q: string): string {
		return this.href(this.#searching(q));
	}

	clearFilters(): void {
		const page: Page = this.current.page.kind === 'era' ? { kind: 'map' } : this.current.page;
		void this.#go({ ...this.#framed, eras: [], roles: [], q: '', page });
	}

	/** Writes the map's camera to the address, replacing the history entry; `null`: the page's own camera. */
	moved(camera: Camera | null): void {
		const link = formatView({ ...this.current, camera: camera && canonicalCamera(camera) });
		// While a navigation waits for its frame, a movement that ends belongs to the view that is being left.
		if (this.#waiting || link === formatView(this.current)) return;
		this.#link = link;
		// A pending navigation will set its own address. Going back changes `location` before the navigation begins.
		if (navigating.to !== null || location.pathname + location.search !== page.url.pathname + page.url.search) return;
		replaceState(base + link, page.state);
		// The router's address does not follow: without this, going back to the address from before would change nothing.
		this.hashChanged();
	}

	/** A search shows its cities; it goes to the map from a page that has no cities or an open card. */
	#searching(q: string): Partial<View> {
		const { kind } = this.current.page;
		const elsewhere = kind === 'city' || kind === 'tour' || kind === 'about' || kind === 'missing';
		return q && elsewhere ? { q, page: { kind: 'map' }, camera: null, passage: null } : { ...this.#framed, q };
	}

	/** A filter moves the map to what it leaves, unless a city is open, which stays in sight. */
	get #framed(): Partial<View> {
		return this.city === null ? { camera: null } : {};
	}

	#atPassage(passage: string): Partial<View> {
		return this.current.page.kind === 'read' ? { passage, camera: null } : { passage };
	}

	async #go(change: Partial<View>, { settled = true, replaceState = false } = {}): Promise<void> {
		const link = formatView({ ...this.current, ...change });
		const elsewhere = change.page !== undefined && change.page !== this.current.page;
		const action = elsewhere || !settled ? Symbol() : null;
		this.#waiting = action;
		this.#link = link;
		if (!settled) return;
		if (action) {
			// The card's frame first: a phone shows it 180 ms sooner (bench: “Click → popup painted”).
			await new Promise<void>(afterFrame);
			if (this.#waiting !== action) return;
			this.#waiting = null;
			this.#link = link; // An older action's navigation may have ended meanwhile.
		}
		await goto(base + link, { noScroll: true, keepFocus: true, replaceState });
	}
}

/** The page's view, from Svelte's context. */
export const [getView, setView] = createContext<ViewState>();
