import { goto } from '$app/navigation';
import { fullAddress, withoutBase } from './address';
import { decodeEscapes } from './arrived';
import { base } from './base';
import type { Known } from './codec';
import { meantLink, type CityNamed } from './meant';

/** The link that the address of a page that is missing means beyond doubt; `null`: nobody can tell. In a browser only. */
export const meantHere = (known: Known, cityNamed?: CityNamed): string | null =>
	meantLink(fullAddress(), known, cityNamed);

/** Goes on from a page that is missing to what its link means; that page says so. It takes the entry in the history. */
export async function goOn(link: string): Promise<void> {
	await goto(base + link, { replaceState: true, state: { missed: decodeEscapes(withoutBase(location.pathname)) } });
}
