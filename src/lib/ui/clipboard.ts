/** Puts text on the reader's clipboard; `false` where the browser does not let it. Never throws. */
export async function copyText(text: string): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(text);
		return true;
	} catch {
		// Absent on an insecure origin, or denied.
		return copyBySelection(text);
	}
}

function copyBySelection(text: string): boolean {
	const focused = document.activeElement;
	const area = document.createElement('textarea');
	area.value = text;
	area.style.cssText = 'position: fixed; opacity: 0';
	document.body.append(area);
	try {
		area.select();
		// eslint-disable-next-line @typescript-eslint/no-deprecated -- all that there is where the clipboard is not
		return document.execCommand('copy');
	} catch {
		return false;
	} finally {
		area.remove();
		if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
	}
}
