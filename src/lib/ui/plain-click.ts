/** True for a press that asks a link for nothing more than where it leads: no tab or window of its own. */
export const isPlainClick = ({ metaKey, ctrlKey, shiftKey, altKey }: MouseEvent | KeyboardEvent): boolean =>
	!metaKey && !ctrlKey && !shiftKey && !altKey;
