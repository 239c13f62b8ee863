import type { Place, ScholarlyArticle, WebPage, WithContext } from 'schema-dts';
import type { City } from '$lib/atlas/schema';
import type { Lang } from '$lib/atlas/vocabulary';
import type { Messages } from '$lib/i18n/messages.svelte';
import { pagePath, previewPath, type Page } from '$lib/view/pages';
import { schemaOrg, scholarlyArticle, scriptSafe } from './about/schema-org';
import { authorityUris } from './authorities';
import { doiUri } from './citation/record';
import { atlas } from './content';
import type { Address } from './downloads/address';
import { LICENCE } from './downloads/rights';
import { PICTURE } from './previews/picture';
import { pageTitle } from './previews/title';

/**
 * What a page is, for search engines: a page of the atlas, which is based on the article, and the places that it is
 * about. `null`: the page is not there.
 */
export function pageRecord(lang: Lang, page: Page, words: Messages, address: Address): WithContext<WebPage> | null {
	if (page.kind === 'missing') return null;
	if (page.kind === 'about') {
		return schemaOrg(
			atlas.article,
			lang,
			{ name: words.site_title(), description: words.about_description() },
			address
		);
	}
	const about = citiesOf(page).map((city) => place(city, lang, address));
	return {
		'@context': 'https://schema.org',
		'@type': page.kind === 'table' ? 'CollectionPage' : 'WebPage',
		url: address(`/${lang}${pagePath(page)}`),
		name: pageTitle(lang, page, words),
		inLanguage: lang,
		license: LICENCE,
		isPartOf: { '@type': 'WebSite', name: words.site_name(), url: address(`/${lang}`) },
		isBasedOn: scholarlyArticle(atlas.article),
		primaryImageOfPage: {
			'@type': 'ImageObject',
			contentUrl: address(`/og/${lang}${previewPath(page)}.png`),
			width: { '@type': 'QuantitativeValue', value: PICTURE.width, unitCode: 'E37' },
			height: { '@type': 'QuantitativeValue', value: PICTURE.height, unitCode: 'E37' }
		},
		...(page.kind === 'city' ? { mainEntity: about } : about.length > 0 && { about })
	};
}

/** The record as an element of the page's head. */
export function recordElement(lang: Lang, page: Page, words: Messages, address: Address): string {
	const record = pageRecord(lang, page, words, address);
	return record ? `<script id="page-record" type="application/ld+json">${scriptSafe(record)}</script>` : '';
}

function citiesOf(page: Page): City[] {
	const named = (ids: readonly string[]) => atlas.cities.filter(({ id }) => ids.includes(id));
	switch (page.kind) {
		case 'city':
			return named([page.city]);
		case 'era':
			return named(atlas.roles.filter(({ era }) => era === page.era).flatMap(({ cities }) => cities));
		case 'tour':
			return named(atlas.tour[page.step - 1]?.cities ?? []);
		default:
			return [];
	}
}

/** A city; what it has of other names, coordinates and identifiers are the authorities'. */
function place(city: City, lang: Lang, address: Address): Place {
	const article: ScholarlyArticle = { '@type': 'ScholarlyArticle', '@id': doiUri(atlas.article) };
	const identifiers = authorityUris(city);
	const others = [
		city.names.ru,
		city.names.kk,
		city.names.en,
		...(city.nameInPassages ? [city.nameInPassages[lang]] : [])
	];
	return {
		'@type': 'Place',
		'@id': `${address(`/${lang}/cities/${city.id}`)}#place`,
		name: city.names[lang],
		alternateName: [...new Set(others)].filter((name) => name !== city.names[lang]),
		geo: { '@type': 'GeoCoordinates', latitude: city.lat, longitude: city.lng },
		...(identifiers.length > 0 && { sameAs: identifiers }),
		subjectOf: article
	};
}
