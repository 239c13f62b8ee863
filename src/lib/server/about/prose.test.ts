import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { OUTLINE } from '$lib/about/about';
import { LANGS } from '$lib/atlas/vocabulary';
import { readProse } from './prose';

const russian = readFileSync('src/content/about/ru.md', 'utf8');
const read = (markdown: string) => () => readProse('about/ru.md', markdown);

describe.each(LANGS)('the page about the atlas in %s', (lang) => {
	const sections = readProse(`about/${lang}.md`, readFileSync(`src/content/about/${lang}.md`, 'utf8'));

	it('has every section, in order', () => {
		expect(sections.map(({ id, parts }) => [id, parts.map(({ id }) => id)])).toEqual(Object.entries(OUTLINE));
	});

	it('says as much as the Russian page, paragraph by paragraph', () => {
		const shape = (parts: typeof sections): unknown =>
			parts.map(({ blocks, parts }) => [
				blocks.map((block) => (block.kind === 'list' ? block.items.length : block.kind)),
				shape(parts)
			]);
		expect(shape(sections)).toEqual(shape(readProse('about/ru.md', russian)));
	});
});

it('takes *…* for words of the article, and never begins a line with a dash', () => {
	const [section] = readProse('about/ru.md', russian.replace('Атлас читает', 'Это *Феб* — **он**. Атлас читает')).slice(
		1
	);
	expect(section?.blocks[0]).toMatchObject({
		kind: 'paragraph',
		words: [
			{ text: 'Это ' },
			{ kind: 'quoted', words: [{ text: 'Феб' }] },
			{ text: '\u00A0— ' },
			{ kind: 'strong', words: [{ text: 'он' }] },
			{ kind: 'text' }
		]
	});
});

describe('what is wrong in it stops the build, with file, line and remedy:', () => {
	it('a head out of order', () => {
		expect(read(russian.replace('(#article)', '(#artical)'))).toThrow(
			/about\/ru\.md:1: here stands the head of "article"; write it as "## \[Title\]\(#article\)"/
		);
	});

	it('a head that is missing', () => {
		expect(read(russian.slice(0, russian.indexOf('## [Скачать')))).toThrow(/the head of "downloads" is missing/);
	});

	it('HTML', () => {
		expect(read(russian.replace('Атлас читает', 'Атлас <b>читает</b>'))).toThrow(/about\/ru\.md:5: Markdown "html"/);
		expect(read(`${russian}\n<script>alert(1)</script>\n`)).toThrow(/Markdown "html"/);
	});

	it('a link that leads out by anything but https', () => {
		expect(read(russian.replace('page:table', 'javascript:alert(1)'))).toThrow(/a link to "javascript:alert\(1\)"/);
	});
});
