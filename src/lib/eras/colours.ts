import type { DrawnEra } from '$lib/atlas/index-data';

/**
 * The colours of the eras as CSS: `--era-{id}` on a light and on a dark page. Ids and colours are validated where the
 * content is read, so nothing in them can end the rule or the element.
 */
export function eraColours(eras: readonly DrawnEra[]): string {
	const rule = (scheme: keyof DrawnEra['colour']) =>
		`:root{${eras.map(({ id, colour }) => `--era-${id}:${colour[scheme]}`).join(';')}}`;
	return `${rule('light')}@media screen and (prefers-color-scheme:dark){${rule('dark')}}`;
}
