import { parse } from 'yaml';
import { z } from 'zod';
import source from '../../../../messages/citing.yaml?raw';
import { InterfaceWords } from '$lib/atlas/schema';
import type { Lang } from '$lib/atlas/vocabulary';
import { CITATION_STYLES, type CitationStyle, type CitingWords } from '$lib/cite/citations';

const inEachStyle = <Value extends z.ZodType>(value: Value) =>
	z.strictObject(Object.fromEntries(CITATION_STYLES.map((style) => [style, value])) as Record<CitationStyle, Value>);

const File = z.strictObject({
	title: InterfaceWords,
	what: InterfaceWords,
	passage: InterfaceWords,
	article: InterfaceWords,
	view: InterfaceWords,
	style: InterfaceWords,
	reference: InterfaceWords,
	inText: InterfaceWords,
	seen: InterfaceWords,
	files: InterfaceWords,
	/** The version of the atlas, with `{version}`, and with the `{date}` of that. */
	version: InterfaceWords,
	versionOf: InterfaceWords,
	styles: inEachStyle(InterfaceWords)
});

const { version, versionOf, styles, ...dialog } = File.parse(parse(source));

const inLang = <Key extends string>(all: Record<Key, InterfaceWords>, lang: Lang) =>
	Object.fromEntries(Object.entries<InterfaceWords>(all).map(([key, text]) => [key, text[lang]])) as Record<
		Key,
		string
	>;

/** The words around citations in one language. */
export const citingWords = (lang: Lang): CitingWords => ({ ...inLang(dialog, lang), styles: inLang(styles, lang) });

/** The words for the version of the atlas. */
export const versionWords = (lang: Lang): Record<'version' | 'versionOf', string> =>
	inLang({ version, versionOf }, lang);
