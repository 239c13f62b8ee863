import type { About } from '$lib/about/about';
import type { CityCard, EraWords, StepEntry } from '$lib/atlas/edition';
import type { AtlasIndex } from '$lib/atlas/index-data';
import type { InsetDrawing, Region, World } from './lib/map/drawn/drawing';
import type { Messages } from '$lib/i18n/messages.svelte';
import type { EarlyPress } from '$lib/startup/early-press';

declare global {
	/** Made by scripts/address.mjs while the site is built; read by lib/view/base.ts alone. */
	const __SITE_ORIGIN__: string;
	const __SITE_KNOWN__: boolean;

	interface Document {
		earlyPress?: EarlyPress;
		/** Tells the reader that the page's scripts did not come; in app.html. */
		scriptsFailed?: () => void;
		/** Loads the page at the same address, with fresh scripts; in app.html. */
		loadAnew?: () => void;
	}
	namespace App {
		interface PageState {
			/** The cluster whose list is open: see view/opened-cluster.ts. */
			cluster?: string;
		}
		interface PageData {
			/** Absent on the pages that belong to no language: `/` and `/404`. */
			index?: AtlasIndex;
			m?: Messages;
			/** On a city's page. */
			card?: CityCard | null;
			/** On an era's page. */
			words?: EraWords | null;
			/** On a page of the tour. */
			step?: StepEntry | undefined;
			/** On the page about the atlas. */
			about?: About;
			/** On the pages with a map. */
			world?: World;
			insets?: readonly InsetDrawing[];
			/** On the page of a city or a step of the tour, while the map is drawn. */
			region?: Region | null;
		}
	}
}

declare module 'svelte/elements' {
	interface HTMLLinkAttributes {
		/** What waits for it: https://html.spec.whatwg.org/multipage/urls-and-fetching.html#blocking-attributes */
		blocking?: 'render';
	}
}

export {};
