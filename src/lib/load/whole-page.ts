import { fetchInTime } from './load';
import type { Why } from './fault';

/**
 * Whether the site has the page at this address as a whole, with all its data: it may where a part of the data is gone,
 * as in a new version. Asks only a site that has answered.
 */
export async function hasWholePage(url: string, why: Why): Promise<boolean> {
	if (why === 'offline' || why === 'silent') return false;
	try {
		const html = await fetchInTime(url, (response) => response.text());
		return html.includes('id="content"') && html.trimEnd().endsWith('</html>');
	} catch {
		return false;
	}
}
