/** True for a key that something else has taken, or will: a list of a cluster's cities, or whatever is open above. */
export const isTaken = (event: KeyboardEvent): boolean =>
	event.defaultPrevented || document.querySelector(':popover-open, dialog[open]') !== null;
