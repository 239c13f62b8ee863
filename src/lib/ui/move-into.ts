/**
 * Moves `child` into `parent`, before `next` or to the end. Where the browser has `moveBefore`, focus and pointer capture
 * survive the move; elsewhere the focus is set again.
 */
export function moveInto(parent: HTMLElement, child: HTMLElement, next: Node | null = null): void {
	// Not in every browser yet.
	const { moveBefore } = parent as Partial<Pick<ParentNode, 'moveBefore'>>;
	if (moveBefore) {
		moveBefore.call(parent, child, next);
		return;
	}
	const focused = child.contains(document.activeElement) ? document.activeElement : null;
	parent.insertBefore(child, next);
	if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
}
