import { mount, unmount, type Component } from 'svelte';
import type { CityCard as Card } from '$lib/atlas/edition';
import { whenIdle } from '$lib/startup/schedule';
import CityCard from './CityCard.svelte';
import Passage from './Passage.svelte';
import Roles from './Roles.svelte';

/**
 * Draws a card once where nobody sees it, so that the first one that a reader opens is there as quickly as the tenth:
 * its code has run, its styles and fonts are found. In steps, for none may keep a reader waiting. `context`: that of a
 * component in whose place a card may stand.
 */
export async function rehearse(card: Card, context: ReturnType<typeof import('svelte').getAllContexts>): Promise<void> {
	const stage = document.createElement('div');
	stage.inert = true;
	stage.style.cssText = 'position: fixed; inset: 0; visibility: hidden; contain: strict';
	const draw = async <Props extends Record<string, unknown>>(part: Component<Props>, props: Props) => {
		await whenIdle();
		return mount(part, { target: stage, props, context });
	};
	const showEvidence = () => undefined;
	await unmount(await draw(Roles, { roles: card.roles, showEvidence }));
	const [passage] = card.passages;
	if (passage) await unmount(await draw(Passage, { passage, city: card.id }));
	const whole = await draw(CityCard, { card });
	await whenIdle();
	document.body.append(stage);
	// Lays it out.
	stage.getBoundingClientRect();
	stage.remove();
	await unmount(whole);
}
