/** False for a click with a modifier key, which opens a link in a new tab or window, or downloads it. */
export const isPlainClick = ({ metaKey, ctrlKey, shiftKey, altKey }: MouseEvent | KeyboardEvent): boolean =>
	!metaKey && !ctrlKey && !shiftKey && !altKey;
