// The file in which the service worker keeps every prerendered page and data file. It is written by
// scripts/offline-adapter.mjs when the site is built, and read by the service worker: both import this module.

/**
 * Pages repeat each other's elements (styles, drawings, lists), and so do the data of pages: each distinct piece of text
 * is kept once, and a file is the list of its pieces.
 * @typedef {object} Archive
 * @property {string[]} pieces
 * @property {Record<string, { type: string; pieces: number[] }>} files by path, base included; `type`: the media type;
 * `pieces`: indices into the archive's own
 */

/**
 * @typedef {object} TextFile
 * @property {string} path of its URL, base included
 * @property {string} type the media type
 * @property {string} text
 */

/**
 * Whether a file only shows a page where a link to it is posted: its picture, or its card. Readers never ask for those.
 * @param {string} path of its URL, without the base
 */
export const isPreview = (path) => /^\/(?:og|oembed)\//.test(path);

/** Before each element of HTML, and behind each object of JSON. Where a text is cut decides nothing but the size. */
const CUTS = /(?=<\w)|(?<=\},)/;

/**
 * @param {Iterable<TextFile>} files
 * @returns {Archive}
 */
export function pack(files) {
	/** @type {Map<string, number>} */
	const indices = new Map();
	/** @param {string} piece */
	const indexOf = (piece) => {
		const index = indices.get(piece) ?? indices.size;
		indices.set(piece, index);
		return index;
	};
	const packed = Array.from(files, ({ path, type, text }) => [path, { type, pieces: text.split(CUTS).map(indexOf) }]);
	return { files: Object.fromEntries(packed), pieces: [...indices.keys()] };
}

/**
 * @param {Archive} archive
 * @param {string} path
 * @returns {Omit<TextFile, 'path'> | null} `null` where the archive does not have the file, or what a cache holds as the
 * archive is none: then the network has it
 */
export function unpack(archive, path) {
	try {
		const file = Object.hasOwn(archive.files, path) ? archive.files[path] : undefined;
		const pieces = file?.pieces.map((index) => archive.pieces[index]);
		return file && pieces?.every((piece) => typeof piece === 'string')
			? { type: file.type, text: pieces.join('') }
			: null;
	} catch {
		return null;
	}
}
