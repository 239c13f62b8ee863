import { parse } from 'yaml';
import { z } from 'zod';
import source from '/src/content/citing.yaml?raw';
import { Localised } from '$lib/atlas/schema';
import type { Lang } from '$lib/atlas/vocabulary';
import { CITATION_STYLES, type CitationStyle, type CitingWords } from '$lib/cite/citations';

const inEachStyle = <Value extends z.ZodType>(value: Value) =>
	z.strictObject(Object.fromEntries(CITATION_STYLES.map((style) => [style, value])) as Record<CitationStyle, Value>);

const File = z.strictObject({
	title: Localised,
	what: Localised,
	passage: Localised,
	article: Localised,
	view: Localised,
	style: Localised,
	reference: Localised,
	inText: Localised,
	seen: Localised,
	files: Localised,
	/** The atlas, as it is cited. */
	atlas: Localised,
	styles: inEachStyle(Localised)
});

const file = File.parse(parse(source));

/** The words around citations in one language, with the name by which the atlas itself is cited. */
export function citingWords(lang: Lang): CitingWords & { atlas: string } {
	const { styles, ...words } = file;
	const inLang = <Key extends string>(all: Record<Key, Localised>) =>
		Object.fromEntries(Object.entries<Localised>(all).map(([key, text]) => [key, text[lang]])) as Record<Key, string>;
	return { ...inLang(words), styles: inLang(styles) };
}
