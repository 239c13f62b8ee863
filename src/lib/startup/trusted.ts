// Under Trusted Types (lib/server/policy.ts) a browser runs a script from a text only where a policy says so. MapLibre passes
// its worker's address on as plain text, so that the policy is the default one: it lets the site's own two workers through,
// and nothing else.
const known = new Set<string>();

/**
 * In a frame with `sandbox="allow-scripts"` no address is the page's own; MapLibre then passes its worker's text, as an
 * address. Such a worker can reach no more than the frame.
 */
const isTextInSandbox = (address: string) =>
	globalThis.origin === 'null' && address.startsWith('data:text/javascript;');

/**
 * Lets the browser start a worker from this address; any other throws a TypeError.
 * @param address of this site, as it is passed to the browser
 */
export function trusted(address: string): string {
	known.add(address);
	if (window.trustedTypes && !window.trustedTypes.defaultPolicy) {
		window.trustedTypes.createPolicy('default', {
			createScriptURL: (address) => {
				if (known.has(address) || isTextInSandbox(address)) return address;
				throw new TypeError(`Not a script of this site: ${address}`);
			}
		});
	}
	return address;
}
