import { createContext } from 'svelte';
import { goto, replaceState } from '$app/navigation';
import { base } from '$lib/view/base';
import { navigating, page } from '$app/state';
import { afterFrame } from '$lib/startup/schedule';
import type { EraId, RoleTypeId } from '$lib/atlas/vocabulary';
import {
	canonicalCamera,
	defaultView,
	formatQuery,
	formatView,
	MAX_COMPARED,
	pagePath,
	parseView,
	viewEras
} from './codec';
import type { Camera, Ignored, Known, Page, View } from './codec';
import { steady } from './steady';

/** Milliseconds after which a further change of the filters is a step of its own in the history. */
const SETTLED_MS = 1000;

/** A step in the history: a link without the base, in place of the step before it or after it. */
interface Step {
	link: string;
	replaceState: boolean;
}

/**
 * The view that the page shows. Reads the address, and is the only one that writes it: components state an intent
 * (`view.select('otrar')`) or take an address for a link (`view.href({ page })`).
 */
export class ViewState {
	#current: View = $state.raw(defaultView('ru'));
	#ignored: readonly Ignored[] = $state.raw([]);
	readonly #known: Known;
	#lastFilter = -Infinity;
	/** Whether the address is about to be written. */
	#writing = false;
	/** The navigation that lets the frame with what it leads to go first. */
	#waiting: (Step & { done: Promise<void> }) | null = null;
	/** Whether the step of a burst of filters is in the history already: until then, each of the burst may be it. */
	#stepped = true;

