/**
 * Entries of the window's history that the browser refuses: Safari allows 100 changes in 30 seconds, and throws. The
 * router would be left in the middle of a navigation; so the refusal is hidden from it: the page goes on, only its
 * address stays behind, until the next change.
 */

let refused = 0;

/** How many entries were refused since the page was opened. */
export const refusedEntries = (): number => refused;

/** To be called once, before the router starts. */
export function tolerateRefusals(): void {
	for (const name of ['pushState', 'replaceState'] as const) {
		const change = history[name].bind(history);
		history[name] = (...entry) => {
			try {
				change(...entry);
			} catch {
				refused++;
			}
		};
	}
}
