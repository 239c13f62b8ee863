import { onMount } from 'svelte';
import { afterNavigate } from '$app/navigation';
import type { AfterNavigate } from '@sveltejs/kit';

/** How a reader came to the page: as SvelteKit says it; `enter`, and from and to nowhere, where the browser loaded it. */
export type Arrival = Pick<AfterNavigate, 'type' | 'from' | 'to'>;

let entered = false;

/** Whether the page that the browser loaded is all mounted: what is drawn from then on need not wait for its turn. */
export const hasEntered = () => entered;

/** Calls back once the page that the browser loaded is all mounted, and after every navigation. To be called while a component is made. */
export function onArrival(callback: (arrival: Arrival) => void): void {
	onMount(() => {
		if (!entered) callback({ type: 'enter', from: null, to: null });
	});
	// SvelteKit tells of the entry while parts of the page still wait for their turn.
	afterNavigate((arrival) => {
		if (arrival.type !== 'enter') callback(arrival);
	});
}

/** To be called by the outermost layout, whose callbacks come last. */
export function noteEntry(): void {
	onMount(() => {
		entered = true;
	});
}
