/** Milliseconds of work after which a page draws what its reader does meanwhile: half a frame. */
const SLICE = 8;

/** To be awaited between small pieces of a long work: resolves at once, or after the page has had its turn. */
export type Pace = () => Promise<void>;

export function pace(): Pace {
	let since = performance.now();
	return async () => {
		if (performance.now() - since < SLICE) return;
		await new Promise((resolve) => setTimeout(resolve));
		since = performance.now();
	};
}
