import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import manifest from '../package.json' with { type: 'json' };
import { atlas } from '../src/lib/server/content';
import { RELEASE } from '../src/lib/server/release';

const cff = parse(readFileSync('CITATION.cff', 'utf8')) as Record<string, unknown> & { references: unknown[] };
const codemeta = JSON.parse(readFileSync('codemeta.json', 'utf8')) as Record<string, unknown>;

test('what is cited is the release that is built, at the address of the project', () => {
	expect(cff).toMatchObject({ version: RELEASE.version, 'date-released': RELEASE.date, url: manifest.homepage });
	expect(codemeta).toMatchObject({
		version: RELEASE.version,
		dateModified: RELEASE.date,
		url: manifest.homepage,
		description: manifest.description
	});
});

test('the article that the atlas reads is cited beside it', () => {
	const { article } = atlas;
	expect(cff.references).toMatchObject([
		{ title: article.title.ru, doi: article.doi, issue: article.issue, year: article.issued.year }
	]);
	expect(codemeta['referencePublication']).toMatchObject({
		'@id': `https://doi.org/${article.doi}`,
		name: article.title.ru
	});
});
