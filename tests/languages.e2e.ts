import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, test } from './fixtures';

/*
 * Russian words on Kazakh and English pages are marked as Russian, for those who listen to a page. Read from the pages’
 * files, each as it arrives: they are all parsed in one empty page.
 */

const build = new URL('../build/', import.meta.url);
const pagesOf = (lang: string) => [
	`${lang}.html`,
	...readdirSync(new URL(`${lang}/`, build), { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.html'))
		.map((file) => `${lang}/${file}`)
];

/** What notes and sources quote in Russian. */
const RUSSIAN = (
	parse(readFileSync(new URL('../src/content/notes.yaml', import.meta.url), 'utf8')) as {
		original?: string[];
		sources: { label?: string; language?: string }[];
	}[]
).flatMap(({ original = [], sources }) => [
	...original.filter((words) => words !== 'Рим'),
	...sources.flatMap(({ label, language }) => (language === 'ru' && label ? [label] : []))
]);

test('an English page has no Cyrillic letter, and a Kazakh page no Russian quotation, that is not marked as such', async ({
	page
}) => {
	/** Texts and accessible names that hold such words outside an element of that language. */
	const unmarked = (html: string, words: string[] | null) =>
		page.evaluate(
			({ html, words }) => {
				const wrong = (text: string) =>
					words ? words.some((one) => text.includes(one)) : /\p{Script=Cyrillic}/u.test(text);
				const marked = (element: Element | null) => {
					const lang = element?.closest('[lang]')?.getAttribute('lang');
					return words ? lang === 'ru' : lang === 'ru' || lang === 'kk';
				};
				const { body } = new DOMParser().parseFromString(html, 'text/html');
				const found: string[] = [];
				const texts = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
				for (let text = texts.nextNode(); text; text = texts.nextNode()) {
					const inside = text.parentElement;
					if (inside?.closest('script, style, noscript')) continue;
					if (wrong(text.nodeValue ?? '') && !marked(inside)) found.push(text.nodeValue?.trim() ?? '');
				}
				for (const element of body.querySelectorAll('[aria-label], [title], [alt]')) {
					for (const name of ['aria-label', 'title', 'alt']) {
						const text = element.getAttribute(name) ?? '';
						if (wrong(text) && !marked(element)) found.push(`${name}: ${text}`);
					}
				}
				return [...new Set(found)];
			},
			{ html, words }
		);
	for (const [lang, words] of [
		['en', null],
		['kk', RUSSIAN]
	] as const) {
		const files = pagesOf(lang);
		expect(files.length).toBeGreaterThan(40);
		for (const file of files) {
			expect(await unmarked(readFileSync(new URL(file, build), 'utf8'), words), file).toEqual([]);
		}
	}
});

test('no word runs into the bracket that follows it', async ({ page }) => {
	const touching = (html: string) =>
		page.evaluate((html) => {
			const { body } = new DOMParser().parseFromString(html, 'text/html');
			body.querySelectorAll('script, style').forEach((element) => element.remove());
			return body.textContent.match(/.{0,20}[\p{L}»”]\(\p{L}.{0,20}/gu) ?? [];
		}, html);
	for (const file of ['ru', 'kk', 'en'].flatMap(pagesOf)) {
		expect(await touching(readFileSync(new URL(file, build), 'utf8')), file).toEqual([]);
	}
});
