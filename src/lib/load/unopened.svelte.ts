import type { Why } from './fault';

/** A page that could not be opened from this one, which stays. */
export interface Unopened {
	url: string;
	why: Why;
}

/** A single one, since a window shows one page: hooks.client.ts sets it. */
class UnopenedPage {
	current: Unopened | null = $state.raw(null);
}

export const unopened = new UnopenedPage();
