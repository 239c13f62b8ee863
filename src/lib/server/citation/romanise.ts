const LATIN = new Map(
	(
		'а a, б b, в v, г g, д d, е e, ё e, ж zh, з z, и i, й i, к k, л l, м m, н n, о o, п p, р r, с s, т t, у u, ф f, ' +
		'х kh, ц ts, ч ch, ш sh, щ shch, ъ ʺ, ы y, ь ʹ, э e, ю iu, я ia'
	)
		.split(', ')
		.map((pair) => pair.split(' ') as [string, string])
);

/** Russian in Latin letters: ALA-LC without its ligatures, as bibliographies write it. */
export function romanise(text: string): string {
	return text.replace(/[а-яё]/gi, (letter) => {
		const latin = LATIN.get(letter.toLowerCase()) ?? letter;
		return letter === letter.toLowerCase() ? latin : latin.charAt(0).toUpperCase() + latin.slice(1);
	});
}
