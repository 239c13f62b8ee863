// Writes an invented article of N cities in the real format, to measure how the site grows: the same seed gives the same files.
//   node scripts/scale/generate.mjs <folder> [N=1000] [seed=1]
// The folder is written anew, and belongs in no repository. Then: CONTENT_DIR=<folder> npm run build
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const example = fileURLToPath(new URL('../../examples/article/', import.meta.url));

const GLYPHS = ['triangle', 'diamond', 'square', 'pentagon', 'ring', 'hexagon', 'star'];
const COLOURS = ['#8a5a00', '#6b3fa0', '#006a7a', '#8a3a1c', '#2f5d8a', '#4a6a1c', '#7a2f5d'];
const DARK = ['#e0ae4f', '#b79beb', '#5cc4d4', '#e59a78', '#86b4e4', '#a8cc78', '#d894bc'];
const TYPES = ['relay', 'archive', 'capital', 'port', 'market', 'venue'];
const MODALITIES = ['asserted', 'asserted', 'reported', 'quoted', 'self-described', 'denied'];
const SYLLABLES = 'ba be bo da de do ka ke ko la le lo ma me mo na ne no ra re ro sa se so ta te to va ve vo'.split(
	' '
);
const WORDS =
	'the city keeps letters and sends them on by road or ship while its markets speak for it among other cities'.split(
		' '
	);

/** Numbers from 0 to 1, the same for the same seed (mulberry32). @param {number} seed */
function randomOf(seed) {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let value = Math.imul(state ^ (state >>> 15), 1 | state);
		value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
		return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
	};
}

/**
 * The content files, by their path: as this project's article has them for each city 1.6 passages of 60 words, 1.1 roles.
 * @param {number} count of cities
 * @param {number} seed
 * @returns {Map<string, string>}
 */
