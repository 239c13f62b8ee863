// Builds the two minimal pages that the atlas is compared with, from the atlas's land and cities.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'vite';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('../..', import.meta.url));
const here = fileURLToPath(new URL('.', import.meta.url));

/**
 * A city as the references need it.
 * @typedef {{ id: string; name: string; lng: number; lat: number; eras: string[]; roles: string[] }} City
 */

/** @param {string} path from `src/content` */
const readYaml = (path) => parse(readFileSync(join(root, 'src/content', path), 'utf8'));

/**
 * The cities of the atlas with their Russian names and roles.
 * @returns {City[]}
 */
export function readCities() {
	const roles = readYaml('roles.yaml');
	return readdirSync(join(root, 'src/content/cities'))
		.map((file) => ({ id: file.replace('.yaml', ''), ...readYaml(`cities/${file}`) }))
		.map(({ id, names, lng, lat }) => {
			const own = roles.filter((/** @type {{ cities: string[] }} */ role) => role.cities.includes(id));
			return {
				id,
				name: names.ru,
				lng,
				lat,
				eras: [...new Set(own.map((/** @type {{ era: string }} */ { era }) => era))],
				roles: own.map((/** @type {{ statement: { ru: string } }} */ { statement }) => statement.ru)
			};
		});
}

/** The drawn land of the atlas's page, so that both pages draw the same. */
function readLand() {
	const page = readFileSync(join(root, 'build/ru.html'), 'utf8');
	const [, box] = /<svg class="world-land[^>]*viewBox="([^"]+)"/.exec(page) ?? [];
	const [, d] = /<path id="land"[^>]*\sd="([^"]+)"/.exec(page) ?? [];
	if (!box || !d) throw new Error('build/ru.html holds no drawn land (svg.world-land > path#land): see tests/bench');
	return `<svg viewBox="${box}" aria-hidden="true"><path d="${d}"/></svg>`;
}

/** @param {City} city */
function link({ id, name, lng, lat }) {
	const sin = Math.sin((lat * Math.PI) / 180);
	const x = lng / 360 + 0.5;
	const y = 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI);
	const place = `left:${(x * 100).toFixed(2)}%;top:${(y * 100).toFixed(2)}%`;
	return `<a href="/ru/cities/${id}" data-city="${id}" style="${place}">${name}</a>`;
}

/** @param {City[]} cities */
const geojson = (cities) =>
	JSON.stringify({
		type: 'FeatureCollection',
		features: cities.map(({ id, name, lng, lat, eras, roles }) => ({
			type: 'Feature',
			geometry: { type: 'Point', coordinates: [lng, lat] },
			properties: { id, name, eras: ` ${eras.join(' ')} `, roles: roles.join('; ') }
		}))
	});

/**
 * Builds both into a folder, compressed like the atlas's files.
 * @param {string} outDir
 * @returns {Promise<void>}
 */
export async function buildReferences(outDir) {
	const cities = readCities();
	rmSync(outDir, { recursive: true, force: true });
	await build({
		configFile: false,
		root: here,
		base: './',
		logLevel: 'warn',
		build: {
			outDir,
			emptyOutDir: true,
			rolldownOptions: { input: [join(here, 'reference-a/index.html'), join(here, 'reference-b/index.html')] },
			chunkSizeWarningLimit: 2000
		},
		worker: { format: 'es' },
		plugins: [
			{
				name: 'drawn-map',
				transformIndexHtml: (html) =>
					html.replace('<!-- land -->', readLand).replace('<!-- cities -->', () => cities.map(link).join('\n'))
			}
		]
	});
	writeFileSync(join(outDir, 'cities.geojson'), geojson(cities));
	writeFileSync(join(outDir, 'land-110m.json'), readFileSync(join(root, 'static/geo/land-110m.json')));
	writeFileSync(join(outDir, 'index.html'), '<!doctype html><title>References</title>');
	mkdirSync(outDir, { recursive: true });
	for (const file of readdirSync(outDir, { recursive: true, encoding: 'utf8' })) {
		if (!/\.(?:html|js|mjs|css|json|geojson)$/.test(file)) continue;
		const bytes = readFileSync(join(outDir, file));
		writeFileSync(join(outDir, `${file}.br`), brotliCompressSync(bytes));
		writeFileSync(join(outDir, `${file}.gz`), gzipSync(bytes));
	}
}
