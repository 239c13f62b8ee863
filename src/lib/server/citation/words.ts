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
	/** Its version, with `{version}`, and with the `{date}` of that. */
	version: Localised,
	versionOf: Localised,
	styles: inEachStyle(Localised)
});

const { atlas, version, versionOf, styles, ...dialog } = File.parse(parse(source));

const inLang = <Key extends string>(all: Record<Key, Localised>, lang: Lang) =>
	Object.fromEntries(Object.entries<Localised>(all).map(([key, text]) => [key, text[lang]])) as Record<Key, string>;

/** The words around citations in one language. */
export const citingWords = (lang: Lang): CitingWords => ({ ...inLang(dialog, lang), styles: inLang(styles, lang) });

/** The words by which the atlas itself is cited. */
export const atlasWords = (lang: Lang): Record<'atlas' | 'version' | 'versionOf', string> =>
	inLang({ atlas, version, versionOf }, lang);