	readonly #steadyEras = steady<EraId>();
	readonly #steadyRoles = steady<RoleTypeId>();
	/** The eras that the view is narrowed to; none: all. */
	readonly eras = $derived.by(() => this.#steadyEras(viewEras(this.#current, this.#known)));
	/** The role types that the view is narrowed to; none: all. */
	readonly roles = $derived.by(() => this.#steadyRoles(this.#current.roles));
	/** The chosen city. */
	readonly city = $derived.by(() => (this.#current.page.kind === 'city' ? this.#current.page.city : null));
	readonly #root = $derived.by(() => `${base}/${this.#current.lang}`);
	/** What a link to another page keeps of this view. */
	readonly #kept = $derived.by(() => formatQuery({ ...this.#current, ...this.#left }));
	/** What a change of page leaves of this view: an era that was a page of its own becomes a filter. */
	readonly #left = $derived.by((): Partial<View> => ({ eras: [...this.eras], camera: null, passage: null }));

	/** True for a page whose words are here: it is shown at once, and its address follows. Set by who keeps the words. */
	isHere: (page: Page) => boolean = () => false;

	/** `path`: the page's path alone, since neither query nor hash is known while the page is prerendered. */
	constructor(known: Known, path: string) {
		this.#known = known;
		this.#current = parseView(withoutBase(path), known).view;
	}

	get current(): View {
		return this.#current;
	}

	/** What the address asked for and this atlas does not have. */
	get ignored(): readonly Ignored[] {
		return this.#ignored;
	}

	/** Takes the view over from the browser's address. To be called after every navigation. */
	read({ pathname, search, hash }: Pick<Location, 'pathname' | 'search' | 'hash'>): void {
		// What the reader asked for since is shown already.
		if (this.#waiting) return;
		const { view, ignored } = parseView(withoutBase(pathname) + search + hash, this.#known);
		if (formatView(view) !== formatView(this.#current)) this.#current = view;
		this.#ignored = ignored;
		this.#stepped = true;
	}

	dismissIgnored(): void {
		this.#ignored = [];
	}

	/** The address of a city's page under this view. Dozens on a page need it, and it stays as the reader walks about. */
	cityHref(city: string): string {
		return this.#root + pagePath({ kind: 'city', city }) + this.#kept;
	}

	/** The address of this view with some of it changed; a change of page leaves camera and passage behind. */
	href(change: Partial<View>): string {
		return base + formatView({ ...this.#current, ...(change.page && this.#left), ...change });
	}

	/** The address with just this era, for a link that works without script; with script it toggles. */
	eraHref(era: EraId): string {
		return this.href({ page: { kind: 'era', era }, eras: [], camera: this.#current.camera });
	}

	/** The address of the map without a chosen city, as it stands. */
	get closeHref(): string {
		return this.href({ page: { kind: 'map' }, camera: this.#current.camera });
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
		const { page } = this.#current;
		this.#filter({ eras: [...eras], page: page.kind === 'era' ? { kind: 'map' } : page });
	}

	toggleRole(role: RoleTypeId): void {
		const { roles } = this;
		this.setRoles(roles.includes(role) ? roles.filter((other) => other !== role) : [...roles, role]);
	}

	setRoles(roles: readonly RoleTypeId[]): void {
		this.#filter({ roles: [...roles] });
	}

	setQuery(q: string): void {
		this.#filter(this.#narrowedTo(q));
	}

	/** The address of what a search leaves. */
	queryHref(q: string): string {
		return this.href(this.#narrowedTo(q));
	}

	clearFilters(): void {
		const page: Page = this.#current.page.kind === 'era' ? { kind: 'map' } : this.#current.page;
		this.#filter({ eras: [], roles: [], q: '', page });
	}

	/** The reader moved the map; `null`: back to the page's own camera. */
	moved(camera: Camera | null): void {
		const next = { ...this.#current, camera: camera && canonicalCamera(camera) };
		if (formatView(next) === formatView(this.#current)) return;
		this.#current = next;
		if (this.#writing) return;
		this.#writing = true;
		afterFrame(() => {
			this.#writing = false;
			// A navigation under way brings its own address.
			if (!navigating.to && !this.#waiting) replaceState(base + formatView(this.#current), page.state);
		});
	}

	/** A search shows its cities: on the map, from a page that draws none or has another open. */
	#narrowedTo(q: string): Partial<View> {
		const { kind } = this.#current.page;
		const elsewhere = kind === 'city' || kind === 'about' || kind === 'missing';
		return q && elsewhere ? { q, page: { kind: 'map' }, camera: null, passage: null } : { q };
	}

	#atPassage(passage: string): Partial<View> {
		return this.#current.page.kind === 'read' ? { passage, camera: null } : { passage };
	}

	#filter(change: Partial<View>): void {
		const now = performance.now();
		const settled = now - this.#lastFilter > SETTLED_MS;
		this.#lastFilter = now;
		if (settled) this.#stepped = false;
		void this.#go(change, { replaceState: this.#stepped });
	}

	#go(change: Partial<View>, { replaceState = false } = {}): Promise<void> {
		// Written and read, so that the view is what a reload of its address gives.
		const link = formatView({ ...this.#current, ...change });
		this.#ignored = [];
		const { view } = parseView(link, this.#known);
		if (samePage(view.page, this.#current.page) || this.isHere(view.page)) {
			this.#current = view;
			return this.#soon({ link, replaceState });
		}
		this.#waiting = null;
		return navigate({ link, replaceState });
	}

	/** What SvelteKit does for a new address takes longer than to draw what the reader waits for: that goes first. */
	#soon({ link, replaceState }: Step): Promise<void> {
		if (this.#waiting) {
			// Of several in one frame the last is the step.
			this.#waiting = { ...this.#waiting, link, replaceState: this.#waiting.replaceState && replaceState };
			return this.#waiting.done;
		}
		const done = new Promise<void>(afterFrame).then(() => {
			const step = this.#waiting;
			this.#waiting = null;
			return step ? navigate(step) : undefined;
		});
		this.#waiting = { link, replaceState, done };
		return done;
	}
}

const navigate = ({ link, replaceState }: Step): Promise<void> =>
	goto(base + link, { noScroll: true, keepFocus: true, replaceState });

const withoutBase = (path: string) => (path.startsWith(base) ? path.slice(base.length) : path);

const samePage = (a: Page, b: Page) => formatView(defaultView('ru', a)) === formatView(defaultView('ru', b));

/** The view of the page, for whatever is drawn on it. */
export const [getView, setView] = createContext<ViewState>();
