import { createHash } from 'node:crypto';

const INLINE_SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/g;

/** Attributes of one that needs no hash: it is fetched, or its `type`, such as JSON-LD, is not run. */
const FETCHED_OR_DATA = /\bsrc=|\btype="(?!module"|text\/javascript")/;

/**
 * @returns the CSP sources of a page's inline scripts, each once, in the page's order
 */
export function scriptHashes(html: string): string[] {
	const texts = [...html.matchAll(INLINE_SCRIPT)]
		.filter(([, attributes = '']) => !FETCHED_OR_DATA.test(attributes))
		.map(([, , text = '']) => text);
	return [...new Set(texts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`))];
}

/**
 * The Content-Security-Policy of a page, for a `<meta>`: hosts without headers have no other. docs/hosting.md says what
 * only a header can say.
 *
 * - Styles may be inline: marks are placed by `style` attributes, and a hash for each would be longer than the page. What a
 *   style can ask for is this site's own.
 * - `blob:` and `data:` images: a picture of the map that the reader saves is drawn from them.
 * - `data:` workers: in a frame with `sandbox="allow-scripts"` no address is the page's own, so that MapLibre passes its worker's text
 *   instead. Elsewhere lib/startup/trusted.ts refuses them.
 * @param scripts CSP sources of the inline scripts
 * @param trustedTypes names of the Trusted Types policies
 */
export const contentSecurityPolicy = (scripts: string[], trustedTypes: string[]): string =>
	[
		"default-src 'self'",
		['script-src', "'self'", ...scripts].join(' '),
		"style-src 'self' 'unsafe-inline'",
		"img-src 'self' blob: data:",
		"connect-src 'self'",
		"worker-src 'self' data:",
		"object-src 'none'",
		"base-uri 'none'",
		"form-action 'self'",
		"require-trusted-types-for 'script'",
		['trusted-types', ...trustedTypes].join(' ')
	].join('; ');
