import { page } from '$app/state';
import type { Lang } from '$lib/atlas/vocabulary';

type Compiled = typeof import('./paraglide/messages/ru.js');

/** The interface's words in one language: functions compiled by Paraglide from `messages/{lang}.json`. */
export type Messages = {
	[Key in keyof Compiled]: Compiled[Key] extends (inputs: infer Inputs) => string
		? keyof Inputs extends never
			? () => string
			: (inputs: Inputs) => string
		: never;
};

/** The messages that take nothing. */
export type PlainMessage = {
	[Key in keyof Messages]: Messages[Key] extends () => string ? Key : never;
}[keyof Messages];

// One chunk a language, so that a page carries only its own.
const editions: Record<Lang, () => Promise<Compiled>> = {
	ru: () => import('./paraglide/messages/ru.js'),
	kk: () => import('./paraglide/messages/kk.js'),
	en: () => import('./paraglide/messages/en.js')
};

// The compiled functions want an empty object where a message takes nothing, and do not read it.
export const loadMessages = async (lang: Lang): Promise<Messages> => (await editions[lang]()) as unknown as Messages;

// Each navigation brings `page.data` anew, mostly with the same words: only a change of language may draw them again.
const words = $derived(page.data.m);

/** The words of the page's language. To be called while a component renders or in its handlers. */
export function m(): Messages {
	if (!words) throw new Error('this page has no language: its route is not below [lang]');
	return words;
}
