import { MediaQuery } from 'svelte/reactivity';
import { browser } from '$app/environment';
import { store } from '$lib/ui/storage';

/** At its mark, at the map's right edge, or a sheet at the bottom of a narrow window. */
export type Place = 'anchored' | 'docked' | 'sheet';

/** The name of the preference; app.html reads it before the page is drawn, into an attribute of `<html>`. */
const KEY = 'card';
const ATTRIBUTE = 'data-card';

/** Where cards stand: on wide windows the reader's choice, a preference that is kept. */
export class CardPlace {
	readonly #wide = new MediaQuery('min-width: 56.25rem', true);
	#docked = $state(browser && document.documentElement.getAttribute(ATTRIBUTE) === 'docked');

	get current(): Place {
		if (!this.#wide.current) return 'sheet';
		return this.#docked ? 'docked' : 'anchored';
	}

	toggle(): void {
		this.#docked = !this.#docked;
		store('local', KEY, this.current);
		// The styles of card and map follow the attribute.
		if (this.#docked) document.documentElement.setAttribute(ATTRIBUTE, 'docked');
		else document.documentElement.removeAttribute(ATTRIBUTE);
	}
}
