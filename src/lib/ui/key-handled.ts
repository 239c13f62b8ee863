/**
 * True for a key press that another listener has handled, or that an open popover or modal dialog will handle: Escape
 * closes the topmost layer only.
 */
export const isHandledElsewhere = (event: KeyboardEvent): boolean =>
	event.defaultPrevented || document.querySelector(':popover-open, dialog[open]') !== null;
