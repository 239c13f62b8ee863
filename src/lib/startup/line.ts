/** What a browser may say of its line; not in TypeScript's library. */
interface Connection {
	saveData?: boolean;
	effectiveType?: string;
}

/**
 * True on a line that is paid by the byte, or slow: only what the reader asks for is fetched.
 * `slow`: the lines that count so, in the browser's own words.
 */
export function sparing(slow = /2g|3g/): boolean {
	const { connection } = navigator as Navigator & { connection?: Connection };
	return connection?.saveData === true || slow.test(connection?.effectiveType ?? '');
}
