import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LANG, LANGS, type Lang } from '$lib/atlas/vocabulary';
import { namingWords } from './mention';
import { loadMessages } from './messages.svelte';

interface Variants {
	declarations: string[];
	selectors: string[];
	match: Record<string, string>;
}
type Message = string | Variants[];

function read(lang: Lang): Map<string, Message> {
	// The article's own words stand over those of the interface.
	const all = ['messages', 'src/content/messages'].map(
		(folder) => JSON.parse(readFileSync(`${folder}/${lang}.json`, 'utf8')) as Record<string, Message>
	);
	return new Map(all.flatMap((words) => Object.entries(words)).filter(([key]) => key !== '$schema'));
}
const editions = new Map(LANGS.map((lang) => [lang, read(lang)]));
const edition = (lang: Lang) => editions.get(lang) ?? new Map<string, Message>();

const texts = (message: Message) =>
	typeof message === 'string' ? [message] : message.flatMap(({ match }) => Object.values(match));

/** What a message is given: declared where it has variants, otherwise as its placeholders show. */
function inputs(message: Message): string[] {
	const placeholders = texts(message).flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name));
	const declared =
		typeof message === 'string'
			? []
			: message.flatMap(({ declarations }) =>
					declarations.flatMap((line) => /^input (\w+)$/.exec(line)?.slice(1) ?? [])
				);
	return [...new Set([...placeholders, ...declared])].sort();
}

it('are compiled for the languages of the atlas, and for no other', () => {
	const settings = JSON.parse(readFileSync('project.inlang/settings.json', 'utf8')) as object;
	expect(settings).toMatchObject({ baseLocale: DEFAULT_LANG, locales: [...LANGS] });
});

it('say how the article names a city only where it does not name it directly', async () => {
	const words = await loadMessages('en');
	expect(namingWords(words, 'direct')).toBeNull();
	expect(namingWords(words, 'adjectival')).toBe('only as an adjective in the Russian:');
	expect(namingWords(words, 'description')).toBe('not named in the article, only described');
});

describe.each(LANGS)('the words of the edition in %s', (lang) => {
	const ru = edition('ru');
	const own = edition(lang);

	it('are as many as in Russian, none missing and none left over', () => {
		expect([...own.keys()].sort()).toEqual([...ru.keys()].sort());
	});

	/** The messages of which something is not so. */
	const faults = (isFaulty: (message: Message, key: string) => boolean) =>
		[...own].filter(([key, message]) => isFaulty(message, key)).map(([key]) => key);

	it('say something, each', () => {
		expect(faults((message) => texts(message).length === 0 || texts(message).some((text) => !text.trim()))).toEqual([]);
	});

	it('are given what they are given in Russian', () => {
		const differs = (message: Message, key: string) =>
			inputs(message).join(' ') !== inputs(ru.get(key) ?? '').join(' ');
		expect(faults(differs)).toEqual([]);
	});

	it('are declared and used alike', () => {
		const undeclared = (message: Message) =>
			typeof message !== 'string' &&
			message.some(({ declarations, match }) => {
				const declared = declarations.flatMap((line) => /^input (\w+)$/.exec(line)?.slice(1) ?? []);
				const used = Object.values(match).flatMap((text) =>
					[...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
				);
				return used.some((name) => !declared.includes(name));
			});
		expect(faults(undeclared)).toEqual([]);
	});

	const plurals = [...own].flatMap(([key, message]) =>
		typeof message === 'string'
			? []
			: message.filter(({ selectors }) => selectors.includes('plural')).map((variants) => ({ key, variants }))
	);

	it('have plurals', () => {
		expect(plurals.map(({ key }) => key)).toContain('cities_count');
	});

	it.each(plurals)('fit every number: $key', ({ variants }) => {
		const { pluralCategories } = new Intl.PluralRules(lang).resolvedOptions();
		const named = Object.keys(variants.match).map((selector) => selector.replace(/^plural=/, ''));
		expect(named).toContain('*');
		// A category that the language has and the message does not name would read as another's form.
		const needed = pluralCategories.filter((category) => category !== 'other');
		const one = named.every((name) => name === 'one' || name === '*');
		if (!one) expect(named).toEqual(expect.arrayContaining(needed));
		for (const name of named.filter((name) => name !== '*')) expect(pluralCategories).toContain(name);
	});
});
