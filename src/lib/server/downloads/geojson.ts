import type { Feature, FeatureCollection, Point } from 'geojson';
import { DATA_LANG, LANGS, type EraId, type Lang } from '$lib/atlas/vocabulary';
import { isPlaced } from '$lib/atlas/projection';
import type { Atlas, City, Evidence, Role } from '$lib/atlas/schema';
import type { Address } from './address';
import { authorityUris } from '../authorities';
import { attribution } from '../citation/cite';
import { doiUri } from '../citation/record';
import { RELEASE } from '../release';
import { LICENCE, NAME, RIGHTS } from './rights';

/** The properties of a feature by layer: who they come from. */
const LAYERS = {
	article: ['written', 'roles'],
	editor: [
		...['names', 'aliases', 'site', 'country', 'eras'],
		...LANGS.map((lang) => `name_${lang}`),
		...[`country_${DATA_LANG}`, 'eras_text', 'roles_text']
	],
	authority: ['geometry', 'coordinateSource', 'authorities', 'wikidata', 'pleiades', 'geonames']
};

/** The cities as RFC 7946 GeoJSON; coordinates in degrees, WGS 84. */
export function citiesGeoJson(
	atlas: Atlas,
	address: Address
): FeatureCollection<Point | null> & Record<string, unknown> {
	const { article, eras, roleTypes, relations } = atlas;
	return {
		type: 'FeatureCollection',
		name: NAME.toLowerCase().replace(/[^\p{L}\d]+/gu, '-'),
		license: LICENCE,
		rights: RIGHTS,
		attribution: attribution(article),
		article: doiUri(article),
		version: RELEASE.version,
		date: RELEASE.date,
		layers: LAYERS,
		eras: eras.map(({ id, label, timespan, datedBy }) => ({ id, label, timespan, datedBy })),
		roleTypes: roleTypes.map(({ id, label }) => ({ id, label })),
		relations: relations.map(({ id, from, to, era, type, statement, evidence }) => {
			return { id, from, to, era, type, statement, evidence: [withPages(atlas, evidence)] };
		}),
		features: atlas.cities.map((city) => feature(atlas, city, address))
	};
}

function feature(atlas: Atlas, city: City, address: Address): Feature<Point | null> {
	const { id, names, written, aliases, site, country, coordinateSource } = city;
	const pages = (lang: Lang): [Lang, string] => [lang, address(`/${lang}/cities/${id}`)];
	return {
		type: 'Feature',
		id,
		geometry: isPlaced(city) ? { type: 'Point', coordinates: [city.lng, city.lat] } : null,
		properties: {
			id,
			names,
			written,
			aliases,
			...(site && { site }),
			country,
			eras: erasOf(atlas, id),
			roles: rolesOf(atlas, id).map(({ id, type, era, modality, cities, statement, evidence }) => ({
				id,
				type,
				era,
				modality,
				collective: cities.length > 1,
				cities,
				statement,
				evidence: evidence.map((one) => withPages(atlas, one))
			})),
			...(coordinateSource && { coordinateSource }),
			authorities: authorityUris(city),
			pages: Object.fromEntries(LANGS.map(pages)),
			...flat(atlas, city)
		}
	};
}

/** What a GIS shows in its table: text alone, where what is nested comes out as JSON, and a Shapefile refuses lists. */
function flat(atlas: Atlas, { id, names, country, wikidata, pleiades, geonames }: City): Record<string, string> {
	const roles = rolesOf(atlas, id).map(({ statement, modality }) => `${statement[DATA_LANG]} (${modality})`);
	return {
		...Object.fromEntries(LANGS.map((lang) => [`name_${lang}`, names[lang]])),
		[`country_${DATA_LANG}`]: country[DATA_LANG],
		eras_text: erasOf(atlas, id).join('; '),
		roles_text: roles.join('; '),
		// In every feature: a table has its columns from the first.
		wikidata: wikidata ?? '',
		pleiades: pleiades ?? '',
		geonames: geonames ?? ''
	};
}

/** The roles that the article gives a city, its own and its groups', in the article's order. */
export const rolesOf = ({ roles }: Atlas, city: string): Role[] => roles.filter(({ cities }) => cities.includes(city));

/** The eras in which a city has a role, in time order. */
export function erasOf(atlas: Atlas, city: string): EraId[] {
	const eras = new Set(rolesOf(atlas, city).map(({ era }) => era));
	return atlas.eras.map(({ id }) => id).filter((era) => eras.has(era));
}

/** Evidence with the printed pages of its passage. */
export function withPages({ passages }: Atlas, evidence: Evidence): Evidence & { pages: number[] } {
	return { ...evidence, pages: passages.find(({ id }) => id === evidence.passage)?.pages ?? [] };
}
