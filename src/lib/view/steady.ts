/**
 * Gives the list that was given before as long as its items are the same: what is derived from it need not be derived
 * anew.
 */
export function steady<T>(): (next: readonly T[]) => readonly T[] {
	let last: readonly T[] = [];
	return (next) => {
		if (next.length !== last.length || next.some((item, index) => item !== last[index])) last = next;
		return last;
	};
}
