/**
 * The browser's storage, for preferences that the atlas works without. A browser may deny it (private windows, blocked
 * cookies), and it may be full; neither is an error for a reader.
 */

/** `local`: kept from visit to visit. `session`: kept for as long as the tab is open. */
type Kind = 'local' | 'session';

// Inside the `try` of the callers: where storage is denied, reading the property itself throws.
const storageOf = (kind: Kind): Storage => (kind === 'local' ? localStorage : sessionStorage);

/** The stored text; `null` where there is none, or storage is denied. Never throws in a browser. */
export function readStored(kind: Kind, key: string): string | null {
	try {
		return storageOf(kind).getItem(key);
	} catch {
		return null;
	}
}

/** Stores a text where the browser allows it. Never throws: otherwise the value holds for as long as the page is open. */
export function store(kind: Kind, key: string, value: string): void {
	try {
		storageOf(kind).setItem(key, value);
	} catch {
		// Denied or full.
	}
}
