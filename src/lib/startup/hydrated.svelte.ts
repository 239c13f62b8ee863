import { onMount } from 'svelte';

/**
 * False in the page that arrives, true once its script runs: what needs script is not offered before. To be called
 * while a component is made.
 */
export function hydrated(): { readonly current: boolean } {
	let current = $state(false);
	onMount(() => {
		current = true;
	});
	return {
		get current() {
			return current;
		}
	};
}
