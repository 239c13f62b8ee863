import type { AboutPage, ScholarlyArticle, WithContext } from 'schema-dts';
import type { Article } from '$lib/atlas/schema';
import { ARTICLE_LANG, type Lang } from '$lib/atlas/vocabulary';
import { DOWNLOAD_NAMES, DOWNLOADS } from '../downloads';
import type { Address } from '../downloads/address';
import { doiUri, journal } from '../citation/record';
import { CONTRIBUTORS, LICENCE } from '../downloads/rights';
import { RELEASE } from '../release';

/** The page for search engines: about the article, and where the data are. */
export function schemaOrg(
	article: Article,
	lang: Lang,
	words: { name: string; description: string },
	address: Address
) {
	return {
		'@context': 'https://schema.org',
		'@type': 'AboutPage',
		url: address(`/${lang}/about`),
		inLanguage: lang,
		name: words.name,
		about: scholarlyArticle(article),
		mainEntity: {
			'@type': 'Dataset',
			...words,
			url: address(`/${lang}`),
			license: LICENCE,
			version: RELEASE.version,
			dateModified: RELEASE.date,
			creator: { '@type': 'Organization', name: CONTRIBUTORS },
			isBasedOn: doiUri(article),
			distribution: DOWNLOAD_NAMES.filter((name) => !name.startsWith('article.')).map((name) => ({
				'@type': 'DataDownload',
				encodingFormat: DOWNLOADS[name].type,
				contentUrl: address(`/data/${name}`)
			}))
		}
	} satisfies WithContext<AboutPage>;
}

/** The article, which the atlas is based on. */
export function scholarlyArticle(article: Article): ScholarlyArticle {
	return {
		'@type': 'ScholarlyArticle',
		'@id': doiUri(article),
		headline: article.title[ARTICLE_LANG],
		inLanguage: article.language,
		author: article.author.map(({ family, given }) => ({
			'@type': 'Person',
			familyName: family[ARTICLE_LANG],
			givenName: given[ARTICLE_LANG]
		})),
		datePublished: `${article.issued.year}`,
		pagination: article.page,
		isPartOf: {
			'@type': 'PublicationIssue',
			issueNumber: article.issue,
			isPartOf: { '@type': 'Periodical', name: journal(article) }
		},
		sameAs: doiUri(article)
	};
}

/** JSON that can stand inside a `<script>`: nothing in it can end the element or open a comment. */
export const scriptSafe = (value: unknown): string =>
	JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (character) => {
		return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
	});
