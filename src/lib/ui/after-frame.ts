/** Calls back once the frame that comes next is drawn: for what the reader need not wait for. */
export function afterFrame(then: () => void): void {
	requestAnimationFrame(() => setTimeout(then));
}
