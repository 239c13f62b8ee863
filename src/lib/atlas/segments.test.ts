import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mention } from './schema';
import { segments, type EvidenceSpan } from './segments';

interface Quoted {
	text: string;
	mentions: Mention[];
	evidence: EvidenceSpan[];
}

/** A text with mentions that do not overlap and evidence that may. */
const quoted: fc.Arbitrary<Quoted> = fc
	.tuple(
		fc.array(fc.record({ text: fc.string({ unit: 'grapheme', maxLength: 12 }), named: fc.boolean() }), {
			maxLength: 8
		}),
		fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 4 })
	)
	.map(([parts, cuts]) => {
		const text = parts.map((part) => part.text).join('');
		let end = 0;
		const mentions = parts.flatMap((part, index): Mention[] => {
			const start = end;
			end += part.text.length;
			return part.named && part.text ? [{ start, end, cities: [`city-${index}`], kind: 'direct' }] : [];
		});
		const evidence = cuts.flatMap(([a, b], index): EvidenceSpan[] => {
			const [from = 0, to = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
			return from < to ? [{ id: `role-${index}`, exact: text.slice(from, to) }] : [];
		});
		return { text, mentions, evidence };
	});

const cut = ({ text, mentions, evidence }: Quoted) => segments(text, mentions, evidence);
const joined = (parts: readonly { text: string }[]) => parts.map(({ text }) => text).join('');

describe('a passage that is cut for highlighting', () => {
	it('reads word for word as before', () => {
		fc.assert(
			fc.property(quoted, (quoted) => {
				expect(joined(cut(quoted))).toBe(quoted.text);
			})
		);
	});

	it('has no empty part', () => {
		fc.assert(
			fc.property(quoted, (quoted) => {
				expect(cut(quoted).filter(({ text }) => text === '')).toEqual([]);
			})
		);
	});

	it('marks exactly the words that name a city', () => {
		fc.assert(
			fc.property(quoted, (quoted) => {
				const parts = cut(quoted);
				for (const { start, end, cities } of quoted.mentions) {
					const own = parts.filter(({ mention }) => mention?.cities[0] === cities[0]);
					expect(joined(own)).toBe(quoted.text.slice(start, end));
				}
				const named = quoted.mentions.flatMap(({ cities }) => cities);
				expect(parts.every(({ mention }) => !mention || mention.cities.every((id) => named.includes(id)))).toBe(true);
			})
		);
	});

	it('marks exactly the words that a role rests on', () => {
		fc.assert(
			fc.property(quoted, (quoted) => {
				const parts = cut(quoted);
				for (const { id, exact } of quoted.evidence) {
					expect(joined(parts.filter(({ evidence }) => evidence?.includes(id)))).toBe(exact);
				}
			})
		);
	});

	it('ignores evidence that stands in another passage', () => {
		expect(segments('Отырар', [], [{ id: 'elsewhere', exact: 'Тараз' }])).toEqual([{ text: 'Отырар' }]);
	});
});
