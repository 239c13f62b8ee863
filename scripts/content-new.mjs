// Makes a file of content with its keys and what they mean; `npm run content:check` then tells what is still to be written.
//   [CONTENT_DIR=folder] npm run content:new city <id>
//   [CONTENT_DIR=folder] npm run content:new passage <id>
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { articleFacts, contentDir } from './content.mjs';

/**
 * A key with a line for each edition.
 * @param {string} key @param {readonly string[]} langs
 */
const inEach = (key, langs) => [`${key}:`, ...langs.map((lang) => `  ${lang}:`)].join('\n');

/** @param {readonly string[]} langs */
const city = (langs) => `# The name that readers of each edition know.
${inEach('names', langs)}
# The name as the article writes it, in the nominative.
written:
# Only where the passages use another name than readers know: the beginning of a mention, in each edition.
# ${inEach('nameInPassages', langs).replaceAll('\n', '\n# ')}
# Other spellings that a reader may search by.
aliases: []
# Degrees: north and east are positive. Where nobody knows the place, leave out lat, lng and coordinateSource.
lat:
lng:
coordinateSource:
  label: # the gazetteer and its number, as in GeoNames 1526384
  # url: https://…
# The country in which it lies today, and its two letters of ISO 3166-1.
${inEach('country', langs)}
countryCode:
# Only where they are certain:
# wikidata: Q90
# pleiades: '579885'
# geonames: '1526384'
# landmark: true # well known: the places of others are told by it
`;

const PASSAGE = `---
# The id of a section in article.yaml.
section:
# The printed page; two where the passage runs over, as in [4, 5].
pages: []
# The ids of the eras that it speaks of, from eras.yaml; [] for none.
eras: []
# Cities that it goes on about without naming them: concerns: [id]
# Where the atlas omits nothing before it: follows: paragraph (a new one begins), follows: head (a section begins), or
# continues: true (it is the very next sentence).
---

One paragraph of the article, word for word. A mention of a city is a link to its id: [the words](city-id), or [the
words](city-id "adjectival"), or [the words](city-one,city-two "periphrasis").
`;

const TRANSLATION = `The same paragraph in this language, with the same cities marked.
`;

/**
 * The files of a new city or passage, by their path below the article's folder.
 * @param {string | undefined} kind
 * @param {string | undefined} id
 * @param {{ dir: string; language: string; editions: readonly string[] }} article
 * @returns {Record<string, string>}
 * @throws {Error} in words for the author
 */
export function newFiles(kind, id, { dir, language, editions }) {
	if ((kind !== 'city' && kind !== 'passage') || !id) {
		throw new Error('Say what to make: npm run content:new city new-york, or npm run content:new passage the-harbour');
	}
	if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) {
		throw new Error(`"${id}" is no id: an id is kebab case (a-z, 0-9 and single hyphens), as in new-york`);
	}
	if (kind === 'city') return { [`cities/${id}.yaml`]: city(editions) };
	const folder = join(dir, 'passages');
	const names = existsSync(folder) ? readdirSync(folder).filter((name) => /^\d+-.+\.md$/.test(name)) : [];
	const other = names.find((name) => name.replace(/^\d+-/, '') === `${id}.md`);
	if (other) throw new Error(`There is a passage of this id: passages/${other}`);
	const last = Math.max(0, ...names.map((name) => Number.parseInt(name, 10)));
	const digits = Math.max(2, ...names.map((name) => /^\d+/.exec(name)?.[0].length ?? 0));
	const name = `${`${last + 1}`.padStart(digits, '0')}-${id}.md`;
	const translations = editions.filter((lang) => lang !== language);
	return {
		[`passages/${name}`]: PASSAGE,
		...Object.fromEntries(translations.map((lang) => [`passages/${lang}/${name}`, TRANSLATION]))
	};
}

function main() {
	const [kind, id] = process.argv.slice(2);
	try {
		const files = newFiles(kind, id, { dir: contentDir, ...articleFacts() });
		const taken = Object.keys(files).find((file) => existsSync(join(contentDir, file)));
		if (taken) throw new Error(`${relative(process.cwd(), join(contentDir, taken))} is there already`);
		for (const [file, text] of Object.entries(files)) {
			const path = join(contentDir, file);
			mkdirSync(dirname(path), { recursive: true });
			writeFileSync(path, text);
			console.log(relative(process.cwd(), path));
		}
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	}
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
