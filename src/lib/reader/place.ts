import { readStored, store } from '$lib/ui/storage';

const KEY = 'read-place';

/**
 * Where a reader left the text. A scroll position alone does not lead back there: what was open above the passage in
 * sight, and took its room, may be closed when the reader returns.
 */
export interface Place {
	/** The page's scroll position, by which the place is known again. */
	y: number;
	/** The first passage in sight. */
	passage: string;
	/** From what covers the top of the screen down to the passage's top, in shares of the passage's height. */
	offset: number;
	/** Runs of passages outside the filters that the reader has opened, by their first passage. */
	opened: readonly string[];
}

/** Stores the place for a reload, or for the way back, where the browser allows it. */
export function keepPlace(place: Place): void {
	store('session', KEY, JSON.stringify(place));
}

/** The place that was left last, if it was left at this scroll position. */
export function recallPlace(y: number): Place | null {
	const place = JSON.parse(readStored('session', KEY) ?? 'null') as Place | null;
	return place?.y === y ? place : null;
}
