import { LineCounter, parseDocument, type Document } from 'yaml';
import { z } from 'zod';
import { Id } from '$lib/atlas/schema';
import type { Problem } from './errors';
import { plainWords } from './plain-words';

type Path = readonly PropertyKey[];

/** An entry of a list; its reports name it. */
export interface Entry<Value> {
	value: Value;
	/** Reports what is wrong at a path below the entry. */
	report: (path: Path, text: string) => void;
}

/** What could be read of a list of entries with an id each. */
export interface List<Value> {
	/** The entries that are sound. */
	entries: Entry<Value>[];
	/** The ids of all entries, sound or not; `null` where they are not known: the file or an id cannot be read. */
	ids: readonly string[] | null;
	/** True where every entry is sound. */
	complete: boolean;
}

const WithId = z.looseObject({ id: Id });

/** A YAML text with the line of everything in it. Reports what is wrong instead of throwing. */
export class YamlFile {
	readonly #document: Document.Parsed;
	readonly #lines = new LineCounter();
	readonly #report: (problem: Problem) => void;
	readonly #readable: boolean;

	/** `source`: `undefined` where there is no such file; `offset`: how many lines of the file stand above this text. */
	constructor(
		readonly file: string,
		source: string | undefined,
		report: (problem: Problem) => void,
		readonly offset = 0
	) {
		this.#report = report;
		if (source === undefined) report({ file, line: 1, text: 'the file is missing; add it' });
		this.#document = parseDocument(source ?? '', { lineCounter: this.#lines, prettyErrors: false });
		for (const error of this.#document.errors) {
			report({
				file,
				line: this.#lines.linePos(error.pos[0]).line + offset,
				text: `${error.message}; correct the YAML`
			});
		}
		this.#readable = source !== undefined && this.#document.errors.length === 0;
	}

	/** The line on which the node at this path stands, or its nearest ancestor that is there. */
	line(path: Path): number {
		for (let length = path.length; length >= 0; length--) {
			const node: unknown = this.#document.getIn(path.slice(0, length), true);
			if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)) {
				return this.#lines.linePos(Number(node.range[0])).line + this.offset;
			}
		}
		return 1 + this.offset;
	}

	report(path: Path, text: string): void {
		this.#report({ file: this.file, line: this.line(path), text });
	}

	/** The whole text by this schema, or `null` with the reasons reported. */
	parse<Schema extends z.ZodType>(schema: Schema): z.infer<Schema> | null {
		if (!this.#readable) return null;
		return this.#parse(schema, this.#document.toJS(), [], '');
	}

	/**
	 * A list, entry by entry: one that is wrong is reported and dropped, and the others are read. `kind` names an entry
	 * in reports: `role "otrar-trade"`, or `role 3` where it has no id.
	 */
	parseList<Value extends { id: string }>(kind: string, schema: z.ZodType<Value>): List<Value> {
		const unread: List<Value> = { entries: [], ids: null, complete: false };
		if (!this.#readable) return unread;
		const items = this.#parse(z.array(z.unknown()), this.#document.toJS(), [], '');
		if (!items) return unread;
		const named = items.map((item) => WithId.safeParse(item).data?.id);
		const entries = items.flatMap((item, index): Entry<Value>[] => {
			const id = named[index];
			const prefix = `${kind} ${id === undefined ? index + 1 : `"${id}"`}: `;
			const value = this.#parse(schema, item, [index], prefix);
			const report = (path: Path, text: string) => {
				this.report([index, ...path], prefix + text);
			};
			if (id !== undefined && named.indexOf(id) < index) {
				report(['id'], 'an entry above has the same id; rename one of them');
			}
			return value === null ? [] : [{ value, report }];
		});
		const ids = named.filter((id) => id !== undefined);
		return {
			entries,
			ids: ids.length === items.length ? ids : null,
			complete: entries.length === items.length
		};
	}

	#parse<Schema extends z.ZodType>(
		schema: Schema,
		value: unknown,
		above: Path,
		prefix: string
	): z.infer<Schema> | null {
		const result = schema.safeParse(value, { error: plainWords });
		if (result.success) return result.data;
		for (const { path, message } of result.error.issues) {
			const where = path.length > 0 ? `${path.map(String).join('.')}: ` : '';
			this.report([...above, ...path], prefix + where + message);
		}
		return null;
	}
}
