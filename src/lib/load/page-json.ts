import { browser } from '$app/environment';
import { whyOf, type Why } from './fault';

/** What a page shows, or why that did not come. */
export type Come<T> = { came: T; why: null } | { came: null; why: Why };

/** The name under which a page that lacks its data asks for it again: `invalidate(AGAIN)`. */
export const AGAIN = 'atlas:again';

/**
 * In a `load` function: a page that lacks its data is still a page. SvelteKit would put its error page in place of the
 * words and the map that are there. Rejects only while the site is built.
 */
export async function orWhy<T>(coming: Promise<T>): Promise<Come<T>> {
	try {
		return { came: await coming, why: null };
	} catch (error) {
		if (!browser) throw error;
		return { came: null, why: whyOf(error) };
	}
}
