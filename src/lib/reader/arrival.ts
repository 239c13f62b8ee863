import { tick } from 'svelte';
import type { AfterNavigate } from '@sveltejs/kit';
import type { ViewState } from '$lib/view/view.svelte';
import type { Choosing } from './choosing';
import type { Pane } from './pane';
import { keepPlace, recallPlace, type Place } from './place';

/** Where the text stands after a navigation: at the reader's place, at the link's passage or at its city's mention. */
export class Arrival {
	readonly #view: ViewState;
	readonly #pane: Pane;
	readonly #choosing: Choosing;
	readonly #returned: () => boolean;
	/** The reader's place before the last navigation. */
	#before: Place | null = null;

	/** `returned`: the page was restored by a reload or by going back, so that the browser restores its scroll position. */
	constructor(view: ViewState, pane: Pane, choosing: Choosing, returned: () => boolean) {
		this.#view = view;
		this.#pane = pane;
		this.#choosing = choosing;
		this.#returned = returned;
	}

	/**
	 * Stores the place when SvelteKit stores the scroll position: before a navigation, and when the page is hidden, after
	 * which it may be discarded.
	 */
	readonly leave = (): void => {
		this.#before = this.#pane.place();
		if (this.#before) keepPlace(this.#before);
	};

	readonly arrive = async ({ type, from, to }: AfterNavigate): Promise<void> => {
		const { passage, chosen, camera } = this.#view.current;
		// On a reload, `returned` is set only after this hook.
		await tick();
		const back = type === 'popstate' || (type === 'enter' && this.#returned());
		const within = type !== 'enter' && from?.route.id === to?.route.id;
		// The same text in another language has other line breaks, so that the scroll position means another passage.
		const translated = !back && within && from?.params?.lang !== to?.params?.lang;
		// Near the top, where a phone has the language links, the reader has not read yet: go to the link's passage.
		const before = translated && this.#before && this.#before.y > innerHeight / 2 ? this.#before : null;
		const place = before ?? (back ? recallPlace(to?.scroll?.y ?? scrollY) : null);
		if (place) await this.#pane.returnTo(place);
		// A change of filters or a choice in the text (`goto`) keeps the reader's place.
		else if (back || type === 'goto') return;
		else if (chosen.length > 0 && !within) await this.#choosing.arrive(passage, { camera: camera !== null });
		else if (passage) await this.#pane.arriveAt(passage);
	};
}
