import type { Heading, Link, ListItem, Node, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { OUTLINE, type Block, type Inline, type Part, type PartId } from '$lib/about/about';
import { isPlainPage, PLAIN_PAGES } from '$lib/view/pages';
import { ContentError, type Problem } from '../content/errors';

/**
 * Reads the page's prose: heads that are links to their own anchors, as in `## [Method](#method)`, in the order of
 * `OUTLINE`; below them paragraphs and lists, with strong words, words of the article in `*…*`, and links.
 * @throws {ContentError} with file, line and remedy of whatever else stands there
 */
export function readProse(file: string, markdown: string): Part[] {
	const reader = new ProseReader(file);
	const parts = reader.read(fromMarkdown(markdown).children);
	if (reader.problems.length > 0) throw new ContentError(reader.problems);
	return parts;
}

class ProseReader {
	readonly problems: Problem[] = [];
	readonly #file: string;

	constructor(file: string) {
		this.#file = file;
	}

	read(nodes: readonly RootContent[]): Part[] {
		const sections: Part[] = [];
		const expected = Object.entries(OUTLINE).flatMap(([id, parts]) => [id, ...parts]) as PartId[];
		for (const node of nodes) {
			if (node.type === 'heading') {
				const id = expected.shift();
				const part = id && this.#head(node, id);
				if (!id) this.#complain(node, 'a head too many; remove it, or add it to OUTLINE in lib/about/about.ts');
				else if (part) (id in OUTLINE ? sections : (sections.at(-1)?.parts ?? [])).push(part);
			} else {
				const block = this.#block(node);
				const section = sections.at(-1);
				const part = section?.parts.at(-1) ?? section;
				if (!part) this.#complain(node, 'words before the first head; move them below it');
				else if (block) part.blocks.push(block);
			}
		}
		const [missing] = expected;
		if (missing)
			this.#complain(nodes.at(-1), `the head of "${missing}" is missing; write it as "## [Title](#${missing})"`);
		return sections;
	}

	#head(node: Heading, id: PartId): Part | null {
		const depth = id in OUTLINE ? 2 : 3;
		const [link] = node.children;
		if (node.depth === depth && link?.type === 'link' && node.children.length === 1 && link.url === `#${id}`) {
			return { id, title: plain(link), blocks: [], parts: [] };
		}
		this.#complain(node, `here stands the head of "${id}"; write it as "${'#'.repeat(depth)} [Title](#${id})"`);
		return null;
	}

	#block(node: RootContent): Block | null {
		if (node.type === 'paragraph') return { kind: 'paragraph', words: this.#words(node.children) };
		if (node.type === 'list' && !node.ordered)
			return { kind: 'list', items: node.children.map((item) => this.#item(item)) };
		this.#complain(node, `Markdown "${node.type}"; only heads, paragraphs and lists with dashes are read`);
		return null;
	}

	#item(item: ListItem): Inline[] {
		const [paragraph, second] = item.children;
		if (paragraph?.type === 'paragraph' && !second) return this.#words(paragraph.children);
		this.#complain(item, 'an item of a list is one paragraph; split it');
		return [];
	}

	#words(nodes: readonly PhrasingContent[]): Inline[] {
		return nodes.flatMap((node): Inline[] => {
			if (node.type === 'text') return [{ kind: 'text', text: typeset(node.value) }];
			if (node.type === 'strong') return [{ kind: 'strong', words: this.#words(node.children) }];
			if (node.type === 'emphasis') return [{ kind: 'quoted', words: this.#words(node.children) }];
			if (node.type === 'link') return this.#link(node);
			this.#complain(
				node,
				`Markdown "${node.type}"; only strong words, words of the article in *…* and links are read`
			);
			return [];
		});
	}

	#link(node: Link): Inline[] {
		const [, page] = /^page:(.+)$/.exec(node.url) ?? [];
		if (page === undefined ? /^(?:https:\/\/\S+|#[\w-]+)$/.test(node.url) : isPlainPage(page)) {
			return [{ kind: 'link', to: node.url, words: this.#words(node.children) }];
		}
		this.#complain(
			node,
			`a link to "${node.url}"; take https://…, #anchor or ${PLAIN_PAGES.map((page) => `page:${page}`).join(', ')}`
		);
		return [];
	}

	#complain(node: Node | undefined, text: string): void {
		this.problems.push({ file: this.#file, line: node?.position?.start.line ?? 1, text });
	}
}

/** White space as one space, and no line begins with a dash. */
const typeset = (text: string) => text.replace(/\s+/g, ' ').replace(/ (?=[–—])/g, '\u00A0');

const plain = (node: PhrasingContent): string =>
	node.type === 'text' ? node.value : 'children' in node ? node.children.map(plain).join('') : '';
