/** Copies text to the clipboard. Never throws; resolves with `false` where the browser refuses. */
export async function copyText(text: string): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(text);
		return true;
	} catch {
		// Absent on an insecure origin, or denied.
		return copyBySelection(text);
	}
}

/**
 * Copies text together with its HTML, for programs that take italics and links; the text alone where the browser has
 * no such clipboard. Never throws; resolves with `false` where the browser refuses.
 */
export async function copyRich(text: string, html: string): Promise<boolean> {
	try {
		const blob = (type: string, content: string) => new Blob([content], { type });
		const item = { 'text/plain': blob('text/plain', text), 'text/html': blob('text/html', html) };
		await navigator.clipboard.write([new ClipboardItem(item)]);
		return true;
	} catch {
		return copyText(text);
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
		// eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way without the Clipboard API
		return document.execCommand('copy');
	} catch {
		return false;
	} finally {
		area.remove();
		if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
	}
}
