import { fromMarkdown } from 'mdast-util-from-markdown';
import type { PhrasingContent } from 'mdast';
import { PassageHead, type Mention } from '$lib/atlas/schema';
import { MENTION_KINDS, type MentionKind } from '$lib/atlas/vocabulary';
import type { Problem } from './errors';
import { YamlFile } from './yaml-file';

/** A mention with the line of the file on which it stands. */
export type PlacedMention = Mention & { line: number };
export interface Body {
	text: string;
	mentions: PlacedMention[];
}
/** What could be read of a passage's file; `null`: reported as wrong. */
export interface PassageFile {
	head: PassageHead | null;
	body: Body | null;
	/** Reports what is wrong at a path of the head. */
	reportHead: (path: readonly PropertyKey[], text: string) => void;
}

type Report = (problem: Problem) => void;

/** A passage's file: YAML between two lines of `---`, then one paragraph whose links are the mentions. */
export function readPassage(file: string, source: string, report: Report): PassageFile | null {
	const parts = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*\r?\n([\s\S]*)$/.exec(source);
	if (!parts?.[1] || parts[2] === undefined) {
		report({ file, line: 1, text: 'no front matter; begin the file with YAML between two lines of "---"' });
		return null;
	}
	const yaml = new YamlFile(file, parts[1], report, 1);
	const above = source.slice(0, source.length - parts[2].length).split('\n').length - 1;
	return {
		head: yaml.parse(PassageHead),
		body: readBody(file, parts[2], above, report),
		reportHead: (path, text) => yaml.report(path, text)
	};
}

/** One paragraph of text and links; `above`: lines of the file before it. */
export function readBody(file: string, markdown: string, above: number, report: Report): Body | null {
	const blocks = fromMarkdown(markdown).children;
	const [paragraph, second] = blocks;
	const at = (line: number | undefined) => (line ?? 1) + above;
	if (paragraph?.type !== 'paragraph' || second) {
		const line = at((second ?? paragraph)?.position?.start.line);
		report({ file, line, text: 'a passage is one paragraph of text and links; split it, or remove other Markdown' });
		return null;
	}
	const body: Body = { text: '', mentions: [] };
	let sound = true;
	for (const node of paragraph.children) {
		const line = at(node.position?.start.line);
		if (node.type === 'text') {
			body.text += node.value.replace(/\s+/g, ' ');
		} else if (node.type === 'link') {
			const start = body.text.length;
			body.text += node.children.map(plain).join('').replace(/\s+/g, ' ');
			const kind = mentionKind(node.title);
			if (!kind) {
				sound = false;
				report({
					file,
					line,
					text: `"${node.title}": no such kind of mention; take one of ${MENTION_KINDS.join(', ')}`
				});
			} else if (body.text.length === start) {
				sound = false;
				report({
					file,
					line,
					text: `an empty mention of "${node.url}"; put the words that name the city between [ and ]`
				});
			} else {
				body.mentions.push({ start, end: body.text.length, cities: node.url.split(','), kind, line });
			}
		} else {
			sound = false;
			report({
				file,
				line,
				text: `Markdown "${node.type}" in a passage; only text and links to cities are read; remove it`
			});
		}
	}
	return sound ? body : null;
}

const plain = (node: PhrasingContent): string =>
	node.type === 'text' ? node.value : 'children' in node ? node.children.map(plain).join('') : '';

function mentionKind(title: string | null | undefined): MentionKind | undefined {
	return MENTION_KINDS.find((kind) => kind === (title ?? 'direct'));
}
