import type { Mention } from './schema';
import type { MentionKind } from './vocabulary';

/** A stretch of a passage to which the same mention and the same evidence apply. */
export interface Segment {
	text: string;
	/** Cities named here, with the way they are named. */
	mention?: { cities: string[]; kind: MentionKind };
	/** Roles and relations whose evidence these words are. */
	evidence?: string[];
}

/** The words of a text that is cut into runs: of a passage, a citation or a search's hit. */
export const textOf = (runs: readonly { text: string }[]): string => runs.map(({ text }) => text).join('');

/** The exact words on which a role or relation rests. */
export interface EvidenceSpan {
	id: string;
	exact: string;
}

/** Cuts a text where a mention or an evidence begins or ends. The segments' texts together are the text. */
export function segments(
	text: string,
	mentions: readonly Mention[],
	evidence: readonly EvidenceSpan[] = []
): Segment[] {
	const spans = evidence.flatMap(({ id, exact }) => {
		const start = text.indexOf(exact);
		return start < 0 ? [] : [{ id, start, end: start + exact.length }];
	});
	const cuts = [...mentions, ...spans].flatMap(({ start, end }) => [start, end]);
	const edges = [...new Set([0, text.length, ...cuts])].sort((a, b) => a - b);
	return edges.slice(0, -1).map((start, index) => {
		const end = edges[index + 1] ?? text.length;
		const mention = mentions.find((mention) => mention.start <= start && end <= mention.end);
		const ids = spans.filter((span) => span.start <= start && end <= span.end).map(({ id }) => id);
		return {
			text: text.slice(start, end),
			...(mention && { mention: { cities: mention.cities, kind: mention.kind } }),
			...(ids.length > 0 && { evidence: ids })
		};
	});
}
