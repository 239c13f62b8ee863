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
	styles: inEachStyle(InterfaceWords)
});

const file = File.parse(parse(source));

/** The words around citations in one language. */
export function citingWords(lang: Lang): CitingWords {
	const { styles, ...words } = file;
	const inLang = <Key extends string>(all: Record<Key, InterfaceWords>) =>
		Object.fromEntries(Object.entries<InterfaceWords>(all).map(([key, text]) => [key, text[lang]])) as Record<
			Key,
			string
		>;
	return { ...inLang(words), styles: inLang(styles) };
}
