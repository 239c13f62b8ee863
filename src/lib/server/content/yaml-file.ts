import { LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import type { Problem } from './errors';

/** A YAML text with the line of everything in it. Reports what is wrong instead of throwing. */
export class YamlFile {
	readonly #document: Document.Parsed;
	readonly #lines = new LineCounter();
	readonly #report: (problem: Problem) => void;

	/** `offset`: lines that stand above this text in its file. */
	constructor(
		readonly file: string,
		source: string,
		report: (problem: Problem) => void,
		readonly offset = 0
	) {
		this.#report = report;
		this.#document = parseDocument(source, { lineCounter: this.#lines, prettyErrors: false });
		for (const error of this.#document.errors) {
			report({ file, line: this.#lines.linePos(error.pos[0]).line + offset, text: `${error.message}; mend the YAML` });
		}
	}

	/** The line on which the node at this path stands, or its nearest ancestor that is there. */
	line(path: readonly PropertyKey[]): number {
		for (let length = path.length; length >= 0; length--) {
			const node: unknown = this.#document.getIn(path.slice(0, length), true);
			if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)) {
				return this.#lines.linePos(Number(node.range[0])).line + this.offset;
			}
		}
		return 1 + this.offset;
	}

	report(path: readonly PropertyKey[], text: string): void {
		this.#report({ file: this.file, line: this.line(path), text });
	}

	/** The whole text by this schema, or `null` with the reasons reported. */
	parse<Schema extends z.ZodType>(schema: Schema): z.infer<Schema> | null {
		if (this.#document.errors.length > 0) return null;
		const result = schema.safeParse(this.#document.toJS());
		if (result.success) return result.data;
		for (const issue of result.error.issues) {
			const where = issue.path.length > 0 ? `${issue.path.map(String).join('.')}: ` : '';
			this.report(issue.path, `${where}${issue.message}${remedy(issue)}`);
		}
		return null;
	}
}

const LANGUAGES = new Set<PropertyKey>(['ru', 'kk', 'en']);

function remedy(issue: z.core.$ZodIssue): string {
	const last = issue.path.at(-1);
	if (issue.code === 'invalid_type' && last !== undefined && LANGUAGES.has(last)) {
		return `; the language is missing: write it under "${String(last)}"`;
	}
	if (issue.code === 'invalid_value') return '; take one of these';
	if (issue.code === 'unrecognized_keys') return '; remove it, or correct its spelling';
	return '';
}
