import { z } from 'zod';
import { INTERFACE_LANGS, LANGS, type Lang } from './vocabulary';

/** What the schemas of all content files are made of: see schema.ts. */

/** Words. */
export const Text = z.string().trim().min(1);
/** The id of anything: part of links and of file names. */
export const Id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id is kebab case: a-z, 0-9 and single hyphens');

/** A value for each of these languages. */
export const inEachOf = <Value extends z.ZodType>(langs: readonly Lang[], value: Value) =>
	z.strictObject(Object.fromEntries(langs.map((lang) => [lang, value])) as Record<Lang, Value>);

/** The same words in each language of the atlas. */
export const Localised = inEachOf(LANGS, Text);
export type Localised = z.infer<typeof Localised>;

/** The same words in each language of the interface, of which the atlas has some. */
export const InterfaceWords = inEachOf(INTERFACE_LANGS, Text);
export type InterfaceWords = z.infer<typeof InterfaceWords>;

/** Where a fact comes from: a reference to print, with a link where there is one. */
export const Source = z.strictObject({
	label: Text,
	/** The language of the label, where that is one of the atlas's and not the page's. */
	language: z.enum(INTERFACE_LANGS).optional(),
	/** Words of the label that are in the article's language. */
	original: z.array(Text).optional(),
	url: z.url().optional()
});
export type Source = z.infer<typeof Source>;
