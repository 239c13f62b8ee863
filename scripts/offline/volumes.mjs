// Binds a site's texts into volumes, in which what pages share is printed once. The service worker reads them:
// src/service-worker/volume.ts has the other half.

/** Shorter matches than this many code units cost more in spans than they save in text. */
const BLOCK = 64;
const PRIME = 16777619;
const LEADING = power(PRIME, BLOCK);

/**
 * A volume: the texts of files, each a list of spans (start, length, start, length, …) of `quoted` and `text`, one
 * behind the other, in code units.
 * @typedef {{ text: string; files: Record<string, number[]> }} Volume
 */

/**
 * Binds files into a volume.
 * @param {Iterable<readonly [name: string, text: string]>} files
 * @param {string} quoted the text of a volume that is always at hand, and may be quoted
 * @returns {Volume}
 */
export function bind(files, quoted = '') {
	const dictionary = new Dictionary(quoted);
	/** @type {Record<string, number[]>} */
	const spans = {};
	for (const [name, text] of files) spans[name] = dictionary.spansOf(text);
	return { text: dictionary.text.slice(quoted.length), files: spans };
}

/** A growing text that finds in itself what it is given, and keeps the rest. Finds by rolling hash, as rsync does. */
class Dictionary {
	#units = new Uint16Array(1 << 20);
	#length = 0;
	#indexed = 0;
	/** @type {Map<number, number>} the hash of a block, and where the first such block starts */
	#blocks = new Map();

	/** @param {string} text */
	constructor(text) {
		this.#append(unitsOf(text));
		this.#index();
	}

	get text() {
		// In pieces: a call takes only so many arguments.
		let text = '';
		for (let at = 0; at < this.#length; at += 8192) {
			text += String.fromCharCode(...this.#units.subarray(at, Math.min(this.#length, at + 8192)));
		}
		return text;
	}

	/**
	 * @param {string} text
	 * @returns {number[]} the spans that it is made of
	 */
	spansOf(text) {
		const units = unitsOf(text);
		/** @type {number[]} */
		const spans = [];
		/** @param {number} start @param {number} end */
		const keep = (start, end) => {
			if (end > start) spans.push(this.#append(units.subarray(start, end)), end - start);
		};
		let kept = 0;
		let at = 0;
		let hash = hashOf(units, 0);
		while (at + BLOCK <= units.length) {
			const match = this.#match(units, at, hash, kept);
			if (match) {
				keep(kept, match.from);
				spans.push(match.start, match.length);
				kept = at = match.from + match.length;
				hash = hashOf(units, at);
			} else {
				hash = (Math.imul(hash, PRIME) + (units[at + BLOCK] ?? 0) - Math.imul(LEADING, units[at] ?? 0)) | 0;
				at++;
			}
		}
		keep(kept, units.length);
		this.#index();
		return spans;
	}

	/**
	 * The block at `at` as it stands in the dictionary, widened to both sides as far as it holds.
	 * @param {Uint16Array} units
	 * @param {number} at
	 * @param {number} hash
	 * @param {number} kept widened no further back than this
	 */
	#match(units, at, hash, kept) {
		const known = this.#blocks.get(hash);
		if (known === undefined) return null;
		for (let i = 0; i < BLOCK; i++) if (units[at + i] !== this.#units[known + i]) return null;
		let before = 0;
		while (at - before > kept && known > before && units[at - before - 1] === this.#units[known - before - 1]) before++;
		let after = BLOCK;
		while (
			at + after < units.length &&
			known + after < this.#length &&
			units[at + after] === this.#units[known + after]
		) {
			after++;
		}
		return { from: at - before, start: known - before, length: before + after };
	}

	/**
	 * @param {Uint16Array} units
	 * @returns {number} where they now stand
	 */
	#append(units) {
		const start = this.#length;
		const end = start + units.length;
		if (end > this.#units.length) {
			const larger = new Uint16Array(2 * end);
			larger.set(this.#units.subarray(0, start));
			this.#units = larger;
		}
		this.#units.set(units, start);
		this.#length = end;
		return start;
	}

	#index() {
		for (; this.#indexed + BLOCK <= this.#length; this.#indexed += BLOCK) {
			const hash = hashOf(this.#units, this.#indexed);
			if (!this.#blocks.has(hash)) this.#blocks.set(hash, this.#indexed);
		}
	}
}

/** @param {string} text */
function unitsOf(text) {
	const units = new Uint16Array(text.length);
	for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
	return units;
}

/**
 * @param {Uint16Array} units
 * @param {number} start
 */
function hashOf(units, start) {
	let hash = 0;
	for (let i = start; i < start + BLOCK; i++) hash = (Math.imul(hash, PRIME) + (units[i] ?? 0)) | 0;
	return hash;
}

/**
 * @param {number} base
 * @param {number} exponent
 */
function power(base, exponent) {
	let result = 1;
	for (let i = 0; i < exponent; i++) result = Math.imul(result, base);
	return result;
}
