import { goto, replaceState } from '$app/navigation';
import { navigating, page } from '$app/state';
import { fullAddress, withoutBase } from './address';
import { decodeEscapes, isDecodable } from './arrived';
import { base } from './base';
import { formatView, parseView, type Known } from './codec';
import { meantLink, type CityNamed } from './meant';

/*
 * What becomes of the address that a reader arrives at: programs that pass links on change them.
 */

/** The link that the address of a page that is missing means beyond doubt; `null`: nobody can tell. In a browser only. */
export const meantHere = (known: Known, cityNamed?: CityNamed): string | null =>
	meantLink(fullAddress(), known, cityNamed);

/** Goes on from a page that is missing to what its link means; that page says so. It takes the entry in the history. */
export async function goOn(link: string): Promise<void> {
	await goto(base + link, { replaceState: true, state: { missed: decodeEscapes(withoutBase(location.pathname)) } });
}

/** The path that led here by way of the 404 page, decoded; `null`: none did, or the reader knows. */
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
