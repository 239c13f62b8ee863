import { expect, it } from 'vitest';
import { atlas } from '../content';
import { RELEASE } from '../release';
import { schemaOrg, scriptSafe } from './schema-org';

const words = { name: 'Cities as Actors', description: 'An atlas' };

it('cannot end the script that it stands in, whatever the words are', () => {
	const value = { name: '</script><script>alert(1)</script><!-- \u2028 & ]]>' };
	const json = scriptSafe(value);
	expect(json).not.toMatch(/[<>&\u2028\u2029]/);
	expect(JSON.parse(json)).toEqual(value);
});

it('tells search engines which article it is and where the data are', () => {
	const page = schemaOrg(atlas.article, 'en', words, (path) => `https://example.org${path}`);
	expect(page).toMatchObject({
		'@type': 'AboutPage',
		url: 'https://example.org/en/about',
		about: {
			'@type': 'ScholarlyArticle',
			'@id': 'https://doi.org/10.52123/1994-2370-2023-1025',
			pagination: '105–113',
			isPartOf: { issueNumber: '2 (85)' }
		}
	});
	expect(page.mainEntity).toMatchObject({ version: RELEASE.version, dateModified: RELEASE.date });
	expect(page.mainEntity.distribution.map(({ contentUrl }) => contentUrl)).toContain(
		'https://example.org/data/cities.geojson'
	);
});
