import { describe, expect, it } from 'vitest';
import { newFiles } from './content-new.mjs';

const article = { dir: 'src/content', language: 'ru', editions: ['ru', 'kk', 'en'] };

describe('npm run content:new', () => {
	it('makes a city’s file with a line for each edition', () => {
		const files = newFiles('city', 'port-louis', article);
		expect(Object.keys(files)).toEqual(['cities/port-louis.yaml']);
		expect(files['cities/port-louis.yaml']).toContain('names:\n  ru:\n  kk:\n  en:\n');
	});

	it('makes a passage after the last one, and a file for each translation', () => {
		const numbered = /^passages\/(?:(?:kk|en)\/)?47-the-harbour\.md$/;
		const files = Object.keys(newFiles('passage', 'the-harbour', article));
		expect(files).toHaveLength(3);
		expect(files.filter((file) => !numbered.test(file))).toEqual([]);
		expect(Object.keys(newFiles('passage', 'the-harbour', { ...article, dir: 'nowhere', editions: ['ru'] }))).toEqual([
			'passages/01-the-harbour.md'
		]);
	});

	it.each([
		['town', 'x', 'Say what to make'],
		['city', undefined, 'Say what to make'],
		['city', 'Port Louis', 'is no id'],
		['passage', '../x', 'is no id'],
		['passage', 'agora', 'There is a passage of this id: passages/22-agora.md']
	])('says what is wrong with “%s %s”', (kind, id, words) => {
		expect(() => newFiles(kind, id, article)).toThrow(words);
	});
});
