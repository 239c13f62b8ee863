/**
 * One Latin key for a word, whichever script and spelling it is written in: «Отрар», «Отырар», «Otyrar» and «Otırar»
 * differ in a letter or none. Keys are only compared, never shown. Pure and total.
 */

/** A word of a text; offsets in UTF-16 code units. */
export interface Word {
	text: string;
	start: number;
	end: number;
}

/** Letters, digits and combining marks, possibly with an apostrophe or a soft sign's transliteration inside. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’ʼʹʺ`][\p{L}\p{N}\p{M}]+)*/gu;

/** Longer than any word that a reader types: the rest of a pasted text without spaces is ignored. */
const MAX_LETTERS = 40;

/** The words of a text, in order. A hyphen separates words. */
export function words(text: string): Word[] {
	return Array.from(text.matchAll(WORD), (found) => ({
		text: found[0],
		start: found.index,
		end: found.index + found[0].length
	}));
}

/** Cyrillic, and the Latin letters whose marks change the sound; all other marks are dropped. */
const LETTERS = new Map(
	[
		'а=a ә=a б=b в=v г=g ғ=g ґ=g д=d е=e ё=e є=e ж=zh з=z и=i й=i і=i ї=i к=k қ=k л=l м=m н=n ң=n о=o ө=o п=p р=r',
		'с=s т=t у=u ұ=u ү=u ў=u ф=f х=h һ=h ц=ts ч=ch ш=sh щ=sh ъ= ы=i ь= э=e ю=iu я=ia ѳ=f ѣ=e ѵ=i',
		'š=sh ş=sh ș=sh ŝ=sh ž=zh č=ch ç=ch ı=i ł=l ø=o đ=d ß=ss æ=ae œ=oe'
	]
		.join(' ')
		.split(' ')
		.map((pair) => [pair.slice(0, 1), pair.slice(2)])
);

/** What the usual romanisations write for one sound; applied in this order. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
	[/['’ʼʹʺ`]/g, ''],
	[/s(?:h|c)+h/g, 'sh'],
	[/kh/g, 'h'],
	[/gh/g, 'g'],
	[/ph/g, 'f'],
	[/th/g, 't'],
	[/d(?:zh|j)|j/g, 'zh'],
	[/tz/g, 'ts'],
	[/ck|q/g, 'k'],
	[/c(?=[eiy])/g, 'ts'],
	[/c(?!h)/g, 'k'],
	[/w/g, 'v'],
	[/x/g, 'ks'],
	[/y/g, 'i'],
	// «Ереван» and «Yerevan».
	[/^ie/, 'e'],
	// A doubled letter counts once; «zzzz» does not become «z».
	[/(.)\1/gu, '$1']
];

/** Matches where any of the above may; most words in Cyrillic need none, which makes folding three times as fast. */
const ANY_SOUND = /[^a-z]|s[hc]+h|[gkpt]h|dzh|[jqwxy]|c(?!h)|tz|^ie|(.)\1/;

/** Letters that differ between romanisations: `j` is ж or й, `w` is в or у, ISO 9's `â` is я. */
const OTHER_READINGS: readonly (readonly [RegExp, string])[] = [
	[/j/g, 'y'],
	[/w/g, 'u'],
	[/x/g, 'h'],
	[/â/g, 'ya'],
	[/û/g, 'yu'],
	[/c$/g, 'ts']
];

function lower(word: string): string {
	const lowered = word.normalize('NFKC').toLowerCase();
	return lowered.length <= MAX_LETTERS ? lowered : Array.from(lowered).slice(0, MAX_LETTERS).join('');
}

function key(lowered: string): string {
	let latin = '';
	for (const letter of lowered) latin += LETTERS.get(letter) ?? letter;
	if (!ANY_SOUND.test(latin)) return latin;
	const unmarked = latin.normalize('NFKD').replace(/\p{M}+/gu, '');
	return SOUNDS.reduce((text, [sound, letter]) => text.replace(sound, letter), unmarked);
}

/** The key of a word: lower case, Latin, without marks. */
export function foldWord(word: string): string {
	return key(lower(word));
}

/** The key of a name written as one word: «Алма-Ата» as «Алмаата». */
export function foldName(name: string): string {
	return foldWord(
		words(name)
			.map(({ text }) => text)
			.join('')
	);
}

/** The keys that a reader may mean by a word: its key first, then those of its letters' other readings. */
export function readings(word: string): string[] {
	const lowered = lower(word);
	const others = OTHER_READINGS.filter(([letter]) => lowered.search(letter) >= 0).map(([letter, reading]) =>
		lowered.replace(letter, reading)
	);
	const all =
		others.length > 1 ? OTHER_READINGS.reduce((text, [from, to]) => text.replace(from, to), lowered) : lowered;
	return [...new Set([lowered, ...others, all].map(key))].filter(Boolean);
}
