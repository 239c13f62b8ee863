import { untrack } from 'svelte';
import { afterFrame } from './schedule';

/**
 * A copy of a value that follows it one frame later, so that expensive parts of the page do not delay the frame that
 * shows the value itself. Call it during component initialisation.
 */
export function frameLater<T>(value: () => T): () => T {
	let late = $state.raw(untrack(value));
	$effect(() => {
		if (value() !== untrack(() => late)) afterFrame(() => (late = value()));
	});
	return () => late;
}
