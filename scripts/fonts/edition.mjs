// The letters that the edition uses. No dependencies: the unit test reads this too.
import { readdirSync, readFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);

/** The article's folder, from the project's root: see scripts/content.mjs. */
const content = `${process.env['CONTENT_DIR'] || 'src/content'}/`;

const LATIN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const RUSSIAN = 'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя';
const KAZAKH = 'ӘәҒғҚқҢңӨөҰұҮүҺһІі';
const FIGURES_AND_MARKS = '0123456789 \u00a0!"%&\'()+,-./:;?«»–—’“”…№';
/** Of ASCII: what only names, addresses and what readers type hold. */
const RARE_MARKS = '#$*<=>@[\\]^_`{|}~';

/** Whole alphabets, so that only an unusual letter ever needs another run. */
const ALPHABETS = LATIN + RUSSIAN + KAZAKH + FIGURES_AND_MARKS + RARE_MARKS;

/** Scripts other than these are set in the reader's own fonts: an ancient or foreign name, here and there. */
const OUR_SCRIPTS = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]/u;

/**
 * The files of some kinds below a folder of the project.
 * @param {string} folder from the project's root, with a slash at its end
 * @param {RegExp} kind what their names match
 */
const textsIn = (folder, kind) =>
	readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
		.filter((name) => kind.test(name))
		.map((name) => ({ name: folder + name, text: readFileSync(new URL(folder + name, root), 'utf8') }));

/**
 * Everything that holds words for readers: the content, the interface's messages, and the components, which have marks
 * such as arrows of their own.
 * @returns {{ name: string; text: string }[]} by the file's path from the project's root
 */
export const readEdition = () => [
	...textsIn(content, /\.(?:md|ya?ml|json)$/),
	...textsIn('messages/', /\.(?:ya?ml|json)$/),
	...textsIn('src/lib/', /\.svelte$/),
	...textsIn('src/routes/', /\.svelte$/)
];

/**
 * The characters of a text that our fonts should have. Accented letters are composed, as browsers look them up.
 * @param {string} text
 */
export const lettersOf = (text) =>
	new Set([...text.normalize('NFC')].filter((one) => OUR_SCRIPTS.test(one) && !/[\p{C}\n\t]/u.test(one)));

/** Every character that the files should have: the alphabets, and what else the edition uses. */
export const editionLetters = () =>
	new Set([
		...ALPHABETS,
		...lettersOf(
			readEdition()
				.map(({ text }) => text)
				.join('')
		)
	]);

const isLatin = (/** @type {string} */ one) => /\p{Script=Latin}/u.test(one) || RARE_MARKS.includes(one);
/** Only in the Cyrillic cuts, which have a space and some Latin letters as well. */
const isCyrillic = (/** @type {string} */ one) => /\p{Script=Cyrillic}|№/u.test(one);

/**
 * The files that each style is cut into, so that a reader's page asks only for what its language shows. `cut`: the
 * Fontsource file that has these characters; fonts cannot be joined again once cut, so no file spans two of them.
 * @type {{ name: string; cut: string; has: (letter: string) => boolean }[]}
 */
export const PARTS = [
	{ name: 'cyrillic', cut: 'cyrillic', has: isCyrillic },
	{ name: 'kazakh', cut: 'cyrillic-ext', has: isCyrillic },
	// Figures and marks apart: Russian and Kazakh pages need these of the Latin cut, and often nothing else.
	{ name: 'figures', cut: 'latin', has: (letter) => !isLatin(letter) && !isCyrillic(letter) },
	{ name: 'latin', cut: 'latin', has: isLatin },
	{ name: 'latin-ext', cut: 'latin-ext', has: isLatin }
];

/**
 * The text whose letters' frequency says how wide a line of the edition is: all passages, without their markup.
 * @returns {string}
 */
export const passageText = () =>
	textsIn(`${content}passages/`, /\.md$/)
		.map(({ text }) => text.replace(/^---[\s\S]*?\n---\n/, '').replaceAll(/\]\([^)]*\)|\[/g, ''))
		.join(' ')
		.replaceAll(/\s+/g, ' ');
