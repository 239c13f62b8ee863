import type { City } from '$lib/atlas/schema';

/** The concept URIs, not the addresses of their pages, under which outside authorities know a city. */
export function authorityUris({ wikidata, pleiades, geonames }: City): string[] {
	return [
		...(wikidata ? [`http://www.wikidata.org/entity/${wikidata}`] : []),
		...(pleiades ? [`https://pleiades.stoa.org/places/${pleiades}`] : []),
		...(geonames ? [`https://sws.geonames.org/${geonames}/`] : [])
	];
}
