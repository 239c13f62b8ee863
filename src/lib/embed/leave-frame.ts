/**
 * Lets each link of an embedded page open in the window instead of the frame. What the page does itself at a press, such
 * as opening a city's card, prevents the link and stays.
 */
export function leaveFrame(element: HTMLElement): () => void {
	const aim = ({ target }: MouseEvent) => {
		const link = target instanceof Element ? target.closest('a') : null;
		// SvelteKit's router leaves a link with a target to the browser.
		if (link && !link.getAttribute('href')?.startsWith('#')) link.target = '_top';
	};
	// While capturing: before the router sees the press.
	element.addEventListener('click', aim, { capture: true });
	element.addEventListener('auxclick', aim, { capture: true });
	return () => {
		element.removeEventListener('click', aim, { capture: true });
		element.removeEventListener('auxclick', aim, { capture: true });
	};
}
