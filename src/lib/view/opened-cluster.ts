import { pushState, replaceState } from '$app/navigation';
import { page } from '$app/state';

/** The cluster whose list is open: a step of the history, but not a part of the link. */
export const openedCluster = {
	/** The cluster's key; `null` where no list is open. */
	get key(): string | null {
		return page.state.cluster ?? null;
	},

	open(key: string): void {
		if (this.key !== key) pushState('', { cluster: key });
	},

	/** Goes back to the entry before the list. */
	close(): void {
		history.back();
	},

	/** The list's entry becomes that of what the reader does next. */
	leave(): void {
		replaceState('', {});
	}
};
