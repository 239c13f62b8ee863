/**
 * Returns the previous list while its items are the same, so that values derived from it are not computed again.
 */
export function steady<T>(): (next: readonly T[]) => readonly T[] {
	let last: readonly T[] = [];
	return (next) => {
		if (next.length !== last.length || next.some((item, index) => item !== last[index])) last = next;
		return last;
	};
}
