/** Moves an element without a break in focus or in a press under way, where the browser can. */
export function moveInto(parent: HTMLElement, child: HTMLElement): void {
	// Not yet in every browser.
	const { moveBefore } = parent as Partial<Pick<ParentNode, 'moveBefore'>>;
	if (moveBefore) {
		moveBefore.call(parent, child, null);
		return;
	}
	const focused = child.contains(document.activeElement) ? document.activeElement : null;
	parent.append(child);
	if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
}