export function article(count, seed) {
	const random = randomOf(seed);
	/** @template Item @param {readonly Item[]} items @returns {Item} */
	const one = (items) => /** @type {Item} */ (items[Math.floor(random() * items.length)]);
	const name = () => {
		const word = Array.from({ length: 2 + Math.floor(random() * 3) }, () => one(SYLLABLES)).join('');
		return word.charAt(0).toUpperCase() + word.slice(1);
	};
	const eras = GLYPHS.map((glyph, index) => ({ id: `era-${index + 1}`, glyph, from: 1000 + index * 140 }));
	// As people live: most in some thirty regions, and none near the poles.
	const regions = Array.from({ length: 30 }, () => ({ lat: -40 + random() * 100, lng: -170 + random() * 340 }));
	const cities = Array.from({ length: count }, (_, index) => {
		const region = one(regions);
		const near = (/** @type {number} */ reach) => (random() + random() - 1) * reach;
		return {
			id: `city-${index + 1}`,
			name: `${name()} ${index + 1}`,
			lat: Math.max(-60, Math.min(75, region.lat + near(10))),
			lng: Math.max(-179.9, Math.min(179.9, region.lng + near(14)))
		};
	});
	const files = new Map();
	for (const { id, name, lat, lng } of cities) {
		files.set(
			`cities/${id}.yaml`,
			`names: { en: ${name} }\nwritten: ${name}\naliases: [${name.split(' ')[0]}]\nlat: ${lat.toFixed(4)}\nlng: ${lng.toFixed(4)}\n` +
				`coordinateSource: { label: generated }\ncountry: { en: Nowhere }\ncountryCode: XX\n${random() < 0.02 ? 'landmark: true\n' : ''}`
		);
	}
	/** @type {string[]} */
	const roles = [];
	const digits = `${count * 2}`.length;
	let passages = 0;
	/** @param {typeof cities} named */
	const passage = (named) => {
		const era = one(eras);
		const id = `passage-${++passages}`;
		const mentions = named.map((city) => `[${city.name}](${city.id})`).join(' and ');
		const words = Array.from({ length: 50 }, () => one(WORDS)).join(' ');
		files.set(
			`passages/${`${passages}`.padStart(digits, '0')}-${id}.md`,
			`---\nsection: part-${1 + Math.floor((passages - 1) / 100)}\npages: [${1 + Math.floor(passages / 3)}]\neras: [${era.id}]\n---\n\n` +
				`In those years ${mentions} kept the letters of ${passages} roads. Then ${words}.\n`
		);
		return { id, era: era.id };
	};
	for (const [index, city] of cities.entries()) {
		const { id, era } = passage([city]);
		roles.push(
			`- { id: role-${index + 1}, cities: [${city.id}], era: ${era}, type: ${one(TYPES)}, modality: ${one(MODALITIES)}, ` +
				`statement: { en: kept the letters of many roads }, evidence: [{ passage: ${id}, exact: kept the letters }] }\n`
		);
		if (index % 10 !== 9) continue;
		const group = cities.slice(index - 3, index + 1);
		const shared = passage(group);
		roles.push(
			`- { id: group-${index + 1}, cities: [${group.map(({ id }) => id).join(', ')}], era: ${shared.era}, type: ${one(TYPES)}, modality: asserted, ` +
				`statement: { en: kept letters together }, evidence: [{ passage: ${shared.id}, exact: kept the letters }] }\n`
		);
		// A passage more, which goes on about a city.
		for (let more = 0; more < 5; more++) passage([one(cities)]);
	}
	const sections = Math.ceil(passages / 100);
	files.set('roles.yaml', roles.join(''));
	files.set(
		'eras.yaml',
		eras
			.map(
				({ id, glyph, from }, index) =>
					`- id: ${id}\n  label: { en: Era ${index + 1} }\n  timespan: ${from}/${from + 139}\n  dates: { en: ${from}–${from + 139} }\n  datedBy: article\n` +
					`  glyph: ${glyph}\n  colour: { light: '${COLOURS[index]}', dark: '${DARK[index]}' }\n  description: { en: A generated era. }\n`
			)
			.join('')
	);
	files.set(
		'role-types.yaml',
		TYPES.map((id) => `- { id: ${id}, label: { en: ${id} }, description: { en: Generated. } }\n`).join('')
	);
	files.set(
		'notes.yaml',
		`- { id: note-1, city: city-1, text: { en: Generated. }, sources: [{ label: this generator }] }\n`
	);
	files.set('about/examples.yaml', 'role: role-1\nnote: note-1\ncity: city-1\n');
	files.set(
		'article.yaml',
		`id: generated-${count}\ntype: article-journal\ntitle: { en: 'A generated article of ${count} cities' }\nauthor:\n  - { family: { en: Generator }, given: { en: Seed } }\n` +
			`containerLanguage: en\ncontainerTitle: { en: Journal of Generated Articles }\nissue: '${seed}'\nissued: { year: 2024 }\npage: 1–${passages}\ndoi: 10.5555/generated.${count}\n` +
			`language: en\neditions: [en]\natlas: { en: A generated atlas }\nabstract: { en: Generated. }\nkeywords: { en: [generated] }\nsections:\n` +
			Array.from(
				{ length: sections },
				(_, index) => `  - { id: part-${index + 1}, layer: article, title: { en: Part ${index + 1} } }\n`
			).join('')
	);
	return files;
}

function main() {
	const [folder, count = '1000', seed = '1'] = process.argv.slice(2);
	if (!folder || !(Number(count) >= 10)) {
		console.error(
			'Say where to write, and how many cities (10 or more): node scripts/scale/generate.mjs /tmp/thousand 1000'
		);
		process.exitCode = 1;
		return;
	}
	const dir = resolve(folder);
	if (existsSync(dir)) {
		const record = join(dir, 'article.yaml');
		if (!existsSync(record) || !/^id: generated-/.test(readFileSync(record, 'utf8'))) {
			console.error(`${dir} is there, and no generated article: name another folder`);
			process.exitCode = 1;
			return;
		}
		rmSync(dir, { recursive: true });
	}
	const files = article(Number(count), Number(seed));
	for (const [file, text] of files) {
		mkdirSync(dirname(join(dir, file)), { recursive: true });
		writeFileSync(join(dir, file), text);
	}
	cpSync(join(example, 'messages'), join(dir, 'messages'), { recursive: true });
	cpSync(join(example, 'about', 'en.md'), join(dir, 'about', 'en.md'));
	console.log(`${files.size + 2} files in ${dir}: ${count} cities, seed ${seed}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
