// Has an adapter write, beside the site, what the service worker (src/service-worker) keeps for reading without a network.
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import inlang from '../project.inlang/settings.json' with { type: 'json' };
import { compress } from './compress.mjs';
import { isPreview, pack } from '../src/service-worker/archive.js';

/** @typedef {import('@sveltejs/kit').Adapter} Adapter */
/** @typedef {import('@sveltejs/kit').Builder} Builder */

/**
 * @param {Adapter} adapter
 * @param {string} site the folder that the adapter writes to
 * @returns {Adapter} the same adapter, which writes `archive.json` and `size.json` too, and compresses in a third of the time
 */
export function withOfflineArchive(adapter, site) {
	return {
		...adapter,
		async adapt(builder) {
			const { appDir, files, version } = builder.config.kit;
			// Named by the version, so that nobody ever gets the pages of one build with the scripts of another.
			const folder = join(appDir, 'offline', version.name);
			const archive = join(folder, 'archive.json');
			// Among the client's files, so that the adapter copies and compresses it with them.
			mkdirSync(join(builder.getClientDirectory(), folder), { recursive: true });
			writeFileSync(join(builder.getClientDirectory(), archive), JSON.stringify(pack(prerenderedTexts(builder))));
			await adapter.adapt({ ...builder, compress });

			const statics = filesIn(files.assets).map((file) => relative(files.assets, file));
			const saved = [
				join(site, archive),
				...filesIn(join(site, appDir, 'immutable')),
				...statics.map((file) => join(site, file)),
				...[...builder.prerendered.assets.keys()].filter(isWorkbook).map((path) => join(site, fileOf(builder, path)))
			];
			const bytes = saved.reduce((sum, file) => sum + transferSize(file), 0);
			writeFileSync(join(site, folder, 'size.json'), JSON.stringify(megabytes(bytes)));
		}
	};
}

/**
 * Not text; the service worker saves it as it is.
 * @param {string} path
 */
const isWorkbook = (path) => path.endsWith('.xlsx');

/** What only robots read. */
const FOR_ROBOTS = new Set(['sitemap.xml', 'robots.txt']);

/**
 * The file of a prerendered path, below the site's folder.
 * @param {Pick<Builder, 'config'>} builder
 * @param {string} path base included
 */
const fileOf = ({ config }, path) => path.slice(config.kit.paths.base.length + 1);

/**
 * All texts that are prerendered for readers, without what only programs that preview a link ask for.
 * @param {Builder} builder
 */
function prerenderedTexts({ config, prerendered, ...builder }) {
	const folder = builder.getBuildDirectory('offline');
	builder.rimraf(folder);
	builder.writePrerendered(folder);
	const pages = [...prerendered.pages].map(([path, { file }]) => ({ path, file, type: 'text/html' }));
	const data = [...prerendered.assets].map(([path, { type }]) => ({
		path,
		file: fileOf({ config }, path),
		// SvelteKit gives its own `__data.json` none.
		type: type || 'application/json'
	}));
	return [...pages, ...data]
		.filter(({ file }) => !isPreview(`/${file}`) && !isWorkbook(file) && !FOR_ROBOTS.has(file))
		.map(({ path, file, type }) => ({
			path,
			type: type.includes('charset') ? type : `${type}; charset=utf-8`,
			text: readFileSync(join(folder, file), 'utf8')
		}));
}

/**
 * A size in words by language, as in `1.5 MB`: browsers do not know how Kazakh writes it.
 * @param {number} bytes
 */
function megabytes(bytes) {
	const unit = /** @type {const} */ ({ style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
	return Object.fromEntries(
		inlang.locales.map((lang) => [lang, new Intl.NumberFormat(lang, unit).format(bytes / 1_000_000)])
	);
}

/**
 * @param {string} folder
 * @returns {string[]} all files below it, by their paths; none where there is no such folder
 */
function filesIn(folder) {
	if (!existsSync(folder)) return [];
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
