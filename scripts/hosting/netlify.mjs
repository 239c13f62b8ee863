import { BINARIES, DATA_TYPES, FRAMES, HEADERS, IMMUTABLE, IMMUTABLE_PATH, LANGS, TEXTS } from './facts.mjs';

const note = (
	/** @type {string} */ base
) => `# Netlify and Cloudflare Pages: copy this file into the folder that is published${base ? `, in which the built site is the folder ${base.slice(1)}` : ', build/, beside index.html'}.
# Made by scripts/hosting/index.mjs from what holds for every host; for another sub-path: BASE_PATH=/atlas node scripts/hosting/index.mjs <folder>
`;

/** @param {[string, string][]} fields */
const block = (/** @type {string} */ path, fields) =>
	`${path}\n${fields.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`;

/**
 * Both join the values where two rules set the same field: no field is set twice. Pages are asked for again each time without a rule.
 * @param {string} base the sub-path, such as `/atlas`; empty at the host's root
 * @returns {string} `_headers`
 */
export const netlifyHeaders = (base) =>
	[
		note(base) + FRAMES.map((line) => `# ${line}\n`).join(''),
		block(`${base}/*`, Object.entries(HEADERS)),
		block(`${base}${IMMUTABLE_PATH}*`, [['Cache-Control', IMMUTABLE]]),
		...types().map(([path, type]) => block(base + path, [['Content-Type', type]]))
	].join('');

/** @returns {[string, string][]} */
function types() {
	/** @type {Record<string, string>} */
	const utf8 = Object.fromEntries(Object.entries(TEXTS).map(([end, type]) => [end, `${type}; charset=utf-8`]));
	const byEnd = { ...utf8, ...BINARIES };
	return FILES.map((name) => [
		`/data/${name}`,
		name in DATA_TYPES
			? `${DATA_TYPES[/** @type {keyof typeof DATA_TYPES} */ (name)]}; charset=utf-8`
			: (byEnd[/** @type {keyof typeof byEnd} */ (name.split('.').at(-1))] ?? '')
	]);
}

/** The downloads. A type by the end of a name could not be taken back for those of DATA_TYPES. */
const FILES = [
	'cities.geojson',
	'cities.lpf.json',
	'cities.xlsx',
	'cities.csv',
	'eras.jsonld',
	'passages.tei.xml',
	'passages.txt',
	'annotations.json',
	'article.bib',
	'article.ris',
	'article.csl.json'
];

/**
 * @param {string} base the sub-path, such as `/atlas`; empty at the host's root
 * @returns {string} `_redirects`
 */
export const netlifyRedirects = (base) =>
	[
		note(base),
		'# Netlify: a path that is not there gets the 404 page of its language. Cloudflare Pages finds it by itself, and passes these lines over.\n',
		...LANGS.map(
			(lang) => `${base}/${lang}/404 ${base}/${lang}/404.html 404!\n${base}/${lang}/* ${base}/${lang}/404.html 404\n`
		),
		`${base}/404 ${base}/404.html 404!\n${base}/* ${base}/404.html 404\n`
	].join('');
