import { pushState, replaceState } from '$app/navigation';
import { page } from '$app/state';
import { refusedEntries } from './entries';

/** Resolves once the entry that `close` goes back from is left: one that is added before would be left in its place. */
let left: Promise<unknown> = Promise.resolve();

/** The list has an entry that `close` can go back from; the browser may have refused it. */
let recorded = true;

/** The cluster whose list is open: a step of the history, but not a part of the link. */
export const openedCluster = {
	/** The cluster's key; `null` where no list is open. */
	get key(): string | null {
		return page.state.cluster ?? null;
	},

	async open(key: string): Promise<void> {
		await left;
		if (this.key === key) return;
		const refused = refusedEntries();
		pushState('', { cluster: key });
		recorded = refusedEntries() === refused;
	},

	/** Goes back to the entry before the list. */
	close(): void {
		if (!recorded) {
			this.leave();
			return;
		}
		left = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
		history.back();
	},

	/** The list's entry becomes that of what the reader does next. */
	leave(): void {
		recorded = true;
		replaceState('', {});
	}
};
