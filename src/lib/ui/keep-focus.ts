import { afterFrame } from '$lib/startup/schedule';

/** A button that its own press takes away leaves the focus on the nearest of what it stood in that can hold it. */
export function keepFocus(element: HTMLElement): () => void {
	const onClick = ({ target }: Event) => {
		const button = target instanceof Element ? target.closest('button') : null;
		if (!button || document.activeElement !== button) return;
		const around: HTMLElement[] = [];
		for (let one = button.parentElement; one; one = one.parentElement)
			if (one.hasAttribute('tabindex')) around.push(one);
		// The list follows the map by a frame.
		afterFrame(() =>
			afterFrame(() => {
				if (button.isConnected || document.activeElement !== document.body) return;
				const next = around.find((one) => one.isConnected) ?? document.getElementById('content');
				next?.focus({ preventScroll: true });
			})
		);
	};
	element.addEventListener('click', onClick, true);
	return () => element.removeEventListener('click', onClick, true);
}
