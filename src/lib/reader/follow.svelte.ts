const KEY = 'read-follow';

/** Whether the map follows the text; the reader's choice is kept where the browser lets it. */
export class Follow {
	on = $state(true);

	/** Takes up what was chosen on an earlier visit. To be called in the browser. */
	recall(): void {
		try {
			this.on = localStorage.getItem(KEY) !== 'off';
		} catch {
			// Storage may be denied: it follows, as at first.
		}
	}

	set(on: boolean): void {
		this.on = on;
		try {
			localStorage.setItem(KEY, on ? 'on' : 'off');
		} catch {
			// Denied or full: the choice holds for this visit.
		}
	}
}
