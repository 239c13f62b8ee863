import { goto, replaceState } from '$app/navigation';
import { navigating, page } from '$app/state';
import { fullAddress } from './address';
import { isDecodable } from './arrived';
import { base } from './base';
import { formatView, parseView, type Known } from './codec';

/** The path that led here by way of the 404 page (see go-on.ts), decoded; `null`: none did, or the reader knows. */
export const missedPath = (): string | null => page.state.missed ?? null;

export const dismissMissed = (): void => replaceState('', {});

/**
 * Writes the address as this atlas writes it, once it is known in full: without what other programs append, so that it
 * can be copied. A link of which a part is unknown stays: a message speaks of it.
 */
export async function putRight(known: Known): Promise<void> {
	const { view, ignored } = parseView(fullAddress(), known);
	if (ignored.length > 0 || view.page.kind === 'missing' || navigating.to !== null) return;
	const right = new URL(base + formatView(view), location.href);
	// Going back to a hash, the router decodes it, and throws on a broken escape.
	if (!view.camera && isDecodable(location.hash)) right.hash = location.hash;
	if (right.href === location.href) return;
	await goto(right, { replaceState: true, noScroll: true, keepFocus: true, state: page.state });
}
