// Has an adapter write, beside the site, what its service worker keeps for reading without a network.
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { bind } from './volumes.mjs';

/** @typedef {import('@sveltejs/kit').Adapter} Adapter */
/** @typedef {import('@sveltejs/kit').Builder} Builder */

/** Static files that are text; the rest is kept as it is. */
const TEXT_TYPES = new Map(Object.entries({ '.json': 'application/json', '.svg': 'image/svg+xml' }));

/**
 * @param {Adapter} adapter
 * @param {string} site the folder that the adapter writes to
 * @returns {Adapter}
 */
export function withOfflineVolumes(adapter, site) {
	return {
		...adapter,
		async adapt(builder) {
			const { appDir, version } = builder.config.kit;
			// Named by the version, so that no reader ever gets the words of one build with the scripts of another.
			const folder = join(appDir, 'offline', version.name);
			writeVolumes(builder, join(builder.getClientDirectory(), folder));
			await adapter.adapt(builder);
			const kept = [...walk(join(site, appDir, 'immutable')), ...walk(join(site, folder))];
			const bytes = kept.reduce((sum, file) => sum + transferSize(file), 0);
			writeFileSync(join(site, folder, 'size.json'), JSON.stringify(megabytes(bytes)));
		}
	};
}

/**
 * Writes a volume a language, and `shared.json`, which they quote, with all that belongs to none.
 * @param {Builder} builder
 * @param {string} folder
 */
function writeVolumes(builder, folder) {
	mkdirSync(folder, { recursive: true });
	const texts = siteTexts(builder);
	const languages = new Set([...texts.keys()].map(languageOf).filter((lang) => lang !== null));
	/** @param {string | null} lang */
	const part = (lang) => [...texts].filter(([path]) => languageOf(path) === lang);
	const shared = volume(part(null));
	writeFileSync(join(folder, 'shared.json'), JSON.stringify(shared));
	for (const lang of languages) {
		writeFileSync(join(folder, `${lang}.json`), JSON.stringify(volume(part(lang), shared.text)));
	}
}

const LANGS = ['ru', 'kk', 'en'];

/** @param {string} path within the site */
const languageOf = (path) => LANGS.find((lang) => path === `/${lang}` || path.startsWith(`/${lang}/`)) ?? null;

/**
 * A size in words by language, as in `1.5 MB`: browsers do not know how Kazakh writes it.
 * @param {number} bytes
 */
function megabytes(bytes) {
	const unit = /** @type {const} */ ({ style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
	return Object.fromEntries(LANGS.map((lang) => [lang, new Intl.NumberFormat(lang, unit).format(bytes / 1_000_000)]));
}

/**
 * @param {[path: string, file: { type: string; text: string }][]} files
 * @param {string} [quoted]
 * @returns {import('../../src/service-worker/volume').Volume}
 */
function volume(files, quoted) {
	const bound = bind(
		files.map(([path, { text }]) => [path, text]),
		quoted
	);
	/** @param {string} path */
	const spans = (path) => bound.files[path] ?? [];
	return { text: bound.text, files: Object.fromEntries(files.map(([path, { type }]) => [path, [type, spans(path)]])) };
}

/**
 * What is prerendered, and the static files that are text, by their paths within the site.
 * @param {Builder} builder
 */
function siteTexts({ config, prerendered, ...builder }) {
	const pages = builder.getBuildDirectory('offline');
	builder.rimraf(pages);
	builder.writePrerendered(pages);
	const { base } = config.kit.paths;
	/** @type {Map<string, { type: string; text: string }>} */
	const texts = new Map();
	for (const address of prerendered.paths) {
		const path = address.slice(base.length) || '/';
		const asset = prerendered.assets.get(address);
		const file = asset ? path : (prerendered.pages.get(address)?.file ?? `${path}.html`);
		const type = asset?.type ?? 'text/html';
		texts.set(path, { type: withCharset(type), text: readFileSync(join(pages, file), 'utf8') });
	}
	const { assets } = config.kit.files;
	for (const file of existsSync(assets) ? walk(assets) : []) {
		const type = TEXT_TYPES.get(extname(file));
		const path = `/${relative(assets, file).split(sep).join('/')}`;
		if (type) texts.set(path, { type: withCharset(type), text: readFileSync(file, 'utf8') });
	}
	return texts;
}

/** @param {string} type */
const withCharset = (type) => (type.includes('charset') ? type : `${type}; charset=utf-8`);

/**
 * @param {string} folder
 * @returns {string[]}
 */
function walk(folder) {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name));
}

/**
 * Bytes of a file as a host sends it to a browser of today; compressed copies of it count for nothing.
 * @param {string} file
 */
function transferSize(file) {
	if (/\.(?:br|gz)$/.test(file)) return 0;
	return statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size;
}
