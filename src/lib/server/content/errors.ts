import { closest, distance } from 'fastest-levenshtein';

/** Something wrong in a content file: where, what, and what to do. */
export interface Problem {
	file: string;
	line: number;
	text: string;
}

/** All that is wrong with the content; stops the build. */
export class ContentError extends Error {
	override readonly name = 'ContentError';

	constructor(readonly problems: readonly Problem[]) {
		const lines = problems.map(({ file, line, text }) => `${file}:${line}: ${text}`);
		super(`the content has ${problems.length === 1 ? 'an error' : `${problems.length} errors`}\n${lines.join('\n')}`);
	}
}

/** `no such city; did you mean "otrar"?`, or the list of what there is where nothing is near. */
export function unknownId(kind: string, value: string, existing: readonly string[]): string {
	const near = existing.length > 0 ? closest(value, [...existing]) : '';
	const remedy =
		near && distance(value, near) <= Math.max(2, value.length / 3)
			? `did you mean "${near}"?`
			: `there are ${existing.map((id) => `"${id}"`).join(', ') || 'none'}`;
	return `"${value}": no such ${kind}; ${remedy}`;
}

/** The ids of a kind; `null` where they are not known, since what holds them could not be read. */
export type Ids = readonly string[] | null;

/** Reports an id that is none of these; true where the id is known to be right. */
export function checkId(kind: string, ids: Ids, value: string, complain: (text: string) => void): boolean {
	if (ids === null) return false;
	if (ids.includes(value)) return true;
	complain(unknownId(kind, value, ids));
	return false;
}
