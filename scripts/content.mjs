// Which article the site is built from: CONTENT_DIR, by default src/content. Read while the site is built.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import languages from '../src/lib/atlas/languages.json' with { type: 'json' };
import inlang from '../project.inlang/settings.json' with { type: 'json' };

const root = fileURLToPath(new URL('..', import.meta.url));
const OWN = join(root, 'src', 'content');

/** The folder of the article, absolute. */
export const contentDir = resolve(root, process.env['CONTENT_DIR'] || OWN);

/** What the code that also runs in a browser must know of the article before anything is read. */
const MODULE = 'virtual:content';

/**
 * The content files, by their path below the folder, with slashes.
 * @param {string} [dir]
 * @returns {Record<string, string>}
 */
export function readContent(dir = contentDir) {
	if (!existsSync(dir)) throw new Error(`there is no folder ${dir}; CONTENT_DIR must name the folder of an article`);
	const names = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) =>
		/\.(?:ya?ml|md|json)$/.test(name)
	);
	return Object.fromEntries(
		names.sort().map((name) => [name.replaceAll(sep, '/'), readFileSync(join(dir, name), 'utf8')])
	);
}

/**
 * The languages of the article and of its editions, and how many steps its tour has. What is wrong in the files is not told
 * here: the content's own checks do, with file and line.
 * @param {string} [dir]
 * @returns {{ language: string; editions: string[]; steps: number; firstView: ReturnType<typeof firstView>; insets: boolean }}
 */
export function articleFacts(dir = contentDir) {
	const known = Object.keys(languages);
	/** @type {{ language?: unknown; editions?: unknown } | null} */
	let article = null;
	try {
		article = parse(readFileSync(join(dir, 'article.yaml'), 'utf8'));
	} catch {
		// Told by the content's checks.
	}
	const stated = Array.isArray(article?.editions) ? article.editions.filter((lang) => known.includes(lang)) : [];
	const editions = stated.length > 0 ? stated : known;
	const language = known.find((lang) => lang === article?.language) ?? editions[0] ?? 'en';
	const tour = join(dir, 'tour');
	const steps = existsSync(tour) ? readdirSync(tour).map((name) => Number(/^\d\d/.exec(name)?.[0] ?? 0)) : [];
	return {
		language,
		editions,
		steps: Math.max(0, ...steps),
		firstView: firstView(dir),
		insets: existsSync(join(dir, 'insets.yaml'))
	};
}

/** The part of the world, from 0 to 1, that the first view shows: see src/lib/map/drawn/home.ts. */
const SHOWN = 1 / 1.22;
/** The world's side in widths of the frame, where cities stand at its both edges. */
const WHOLE = 0.94;
/** How far beyond the world's edge it may reach. */
const BEYOND = 0.03;

/** @param {number} lat in degrees */
function mercator(lat) {
	const sin = Math.sin((lat * Math.PI) / 180);
	return Math.round((0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * 1e4) / 1e4;
}

/**
 * What the first view of the map shows, in the unit square: what `map.yaml` says in degrees, else what holds the cities.
 * @param {string} dir
 */
function firstView(dir) {
	const cities = existsSync(join(dir, 'cities')) ? readdirSync(join(dir, 'cities')) : [];
	const places = cities.flatMap((file) => {
		const text = readFileSync(join(dir, 'cities', file), 'utf8');
		const [lat, lng] = ['lat', 'lng'].map((key) =>
			Number(new RegExp(`^${key}: *(-?[\\d.]+)`, 'm').exec(text)?.[1] ?? NaN)
		);
		return lat === undefined || lng === undefined || Number.isNaN(lat + lng)
			? []
			: { x: lng / 360 + 0.5, y: mercator(lat) };
	});
	const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
	const [west, east] = xs.length > 0 ? [Math.min(...xs), Math.max(...xs)] : [0.4, 0.6];
	// Cities on both sides of the antimeridian: all of the world, and a strip of water beyond its edges.
	const widths = east - west > SHOWN - BEYOND ? WHOLE : 1 / SHOWN;
	const middle = (west + east) / 2;
	const least = 1 / (2 * widths) - BEYOND;
	const stated = existsSync(join(dir, 'map.yaml'))
		? parse(readFileSync(join(dir, 'map.yaml'), 'utf8'))?.firstView
		: null;
	const {
		lng = (Math.max(least, Math.min(1 - least, middle)) - 0.5) * 360,
		lat = 24.7,
		north = 64,
		south = -63.3
	} = stated ?? {};
	return {
		widths,
		x: Math.round((lng / 360 + 0.5) * 1e4) / 1e4,
		y: mercator(lat),
		top: Math.min(mercator(north), ...ys.map((y) => y - 0.01)),
		bottom: Math.max(mercator(south), ...ys.map((y) => y + 0.02)),
		southernmost: Math.max(0.5, ...ys)
	};
}

/**
 * The Inlang project of the article: the interface's words, and over them those of the article's own `messages` folder.
 * @returns {string} a path from the project's root, as Paraglide wants it
 */
export function inlangProject() {
	if (contentDir === OWN) return './project.inlang';
	const parent = join(root, '.svelte-kit', 'inlang');
	const path = (/** @type {string} */ to) => {
		const way = relative(parent, to).replaceAll(sep, '/');
		return way.startsWith('.') ? way : `./${way}`;
	};
	mkdirSync(join(parent, 'project.inlang'), { recursive: true });
	const settings = {
		...inlang,
		modules: inlang.modules.map((module) => path(join(root, module))),
		'plugin.inlang.messageFormat': {
			pathPattern: [path(join(root, 'messages/{locale}.json')), path(join(contentDir, 'messages/{locale}.json'))]
		}
	};
	writeFileSync(join(parent, 'project.inlang', 'settings.json'), JSON.stringify(settings));
	return './.svelte-kit/inlang/project.inlang';
}

/**
 * Gives the site the content: the texts as the module `virtual:content`, for code that runs while the site is built, and the
 * article's languages as `__ARTICLE__` everywhere.
 * @returns {import('vite').Plugin}
 */
export function contentPlugin() {
	const id = `\0${MODULE}`;
	return {
		name: 'content',
		config: () => ({ define: { __ARTICLE__: JSON.stringify(articleFacts()) } }),
		resolveId: (source) => (source === MODULE ? id : undefined),
		load(wanted) {
			if (wanted !== id) return undefined;
			const files = readContent();
			for (const name of Object.keys(files)) this.addWatchFile(join(contentDir, name));
			return `export default ${JSON.stringify(files)};`;
		}
	};
}
