import { isHandledElsewhere } from '$lib/ui/key-handled';

const WRITING = 'input, textarea, select, [contenteditable]';

/** True for the shortcut of the search: `/`, or its key in the Russian and Kazakh layouts; not while the reader writes. */
export function isSearchKey(event: KeyboardEvent): boolean {
	const slash = event.key === '/' || (event.code === 'Slash' && (event.key === '.' || event.key === '№'));
	const writing = event.target instanceof Element && event.target.closest(WRITING);
	return slash && !event.ctrlKey && !event.metaKey && !event.altKey && !writing && !isHandledElsewhere(event);
}
