/** Where app.html keeps the last press on a page that is not hydrated yet. */
export interface EarlyPress {
	target: EventTarget | null;
	/** The state that the press gave to a checkbox. */
	checked: boolean | undefined;
}

/** Controls that do nothing without scripts; a link, a summary or a cluster's button works. */
const DEAF = 'button:not([commandfor]), input[type="checkbox"]';

/**
 * Ends the recording of presses, which are heard from now on; to be called once the page itself has been hydrated.
 * Returns what repeats the last one that came too early, once all parts are hydrated.
 */
export function takeEarlyPress(): () => void {
	const { earlyPress: press } = document;
	document.onclick = null;
	delete document.earlyPress;
	return () => {
		if (!(press?.target instanceof Element)) return;
		const control = press.target.closest<HTMLElement>(DEAF);
		// Gone, or hydrated as the reader set it.
		if (!control?.isConnected || (control instanceof HTMLInputElement && control.checked === press.checked)) return;
		control.click();
	};
}
