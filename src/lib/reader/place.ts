import { readStored, store } from '$lib/ui/storage';

const KEY = 'read-place';

/**
 * The reader's place in the text. A scroll position is not enough to return to it: passages above that were unfolded
 * may be folded when the reader comes back.
 */
export interface Place {
	/** The page's scroll position, which identifies the place. */
	y: number;
	/** The passage at hand. */
	passage: string;
	/** From the top of the uncovered text down to the passage's top, as a fraction of the passage's height. */
	offset: number;
	/** Runs of folded passages that the reader has opened, by the id of their first passage. */
	opened: readonly string[];
}

/** Stores the place for a reload or for going back, where the browser allows it. */
export function keepPlace(place: Place): void {
	store('session', KEY, JSON.stringify(place));
}

/** The stored place, if it is the one at this scroll position. */
export function recallPlace(y: number): Place | null {
	const place = JSON.parse(readStored('session', KEY) ?? 'null') as Place | null;
	return place?.y === y ? place : null;
}
