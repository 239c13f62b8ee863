import type { City } from '$lib/atlas/schema';

/** The concept URIs, not the addresses of their pages, under which outside authorities know a city. */
export function authorityUris({ wikidata, pleiades, geonames }: City): string[] {
	return [
		...(wikidata ? [`http://www.wikidata.org/entity/${wikidata}`] : []),
		...(pleiades ? [`https://pleiades.stoa.org/places/${pleiades}`] : []),
		...(geonames ? [`https://sws.geonames.org/${geonames}/`] : [])
	];
}

/** The pages of those authorities on a city, for a reader to follow. */
export function authorityLinks({ wikidata, pleiades, geonames }: City): { label: string; url: string }[] {
	return [
		...(wikidata ? [{ label: `Wikidata ${wikidata}`, url: `https://www.wikidata.org/entity/${wikidata}` }] : []),
		...(pleiades ? [{ label: `Pleiades ${pleiades}`, url: `https://pleiades.stoa.org/places/${pleiades}` }] : []),
		...(geonames ? [{ label: `GeoNames ${geonames}`, url: `https://www.geonames.org/${geonames}` }] : [])
	];
}
