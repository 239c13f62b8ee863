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

/** The stored place, if it is the one at this scroll position; what is no place is as if nothing was stored. */
export function recallPlace(y: number): Place | null {
	try {
		const place = JSON.parse(readStored('session', KEY) ?? 'null') as Partial<Record<keyof Place, unknown>> | null;
		if (place?.y !== y || typeof place.passage !== 'string' || !Number.isFinite(place.offset)) return null;
		const opened = Array.isArray(place.opened) ? place.opened.filter((id) => typeof id === 'string') : [];
		return { y, passage: place.passage, offset: Number(place.offset), opened };
	} catch {
		return null;
	}
}
