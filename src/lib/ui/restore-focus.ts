import { afterFrame } from '$lib/startup/schedule';

/**
 * Attachment: when a press removes the focused button itself ("show all", "remove"), the focus goes to the button's
 * nearest focusable ancestor, instead of being lost to `<body>`.
 */
export function restoreFocus(element: HTMLElement): () => void {
	const onClick = ({ target }: Event) => {
		const button = target instanceof Element ? target.closest('button') : null;
		if (!button || document.activeElement !== button) return;
		// Collected now: a removed button has no ancestors.
		const around: HTMLElement[] = [];
		for (let one = button.parentElement; one; one = one.parentElement)
			if (one.hasAttribute('tabindex')) around.push(one);
		// Two frames: the list is updated one frame after the map.
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
