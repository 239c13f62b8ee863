import { untrack } from 'svelte';
import { afterFrame } from '$lib/startup/schedule';

/**
 * A value one frame late: what is drawn from it does not keep the reader waiting for what is drawn from the value
 * itself. To be called while a component is made.
 */
export function frameLater<T>(value: () => T): () => T {
	let late = $state.raw(untrack(value));
	$effect(() => {
		if (value() !== untrack(() => late)) afterFrame(() => (late = value()));
	});
	return () => late;
}
