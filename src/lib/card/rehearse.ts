import { mount, unmount } from 'svelte';
import type { CityCard as Card } from '$lib/atlas/edition';
import { whenIdle } from '$lib/ui/idle';
import CityCard from './CityCard.svelte';

/**
 * Draws a card once where nobody sees it, so that the first one that a reader opens is there as quickly as the tenth:
 * its code has run, its styles and fonts are found. In two steps, for neither may keep a reader waiting. `context`: that
 * of a component in whose place a card may stand.
 */
export async function rehearse(card: Card, context: ReturnType<typeof import('svelte').getAllContexts>): Promise<void> {
	const stage = document.createElement('div');
	stage.inert = true;
	stage.style.cssText = 'position: fixed; inset: 0; visibility: hidden; contain: strict';
	const drawn = mount(CityCard, { target: stage, props: { card }, context });
	await whenIdle();
	document.body.append(stage);
	// Lays it out.
	stage.getBoundingClientRect();
	stage.remove();
	await unmount(drawn);
}
