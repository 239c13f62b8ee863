// What every host of the site must say, in one list: the ready files in hosting/ are made of it (index.mjs), and
// scripts/serve.mjs reads it.
import languages from '../../src/lib/atlas/languages.json' with { type: 'json' };

export const LANGS = Object.keys(languages);

/** Media types by the end of a file's name. All of these are UTF-8 texts. */
export const TEXTS = {
	html: 'text/html',
	css: 'text/css',
	js: 'text/javascript',
	json: 'application/json',
	svg: 'image/svg+xml',
	webmanifest: 'application/manifest+json',
	xml: 'application/xml',
	txt: 'text/plain',
	md: 'text/markdown',
	csv: 'text/csv',
	geojson: 'application/geo+json',
	jsonld: 'application/ld+json',
	bib: 'application/x-bibtex',
	ris: 'application/x-research-info-systems'
};

/** The same, not texts. */
export const BINARIES = {
	png: 'image/png',
	woff2: 'font/woff2',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
};

/** Files below /data whose type the end of their name does not tell. */
export const DATA_TYPES = {
	'cities.lpf.json': 'application/ld+json',
	'annotations.json': 'application/ld+json',
	'article.csl.json': 'application/vnd.citationstyles.csl+json',
	'passages.tei.xml': 'application/tei+xml'
};

/** Header fields of every answer. What a page may run and ask for stands in the page itself: src/lib/server/policy.ts. */
export const HEADERS = {
	// Programs on other people's pages read the data; a frame with `sandbox="allow-scripts"` is such a page too, for all files.
	'Access-Control-Allow-Origin': '*',
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Resource-Policy': 'cross-origin',
	'Permissions-Policy':
		'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
	'Referrer-Policy': 'same-origin',
	'Strict-Transport-Security': 'max-age=31536000',
	'X-Content-Type-Options': 'nosniff'
};

/** Files below this path are named by their content. */
export const IMMUTABLE_PATH = '/_app/immutable/';
export const IMMUTABLE = 'public, max-age=31536000, immutable';
/** All others, a page and the service worker above all, are asked for again each time; an ETag makes that short. */
export const FRESH = 'no-cache';

/** Who may show the site in a frame: said in each file, since the obvious ways to say «everybody» do not. */
export const FRAMES = [
	'Who may show the atlas in a frame: everybody, so that no header speaks of it. `frame-ancestors *` would shut out frames in',
	'pages on a disk and in sandboxed frames. To allow only some, add: Content-Security-Policy "frame-ancestors \'self\' https://*.example.org"'
];
