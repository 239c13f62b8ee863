import { untrack } from 'svelte';
import { afterFrame } from './schedule';

/**
 * The value, updated one frame late: what depends on it is rendered after what depends on the value itself. To be
 * called during a component's initialisation.
 */
export function frameLater<T>(value: () => T): () => T {
	let late = $state.raw(untrack(value));
	$effect(() => {
		if (value() !== untrack(() => late)) afterFrame(() => (late = value()));
	});
	return () => late;
}
