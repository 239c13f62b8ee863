import { readStored, store } from '$lib/ui/storage';

const KEY = 'read-follow';

/** Whether the map follows the text; the reader's choice is stored where the browser allows it. */
export class Follow {
	on = $state(true);

	/** Restores the choice of an earlier visit. To be called in the browser. */
	recall(): void {
		this.on = readStored('local', KEY) !== 'off';
	}

	set(on: boolean): void {
		this.on = on;
		store('local', KEY, on ? 'on' : 'off');
	}
}
