/**
 * Appends `child` to `parent`. Where the browser has `moveBefore`, focus and pointer capture survive the move; elsewhere
 * the focus is set again.
 */
export function moveInto(parent: HTMLElement, child: HTMLElement): void {
	// Not in every browser yet.
	const { moveBefore } = parent as Partial<Pick<ParentNode, 'moveBefore'>>;
	if (moveBefore) {
		moveBefore.call(parent, child, null);
		return;
	}
	const focused = child.contains(document.activeElement) ? document.activeElement : null;
	parent.append(child);
	if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
}
