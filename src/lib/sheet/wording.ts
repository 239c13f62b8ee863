import type { RoleEntry } from '$lib/atlas/index-data';
import type { Lang } from '$lib/atlas/vocabulary';
import { inTime } from '$lib/load/load';
import type { Messages } from '$lib/i18n/messages.svelte';
import { modalityWords } from '$lib/i18n/modality';

/** The sheet's own words; a file a language, loaded with the sheet: no other page has use for them. */
export type Wording = typeof import('$content/sheet/ru.json');

const editions: Record<Lang, () => Promise<{ default: Wording }>> = {
	ru: () => import('$content/sheet/ru.json'),
	kk: () => import('$content/sheet/kk.json'),
	en: () => import('$content/sheet/en.json')
};

/** Rejects where the file does not come. */
export const loadWording = async (lang: Lang): Promise<Wording> => (await inTime(editions[lang]())).default;

/** A text with its placeholders filled: `{count}`. */
export const filled = (text: string, values: Record<string, string | number>): string =>
	text.replace(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole));

/** The letter by which a role of the sheet's list is called. `letters`: the language's own, in order. */
export const letterOf = (letters: string, index: number): string => Array.from(letters)[index] ?? '';

/** `1, 2 and 5`, in the language's words. */
export const listOf = (items: readonly (string | number)[], lang: Lang): string =>
	new Intl.ListFormat(lang).format(items.map(String));

/** The editor's statement of a role, with how firmly the article says it where it does not assert it itself. */
export const statementWords = (words: Messages, { statement, modality }: RoleEntry): string =>
	modality === 'asserted' ? statement : `${statement} (${modalityWords(words, modality)})`;
